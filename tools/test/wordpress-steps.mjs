/**
 * Tests in a real WordPress: PHPUnit on both databases, a browser on the seeded site.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { startMariaDb, startNginxCache } from '../lib/servers.mjs';
import { startPhpServer } from '../lib/php-server.mjs';
import { installSite, seed } from '../lib/site.mjs';
import {
	bin,
	counted,
	exists,
	Failed,
	has,
	need,
	ROOT,
	run,
	temp,
} from './process.mjs';

/** What PHP itself must be able to do. */
const needPhp = () =>
	need(
		has( 'php' ) && exists( 'vendor', 'bin', 'phpunit' ),
		'no php or no Composer packages'
	);

/** An installed site in this run's directory. */
async function makeSite( name, database ) {
	const site = path.join( temp, name );
	await installSite( ROOT, site, { url: 'http://localhost', database } );
	return site;
}

/** The driver of SQLite translates each statement in PHP: compiled, the tests take two thirds of the time. */
const COMPILED = [
	'opcache.enable_cli=1',
	'opcache.jit=tracing',
	'opcache.jit_buffer_size=128M',
].flatMap( ( setting ) => [ '-d', setting ] );

/** Runs PHPUnit on a site. */
async function phpunit( site, filter, settings = [] ) {
	const { code, output } = await run(
		'php',
		[
			...settings,
			'vendor/bin/phpunit',
			...( filter ? [ '--filter', filter ] : [] ),
		],
		{ minutes: 14, env: { LEARNING_LOG_WP_DIR: site } }
	);
	const number = ( word ) =>
		Number(
			output.match( new RegExp( `\\b${ word }: (\\d+)` ) )?.[ 1 ] ?? 0
		);
	const total =
		Number( output.match( /OK \((\d+) tests?/ )?.[ 1 ] ?? 0 ) ||
		number( 'Tests' );
	const failed = number( 'Errors' ) + number( 'Failures' );
	if ( code !== 0 ) {
		throw new Failed(
			output,
			Math.max( 0, total - failed ),
			Math.max( 1, failed )
		);
	}
	if ( ! total ) {
		throw new Failed( `No test ran\n${ output }` );
	}
	return total - number( 'Skipped' ) - number( 'Incomplete' );
}

/** Runs browser tests on a site of their own; `cached` puts a page cache before it. */
async function browse(
	name,
	{ args, bare = false, cached = false, env = {}, prepare }
) {
	need( has( 'php' ), 'no php' );
	const site = path.join( temp, name );
	fs.mkdirSync( site );
	if ( ! bare ) {
		for ( const plugin of [ 'quick-passwords.php', 'old-site.php' ] ) {
			fs.cpSync(
				path.join( ROOT, 'tests', 'e2e', plugin ),
				path.join( site, 'wp-content', 'mu-plugins', plugin )
			);
		}
	}
	const server = await startPhpServer( { site } );
	let cache;
	try {
		cache = cached ? await startNginxCache( server.url ) : undefined;
		await installSite( ROOT, site, { url: server.url, bare } );
		await prepare?.( site );
		const result = await run( bin( 'playwright' ), [ 'test', ...args ], {
			minutes: 15,
			env: {
				...env,
				LEARNING_LOG_URL: cache?.url ?? server.url,
				...( cache && { LEARNING_LOG_CACHE: cache.folder } ),
				// Two of these may run at a time.
				LEARNING_LOG_RESULTS: name,
			},
		} );
		return counted( result, /^ +(\d+) passed/m, /^ +(\d+) failed/m );
	} finally {
		await cache?.stop();
		await server.stop();
	}
}

/** Some of the browser tests, on a demo of their own; a filter looks in others as well. */
const browseDemo =
	( project, filtered = project ) =>
	( filter ) =>
		browse( `e2e-${ project }`, {
			args: filter
				? [ `--project=${ filtered }`, filter ]
				: [ `--project=${ project }` ],
			prepare: ( site ) => seed( ROOT, site ),
		} );

/** By name; each takes a filter and answers the number of tests that passed. A browser waits now and then: beside it stands what never does. */
export const wordpressSteps = {
	'e2e-notes': browseDemo( 'desktop-notes' ),
	async 'phpunit-sqlite'( filter ) {
		needPhp();
		return phpunit( await makeSite( 'sqlite' ), filter, COMPILED );
	},
	e2e: browseDemo( 'desktop', 'desktop*' ),
	async 'phpunit-mariadb'( filter ) {
		needPhp();
		const database = await startMariaDb();
		try {
			return await phpunit(
				await makeSite( 'mariadb', database.host ),
				filter
			);
		} finally {
			await database.stop();
		}
	},
	'e2e-phone': browseDemo( 'phone' ),
	caches: ( filter ) =>
		browse( 'caches', {
			args: [ '--project=caches', ...( filter ? [ filter ] : [] ) ],
			cached: true,
			prepare: ( site ) => seed( ROOT, site ),
		} ),
	async zip() {
		// Not at the top: on a fresh clone the package it needs is installed only after this file was read.
		const { writeZip } = await import( '../zip.mjs' );
		return browse( 'zip', {
			args: [ '--project=release' ],
			bare: true,
			env: { LEARNING_LOG_ZIP: writeZip() },
		} );
	},
};
