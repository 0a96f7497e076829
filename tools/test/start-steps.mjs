/**
 * `npm start` as people use it: by the system's PHP and, where there is none, by WordPress Playground.
 */
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as php from '../lib/php.mjs';
import { answers, find, freePort } from '../lib/server-process.mjs';
import {
	bin,
	counted,
	Failed,
	MINUTE,
	need,
	run,
	start,
	temp,
} from './process.mjs';
import { Visitor } from './visitor.mjs';

/** Starts the demo in a folder of its own and waits for its address. */
async function startDemo( name, { minutes, env = {} } ) {
	const port = await freePort();
	const folder = path.join( temp, name );
	const demo = start( process.execPath, [ 'tools/start.mjs' ], {
		...env,
		PORT: String( port ),
		SITE_DIR: folder,
	} );
	demo.last = 'SIGTERM';
	const ended = demo.ended.then( () => true );
	const url = `http://127.0.0.1:${ port }`;
	const until = Date.now() + minutes * MINUTE;
	while ( ! demo.output.includes( `Ready: ${ url }` ) ) {
		const over = await Promise.race( [
			ended,
			new Promise( ( resolve ) => setTimeout( resolve, 100 ) ),
		] );
		if ( over || Date.now() > until ) {
			demo.kill( 'SIGTERM' );
			await demo.ended;
			throw new Failed( `npm start did not get ready\n${ demo.output }` );
		}
	}
	return { demo, port, url, folder };
}

/** The processes that name a folder in their command line. */
const processesOf = async ( folder ) =>
	( await run( 'ps', [ '-eo', 'stat=,args=' ] ) ).output
		.split( '\n' )
		.filter(
			( line ) => line.includes( folder ) && ! line.startsWith( 'Z' )
		);

/** Spares a server that knows no such file the page which says so: by Playground that takes seconds. A file that is there is handed out all the same. */
const SHORTLY = '?rest_route=/nothing';

/** What lies in a folder, asked of the server by every name that could lead to it; answers how many it refused. */
async function checkPrivate( url, folder ) {
	const visitor = new Visitor( url );
	const stored = fs
		.readdirSync( folder, { recursive: true } )
		.map( String )
		.filter( ( name ) =>
			fs.statSync( path.join( folder, name ) ).isFile()
		);
	assert.ok(
		stored.some( ( name ) => name.endsWith( '.sqlite' ) ) &&
			stored.some( ( name ) => /[0-9a-f]{32}$/.test( name ) ),
		`The database and the files of the demo are there: ${ stored }`
	);
	const tries = stored.flatMap( ( name ) =>
		[
			'',
			'/wordpress-data',
			'/../wordpress-data',
			'/%2e%2e/wordpress-data',
			'/wp-content',
			'/wp-content/uploads/learning-log',
		].map( ( place ) => `${ place }/${ name }${ SHORTLY }` )
	);
	const there = await visitor.request( `/license.txt${ SHORTLY }` );
	assert.equal( there.status, 200, 'What is for the web is handed out' );
	for ( const address of tries ) {
		const { status, body } = await visitor.request( address );
		assert.ok(
			status !== 200 && ! body.includes( 'SQLite format 3' ),
			`${ address } answers ${ status }`
		);
	}
	return tries.length;
}

/** The demo's specs in a browser. */
const browse = async ( url, name ) =>
	counted(
		await run( bin( 'playwright' ), [ 'test', '--project=demo' ], {
			minutes: 6,
			env: {
				LEARNING_LOG_DEMO: '1',
				LEARNING_LOG_URL: url,
				LEARNING_LOG_RESULTS: name,
			},
		} ),
		/^ +(\d+) passed/m,
		/^ +(\d+) failed/m
	);

/** A signal ends the demo and all it started: Ctrl-C, and also SIGKILL, of which the demo itself is not told. */
async function end( { demo, port, folder }, signal ) {
	assert.ok( ( await processesOf( folder ) ).length, 'It runs' );
	process.kill( demo.pid, signal );
	const code = await demo.ended;
	assert.ok( signal === 'SIGKILL' || code === 130, `Ended with ${ code }` );
	const left = async () =>
		( await answers( port ) ) || ( await processesOf( folder ) ).length > 0;
	// A killed process takes a moment to be gone.
	for ( const until = Date.now() + 10_000; await left(); ) {
		assert.ok(
			Date.now() < until,
			`Left behind: ${ await processesOf( folder ) }`
		);
	}
}

/** Starts the demo, looks at it and ends it by a signal; also ends it when a check fails. */
async function withDemo( name, { signal = 'SIGINT', ...options }, look ) {
	const started = await startDemo( name, options );
	try {
		const passed = await look( started );
		await end( started, signal );
		return passed + 1;
	} finally {
		started.demo.kill( 'SIGTERM' );
		await started.demo.ended;
	}
}

/** A path on which everything is found that a start needs, and no PHP. */
function pathWithoutPhp() {
	const folder = path.join( temp, 'no-php' );
	fs.mkdirSync( folder );
	fs.symlinkSync( process.execPath, path.join( folder, 'node' ) );
	for ( const name of [ 'npm', 'sh', 'env', 'tar', 'gzip' ] ) {
		fs.symlinkSync( String( find( name ) ), path.join( folder, name ) );
	}
	return folder;
}

/** A new demo: nothing private comes out, and a newcomer gets along. */
const lookAtNew = async ( { url, folder } ) =>
	( await checkPrivate( url, path.join( folder, 'wordpress-data' ) ) ) +
	( await browse( url, path.basename( folder ) ) );

/** The same demo on another port: nothing is made anew, what was written is there, no address of the first port is left. */
async function lookAgain( { url, demo }, first ) {
	assert.notEqual( url, first );
	assert.ok( ! demo.output.includes( 'Setting up' ) );
	const jonas = await new Visitor( url ).logIn( 'jonas', 'learning' );
	const mine = await jonas.rest( 'GET', '/entries?scope=mine' );
	assert.ok(
		mine.text.includes( 'Written on a site that one command made.' )
	);
	const page = await jonas.request( '/' );
	assert.ok( page.text.includes( url ) && ! page.text.includes( first ) );
	return 4;
}

/** By name; each answers the number of checks that passed. */
export const startSteps = {
	async start() {
		need( php.fits(), 'no PHP 8.1 with pdo_sqlite' );
		let first = '';
		const passed = await withDemo( 'start', { minutes: 5 }, ( demo ) => {
			first = demo.url;
			return lookAtNew( demo );
		} );
		return (
			passed +
			( await withDemo(
				'start',
				{ minutes: 1, signal: 'SIGKILL' },
				( demo ) => lookAgain( demo, first )
			) )
		);
	},
	async playground() {
		const env = { PATH: pathWithoutPhp() };
		return withDemo( 'playground', { minutes: 8, env }, ( demo ) => {
			assert.match( demo.demo.output, /WordPress Playground runs it/ );
			return lookAtNew( demo );
		} );
	},
};
