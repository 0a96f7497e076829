/**
 * WordPress Playground, for machines without PHP: runs WP-CLI on a site and serves it, PHP being WebAssembly in Node.
 *
 * The same site folder as with the system's PHP; here it is mounted at /wordpress, and the plugin's links are followed.
 */
import * as path from 'node:path';
import { answers, startServer } from './server-process.mjs';
import { dataOf } from './site.mjs';
import { unpackWordPress } from './wordpress.mjs';
import { runWpCli } from './wp-cli.mjs';

const program = ( root ) =>
	path.join( root, 'node_modules', '.bin', 'wp-playground-cli' );

/** What PHP sees of this machine's files. */
const mounts = ( root, site ) =>
	[
		[ site, '/wordpress' ],
		[ dataOf( site ), '/wordpress-data' ],
		[ path.join( root, 'tools', 'demo' ), '/demo' ],
		[ path.dirname( unpackWordPress( root ).cli ), '/wp-cli' ],
	].flatMap( ( pair ) => [ '--mount-dir-before-install', ...pair ] );

/**
 * Where this PHP sees the demo's files.
 */
export const demoPath = () => '/demo';

/**
 * Runs a WP-CLI command on a site.
 *
 * @param {string}    root Folder of the repository.
 * @param {string}    site Folder of the site.
 * @param {...string} args Command.
 * @return {Promise<string>} What it printed.
 */
export const wp = ( root, site, ...args ) =>
	runWpCli(
		program( root ),
		[
			'php',
			'--verbosity=quiet',
			'--wordpress-install-mode=do-not-attempt-installing',
			'--follow-symlinks',
			...mounts( root, site ),
			'--',
			'/wp-cli/wp-cli.phar',
			'--path=/wordpress',
			'--allow-root',
		],
		args
	);

/**
 * Serves a site.
 *
 * @param {string} root Folder of the repository.
 * @param {string} site Folder of the site.
 * @param {number} port Port of the loopback.
 * @return {Promise<{url: string, stop: () => Promise<void>}>} The server.
 */
export async function serve( root, site, port ) {
	const url = `http://127.0.0.1:${ port }`;
	const server = await startServer(
		program( root ),
		[
			'server',
			'--verbosity=quiet',
			`--port=${ port }`,
			`--site-url=${ url }`,
			'--wordpress-install-mode=do-not-attempt-installing',
			'--follow-symlinks',
			...mounts( root, site ),
		],
		{
			name: 'WordPress Playground',
			// It listens before it can answer.
			isReady: async () =>
				( await answers( port ) ) &&
				( await fetch( url, { redirect: 'manual' } ).then(
					( { status } ) => status < 500,
					() => false
				) ),
		}
	);
	return { ...server, url };
}
