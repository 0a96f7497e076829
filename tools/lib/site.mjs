/**
 * A WordPress site with the plugin: what `npm start`, the tests and the measurements run on.
 */
import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { unpackWordPress } from './wordpress.mjs';

const run = promisify( execFile );

/** Settings of every site: mistakes go to a file, never to a page. */
const CONSTANTS = {
	WP_DEBUG: true,
	WP_DEBUG_LOG: true,
	WP_DEBUG_DISPLAY: false,
	WP_AUTO_UPDATE_CORE: false,
	WP_ENVIRONMENT_TYPE: 'local',
};

/**
 * Installs WordPress with the plugin in a folder.
 *
 * @param {string}  root               Folder of the repository.
 * @param {string}  site               Folder of the site.
 * @param {Object}  options
 * @param {string}  options.url        Address it will have.
 * @param {string}  [options.database] DB_HOST of a MariaDB with an empty database "wordpress" that root opens; SQLite when left out.
 * @param {string}  [options.password] Password of the user "admin".
 * @param {Object}  [options.config]   More constants of wp-config.php.
 * @param {boolean} [options.bare]     Without the plugin.
 */
export async function installSite(
	root,
	site,
	{ url, database, password = 'learning', config = {}, bare = false }
) {
	const { wordpress } = unpackWordPress( root );
	const content = path.join( site, 'wp-content' );
	fs.cpSync( wordpress, site, { recursive: true } );
	fs.rmSync( path.join( content, 'languages' ), {
		recursive: true,
		force: true,
	} );
	if ( ! database ) {
		addSqlite( root, content );
	}
	if ( ! bare ) {
		fs.symlinkSync( root, path.join( content, 'plugins', 'learning-log' ) );
	}
	const php = Object.entries( { ...CONSTANTS, ...config } ).map(
		( [ name, value ] ) =>
			`define( '${ name }', ${ JSON.stringify( value ) } );\n`
	);
	const create = wp(
		root,
		site,
		'config',
		'create',
		'--dbname=wordpress',
		'--dbuser=root',
		'--dbpass=',
		`--dbhost=${ database ?? 'localhost' }`,
		'--dbcharset=utf8mb4',
		'--skip-check',
		'--force',
		'--extra-php'
	);
	create.child.stdin.end( php.join( '' ) );
	await create;
	await wp(
		root,
		site,
		'core',
		'install',
		`--url=${ url }`,
		'--title=People-Centred Change',
		'--admin_user=admin',
		`--admin_password=${ password }`,
		'--admin_email=admin@northmill.example',
		'--skip-email'
	);
	await wp( root, site, 'rewrite', 'structure', '/%postname%/' );
	if ( ! bare ) {
		await wp( root, site, 'plugin', 'activate', 'learning-log' );
	}
}

/** Puts the SQLite drop-in into a site. */
function addSqlite( root, content ) {
	const { sqlite } = unpackWordPress( root );
	const dropIn = path.join(
		content,
		'plugins',
		'sqlite-database-integration'
	);
	fs.cpSync( sqlite, dropIn, { recursive: true } );
	// It finds its own folder beside db.php when the placeholder of the folder stays, so that the site can be moved or mounted.
	fs.writeFileSync(
		path.join( content, 'db.php' ),
		fs
			.readFileSync( path.join( dropIn, 'db.copy' ), 'utf8' )
			.replaceAll(
				'{SQLITE_PLUGIN}',
				'sqlite-database-integration/load.php'
			)
	);
}

/**
 * Runs a WP-CLI command on a site.
 *
 * @param {string}    root Folder of the repository.
 * @param {string}    site Folder of the site.
 * @param {...string} args Command.
 * @return {Promise<string>} What it printed.
 */
export function wp( root, site, ...args ) {
	const { cli } = unpackWordPress( root );
	const started = run(
		'php',
		[
			'-d',
			'memory_limit=512M',
			// Everything but deprecations: WP-CLI is older than this PHP.
			'-d',
			'error_reporting=22527',
			cli,
			`--path=${ site }`,
			'--allow-root',
			...args,
		],
		{ maxBuffer: 64 * 1024 * 1024 }
	);
	const ended = started.then(
		( { stdout } ) => stdout,
		( { stdout = '', stderr = '', message } ) => {
			throw new Error(
				`wp ${ args.join( ' ' ) }${ os.EOL }${ stdout }${
					stderr || message
				}`
			);
		}
	);
	return Object.assign( ended, { child: started.child } );
}

/**
 * Fills a site with the demo course and its people.
 *
 * @param {string} root Folder of the repository.
 * @param {string} site Folder of the site.
 */
export const seed = ( root, site ) =>
	wp(
		root,
		site,
		'eval-file',
		'--use-include',
		path.join( root, 'tools', 'demo', 'seed.php' )
	);
