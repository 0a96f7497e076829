/**
 * The system's PHP: runs WP-CLI on a site and serves it.
 */
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { startPhpServer } from './php-server.mjs';
import { unpackWordPress } from './wordpress.mjs';
import { runWpCli } from './wp-cli.mjs';

/** Whether this machine's PHP can run the site: 8.1 or newer with SQLite. */
export function fits() {
	const { stdout } = spawnSync(
		'php',
		[
			'-r',
			'echo PHP_VERSION_ID >= 80100 && extension_loaded( "pdo_sqlite" ) ? "fits" : "";',
		],
		{ encoding: 'utf8' }
	);
	return stdout === 'fits';
}

/**
 * Where this PHP sees the demo's files.
 *
 * @param {string} root Folder of the repository.
 */
export const demoPath = ( root ) => path.join( root, 'tools', 'demo' );

/**
 * Runs a WP-CLI command on a site.
 *
 * @param {string}    root Folder of the repository.
 * @param {string}    site Folder of the site.
 * @param {...string} args Command.
 * @return {Promise<string>} What it printed.
 */
export const wp = ( root, site, ...args ) =>
	runWpCli( 'php', commandLine( root, site ), args );

/**
 * The arguments of PHP up to a WP-CLI command.
 *
 * @param {string} root Folder of the repository.
 * @param {string} site Folder of the site.
 */
export const commandLine = ( root, site ) => [
	'-d',
	'memory_limit=512M',
	// Everything but deprecations: WP-CLI is older than this PHP.
	'-d',
	'error_reporting=22527',
	unpackWordPress( root ).cli,
	`--path=${ site }`,
	'--allow-root',
];

/**
 * Serves a site.
 *
 * @param {string} root Folder of the repository.
 * @param {string} site Folder of the site.
 * @param {number} port Port of the loopback.
 * @return {Promise<{url: string, stop: () => Promise<void>}>} The server.
 */
export const serve = ( root, site, port ) => startPhpServer( { site, port } );
