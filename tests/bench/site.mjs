/**
 * The site that is measured: WordPress on nginx, php-fpm with opcache and a durable MariaDB, all in temporary directories.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeHome } from '../../tools/lib/server-process.mjs';
import {
	startMariaDb,
	startNginx,
	startPhpFpm,
} from '../../tools/lib/servers.mjs';
import { installSite, wp } from '../../tools/lib/site.mjs';

export const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'../..'
);
const HERE = path.join( ROOT, 'tests', 'bench' );

/** Runs a command of the set-up in the repository. */
function must( command, ...args ) {
	const { status, stdout, stderr } = spawnSync( command, args, {
		cwd: ROOT,
		encoding: 'utf8',
	} );
	if ( status !== 0 ) {
		throw new Error(
			`${ command } ${ args.join( ' ' ) }\n${ stdout }${ stderr }`
		);
	}
}

/** What a fresh clone lacks. The build is made anew: another one than the code's would be measured. */
function setUp( say ) {
	if (
		! fs.existsSync(
			path.join( ROOT, 'node_modules', '.bin', 'wp-scripts' )
		)
	) {
		say( 'Installing the npm packages …' );
		must( 'npm', 'ci' );
	}
	say( 'Building …' );
	must( 'node', 'tools/build.mjs' );
}

/**
 * Makes and starts it.
 *
 * @param {(text: string) => void} say Tells what goes on.
 * @return {Promise<{url: string, folder: string, database: Object, facts: Object, log: string}>} The site; `facts` is what
 *                                                                                          seed.php made.
 */
export async function startSite( say ) {
	setUp( say );
	say( 'Starting MariaDB, php-fpm and nginx …' );
	const home = makeHome( 'bench' );
	const folder = path.join( home, 'wordpress' );
	fs.mkdirSync( folder );
	const database = await startMariaDb( { durable: true } );
	const fpm = await startPhpFpm( { workers: 4 } );
	const web = await startNginx( { site: folder, fpm } );
	say( 'Installing WordPress, the lessons and 10,000 entries …' );
	await installSite( ROOT, folder, {
		url: web.url,
		database: database.host,
		config: {
			WP_DEBUG: false,
			WP_DEBUG_LOG: false,
			WP_ENVIRONMENT_TYPE: 'production',
			// Nothing of its own accord while the clock runs.
			DISABLE_WP_CRON: true,
			WP_HTTP_BLOCK_EXTERNAL: true,
			LEARNING_LOG_FILES_DIR: path.join( home, 'files' ),
		},
	} );
	const extras = path.join( folder, 'wp-content', 'mu-plugins' );
	fs.mkdirSync( extras, { recursive: true } );
	fs.copyFileSync(
		path.join( HERE, 'bench.php' ),
		path.join( extras, 'bench.php' )
	);
	database.query( 'SET GLOBAL innodb_flush_log_at_trx_commit = 0' );
	const facts = JSON.parse(
		await wp(
			ROOT,
			folder,
			'eval-file',
			'--use-include',
			path.join( HERE, 'seed.php' )
		)
	);
	database.query(
		'SET GLOBAL innodb_flush_log_at_trx_commit = 1; ANALYZE TABLE wp_posts, wp_usermeta, wp_postmeta'
	);
	return { url: web.url, folder, database, facts, log: fpm.log };
}
