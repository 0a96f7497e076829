/**
 * A WordPress site with the plugin: what `npm start`, the tests and the measurements run on.
 *
 * What no web server may hand out (the SQLite database, the log, the files of the demo) lies beside the site, in `{site}-data`.
 */
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as php from './php.mjs';
import { RELEASED } from './released.mjs';
import { unpackWordPress, wordpressFolder } from './wordpress.mjs';

const SECRETS = [
	'AUTH_KEY',
	'SECURE_AUTH_KEY',
	'LOGGED_IN_KEY',
	'NONCE_KEY',
	'AUTH_SALT',
	'SECURE_AUTH_SALT',
	'LOGGED_IN_SALT',
	'NONCE_SALT',
];

/**
 * Where a site keeps what is not for the web.
 *
 * @param {string} site Folder of the site.
 */
export const dataOf = ( site ) => `${ site }-data`;

/**
 * The file that PHP's warnings go to, never a page.
 *
 * @param {string} site Folder of the site.
 */
export const logOf = ( site ) => path.join( dataOf( site ), 'debug.log' );

/**
 * Runs a WP-CLI command on a site by the system's PHP.
 */
export const { wp } = php;

/**
 * Installs WordPress with the plugin in a folder.
 *
 * @param {string}  root               Folder of the repository.
 * @param {string}  site               Folder of the site.
 * @param {Object}  options
 * @param {string}  options.url        Address it will have; another host or port it is asked under counts instead.
 * @param {string}  [options.database] DB_HOST of a MariaDB with an empty database "wordpress" that root opens; SQLite when left out.
 * @param {boolean} [options.demo]     With the bar that switches people, and files kept out of the web.
 * @param {boolean} [options.bare]     Without the plugin.
 * @param {Object}  [options.config]   Other constants of wp-config.php.
 * @param {Object}  [options.engine]   What runs PHP: php.mjs or playground.mjs.
 */
export async function installSite(
	root,
	site,
	{ url, database, demo = false, bare = false, config = {}, engine = php }
) {
	const content = path.join( site, 'wp-content' );
	fs.cpSync( await wordpressFolder( root ), site, { recursive: true } );
	fs.mkdirSync( path.join( dataOf( site ), 'files' ), { recursive: true } );
	fs.rmSync( path.join( content, 'languages' ), {
		recursive: true,
		force: true,
	} );
	if ( ! database ) {
		addSqlite( root, content );
	}
	if ( ! bare ) {
		linkPlugin( root, path.join( content, 'plugins', 'learning-log' ) );
	}
	if ( demo ) {
		fs.cpSync(
			path.join( root, 'tools', 'demo', 'view-as.php' ),
			path.join( content, 'mu-plugins', 'view-as.php' )
		);
	}
	fs.writeFileSync(
		path.join( site, 'wp-config.php' ),
		configuration( { url, database, demo, config } )
	);
	const wpOnSite = ( ...args ) => engine.wp( root, site, ...args );
	await wpOnSite(
		'core',
		'install',
		`--url=${ url }`,
		'--title=People-Centred Change',
		'--admin_user=admin',
		'--admin_password=learning',
		'--admin_email=admin@learning-log.example',
		'--skip-email'
	);
	// Not `rewrite structure`: that starts a second PHP by its name, which Playground has not got, and waits for it for ever.
	await wpOnSite(
		'eval',
		"$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' ); flush_rewrite_rules( false );"
	);
	if ( ! bare ) {
		await wpOnSite( 'plugin', 'activate', 'learning-log' );
	}
}

/** Links what is released and nothing else: a link to the whole repository would put its hidden folders on the web. */
function linkPlugin( root, plugin ) {
	fs.mkdirSync( plugin );
	for ( const name of RELEASED ) {
		fs.symlinkSync( path.join( root, name ), path.join( plugin, name ) );
	}
}

/** The wp-config.php of a site. */
function configuration( { url, database, demo, config } ) {
	const constants = {
		DB_NAME: 'wordpress',
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: database ?? 'localhost',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		WP_DEBUG: true,
		WP_DEBUG_LOG: { beside: 'debug.log' },
		WP_DEBUG_DISPLAY: false,
		AUTOMATIC_UPDATER_DISABLED: true,
		WP_ENVIRONMENT_TYPE: 'local',
		DB_DIR: { beside: 'database/' },
		...( demo
			? {
					LEARNING_LOG_DEMO: true,
					LEARNING_LOG_FILES_DIR: { beside: 'files' },
				}
			: {} ),
		...Object.fromEntries(
			SECRETS.map( ( name ) => [
				name,
				randomBytes( 32 ).toString( 'hex' ),
			] )
		),
		...config,
	};
	const literal = ( value ) =>
		value.beside
			? `__DIR__ . '-data/${ value.beside }'`
			: JSON.stringify( value ).replaceAll( '"', "'" );
	return [
		'<?php',
		...Object.entries( constants ).map(
			( [ name, value ] ) =>
				`define( '${ name }', ${ literal( value ) } );`
		),
		'// The address follows the port it is started on.',
		`define( 'WP_HOME', isset( $_SERVER['HTTP_HOST'] ) ? 'http://' . $_SERVER['HTTP_HOST'] : '${ url }' );`,
		"define( 'WP_SITEURL', WP_HOME );",
		"$table_prefix = 'wp_';",
		"if ( ! defined( 'ABSPATH' ) ) {",
		"	define( 'ABSPATH', __DIR__ . '/' );",
		'}',
		"require_once ABSPATH . 'wp-settings.php';",
		'',
	].join( '\n' );
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
	// The placeholder of the folder stays: it then finds its own folder beside db.php, also where the site is mounted elsewhere.
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
 * Fills a site with the demo course and its people.
 *
 * @param {string} root     Folder of the repository.
 * @param {string} site     Folder of the site.
 * @param {Object} [engine] What runs PHP.
 */
export const seed = ( root, site, engine = php ) =>
	engine.wp(
		root,
		site,
		'eval-file',
		'--use-include',
		`${ engine.demoPath( root ) }/seed.php`
	);
