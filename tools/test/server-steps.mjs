/**
 * Files on the web servers people have: PHP's own, nginx and Apache, sending themselves or leaving it to them.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { startPhpServer } from '../lib/php-server.mjs';
import { freePort } from '../lib/server-process.mjs';
import {
	startApache,
	startMariaDb,
	startNginx,
	startPhpFpm,
} from '../lib/servers.mjs';
import { installSite, logOf, wp } from '../lib/site.mjs';
import { checkServer, checkTogether, pdf } from './file-checks.mjs';
import { Failed, has, need, ROOT, temp } from './process.mjs';
import { Visitor } from './visitor.mjs';

const SETTINGS = {
	upload_max_filesize: '12M',
	post_max_size: '16M',
	memory_limit: '96M',
};
const UPLOADS = '/wp-content/uploads/learning-log/';
const XSENDFILE = '/usr/lib/apache2/modules/mod_xsendfile.so';

/** What docs/files.md tells people to write. */
const CLOSED = `location ^~ ${ UPLOADS } { return 404; }`;
const accel = ( folder ) => `location ^~ /learning-log-files/ {
	internal;
	alias ${ folder }/;
	add_header X-Content-Type-Options nosniff always;
	add_header Content-Security-Policy "default-src 'none'; sandbox" always;
	add_header Cross-Origin-Resource-Policy same-origin always;
}`;
const sendfile = ( folder ) => `LoadModule xsendfile_module ${ XSENDFILE }
XSendFile On
XSendFilePath ${ folder }`;

/** The servers, each with what it does and what wp-config.php says. `safe` is what the self-test has to find. */
const servers = ( outside ) => [
	{
		name: 'PHP’s own server',
		safe: true,
		start: ( site, port ) =>
			startPhpServer( {
				site,
				port,
				settings: Object.entries( SETTINGS ).map( ( pair ) =>
					pair.join( '=' )
				),
			} ),
	},
	{
		name: 'nginx without the lines',
		safe: false,
		start: ( site, port, fpm ) => startNginx( { site, port, fpm } ),
	},
	{
		name: 'nginx',
		safe: true,
		start: ( site, port, fpm ) =>
			startNginx( { site, port, fpm, locations: CLOSED } ),
	},
	{
		name: 'Apache with .htaccess',
		safe: true,
		start: ( site, port, fpm ) => startApache( { site, port, fpm } ),
	},
	{
		name: 'Apache that ignores .htaccess',
		safe: false,
		start: ( site, port, fpm ) =>
			startApache( {
				site,
				port,
				fpm,
				directives: `<Directory ${ site }/wp-content/uploads>\nAllowOverride None\n</Directory>`,
			} ),
	},
	{
		name: 'nginx sending itself',
		safe: true,
		config: {
			LEARNING_LOG_FILES_DIR: outside,
			LEARNING_LOG_X_ACCEL: '/learning-log-files/',
		},
		start: ( site, port, fpm ) =>
			startNginx( { site, port, fpm, locations: accel( outside ) } ),
	},
	{
		name: 'nginx with the location open to all',
		safe: false,
		config: {
			LEARNING_LOG_FILES_DIR: outside,
			LEARNING_LOG_X_ACCEL: '/learning-log-files/',
		},
		start: ( site, port, fpm ) =>
			startNginx( {
				site,
				port,
				fpm,
				locations: accel( outside ).replace( 'internal;', '' ),
			} ),
	},
	...( fs.existsSync( XSENDFILE )
		? [
				{
					name: 'Apache sending itself',
					safe: true,
					config: {
						LEARNING_LOG_FILES_DIR: outside,
						LEARNING_LOG_X_SENDFILE: true,
					},
					start: ( site, port, fpm ) =>
						startApache( {
							site,
							port,
							fpm,
							directives: sendfile( outside ),
						} ),
				},
			]
		: [] ),
];

/** Writes the constants that differ from server to server, in a file that wp-config.php has. */
function configure( site, config = {} ) {
	const lines = Object.entries( config ).map(
		( [ name, value ] ) =>
			`define( '${ name }', ${ JSON.stringify( value ) } );`
	);
	fs.writeFileSync(
		path.join( site, 'wp-content', 'mu-plugins', 'server.php' ),
		`<?php\n${ lines.join( '\n' ) }\n`
	);
}

