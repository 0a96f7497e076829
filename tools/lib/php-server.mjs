/**
 * PHP's own web server in front of a site, with opcache and several workers.
 */
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { answers, freePort, startServer } from './server-process.mjs';

const ROUTER = fileURLToPath( new URL( 'router.php', import.meta.url ) );

/**
 * Starts it.
 *
 * @param {Object}   options
 * @param {string}   options.site       Folder of the site.
 * @param {number}   [options.port]     Port of the loopback; a free one when left out.
 * @param {number}   [options.workers]  Requests it can answer at once.
 * @param {string[]} [options.settings] PHP settings, "name=value".
 * @return {Promise<{url: string, pid: number, stop: () => Promise<void>}>} The server.
 */
export async function startPhpServer( {
	site,
	port,
	workers = 4,
	settings = [],
} ) {
	const free = port ?? ( await freePort() );
	const server = await startServer(
		'php',
		[
			'-d',
			'opcache.enable_cli=1',
			// PHP's own limit is 2 MB: less than a photo of a phone.
			'-d',
			'upload_max_filesize=64M',
			'-d',
			'post_max_size=72M',
			...settings.flatMap( ( setting ) => [ '-d', setting ] ),
			'-S',
			`127.0.0.1:${ free }`,
			'-t',
			path.resolve( site ),
			ROUTER,
		],
		{
			name: 'PHP’s server',
			isReady: () => answers( free ),
			env: { PHP_CLI_SERVER_WORKERS: String( workers ) },
		}
	);
	return { ...server, url: `http://127.0.0.1:${ free }` };
}