/** Runs the checks on one server. */
async function onServer( server, { site, port, entry } ) {
	configure( site, server.config );
	await wp(
		ROOT,
		site,
		'option',
		'delete',
		'learning_log_files_check'
	).catch( () => 'It is not there before the first server.' );
	const fpm = await startPhpFpm( { settings: SETTINGS } );
	const running = await server.start( site, port, fpm );
	try {
		const { url } = running;
		const people = {
			anna: await new Visitor( url ).logIn( 'anna', 'learning' ),
			ben: await new Visitor( url ).logIn( 'ben', 'learning' ),
			visitor: new Visitor( url ),
		};
		if ( server.safe ) {
			const place = {
				folder:
					server.config?.LEARNING_LOG_FILES_DIR ??
					path.join( site, UPLOADS ),
				address: server.config
					? '/learning-log-files'
					: UPLOADS.slice( 0, -1 ),
			};
			return (
				( await checkServer( people, entry, place ) ) +
				( await checkTogether( people, entry, 10 ) )
			);
		}
		const refused = await people.anna.upload( entry, 'a.pdf', pdf( 100 ) );
		assert.equal( refused.status, 503, refused.text );
		assert.equal( refused.data.code, 'learning_log_files_unsafe' );
		return 1;
	} catch ( error ) {
		throw new Failed( `${ server.name }: ${ error.stack }` );
	} finally {
		await running.stop();
		await fpm.stop();
	}
}

/** A request that is killed at each barrier leaves no row without bytes; the same upload again makes one file. */
async function killAtBarriers( { site, port, entry } ) {
	configure( site );
	const server = await startPhpServer( { site, port } );
	const script = path.join( ROOT, 'tests', 'servers', 'crash.php' );
	const add = ( ...args ) =>
		wp( ROOT, site, 'eval-file', '--use-include', script, entry, ...args );
	const barriers = [
		'first-bytes',
		'last-bytes',
		'transaction',
		'lock',
		'insert',
		'commit',
		'reply',
	];
	let rows = 0;
	let loose = 0;
	try {
		for ( const barrier of barriers ) {
			const mutation = randomUUID();
			await assert.rejects(
				add( mutation, barrier ),
				new RegExp( `Killed before ${ barrier }\\.` ),
				`${ barrier } was not reached`
			);
			const after = JSON.parse( await add( mutation, 'none' ) );
			const stored = barrier === 'reply';
			assert.deepEqual(
				[ after.rows, after.lost, after.loose > loose ],
				[ rows + ( stored ? 1 : 0 ), 0, ! stored ],
				`${ barrier }: either bytes that nobody knows, or a file`
			);
			loose = after.loose;
			const again = JSON.parse( await add( mutation ) );
			rows += 1;
			assert.deepEqual(
				[ again.rows, again.lost ],
				[ rows, 0 ],
				`${ barrier }: the same upload again makes one file`
			);
		}
	} finally {
		await server.stop();
	}
	return barriers.length;
}

/** By name; each answers the number of checks that passed. */
export const serverSteps = {
	async servers() {
		need( has( 'php' ), 'no php' );
		const site = path.join( temp, 'servers' );
		const outside = path.join( temp, 'servers-files' );
		const port = await freePort();
		const database = await startMariaDb();
		await installSite( ROOT, site, {
			url: `http://127.0.0.1:${ port }`,
			database: database.host,
			// Nothing in the background asks the network and writes into the log that it could not.
			config: { DISABLE_WP_CRON: true },
		} );
		fs.mkdirSync( path.join( site, 'wp-content', 'mu-plugins' ) );
		fs.mkdirSync( outside );
		const people = path.join( ROOT, 'tests', 'servers', 'people.php' );
		const entry = (
			await wp( ROOT, site, 'eval-file', '--use-include', people )
		).trim();
		let passed = 0;
		try {
			for ( const server of servers( outside ) ) {
				passed += await onServer( server, { site, port, entry } );
			}
			passed += await killAtBarriers( { site, port, entry } );
		} finally {
			await database.stop();
		}
		const log = logOf( site );
		if ( fs.existsSync( log ) ) {
			throw new Failed( fs.readFileSync( log, 'utf8' ), passed );
		}
		return passed;
	},
};
