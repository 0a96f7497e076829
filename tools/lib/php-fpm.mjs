/**
 * PHP as a host runs it: php-fpm with opcache and a fixed number of workers, on a socket in a temporary directory.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import {
	IS_ROOT,
	Missing,
	answers,
	find,
	makeHome,
	removeHome,
	startServer,
} from './server-process.mjs';

const SETTINGS = {
	memory_limit: '256M',
	upload_max_filesize: '64M',
	post_max_size: '64M',
	'opcache.enable': '1',
};

/** The php-fpm to use: the one of the `php` on the path where there are several. */
function findPhpFpm() {
	const version = spawnSync(
		'php',
		[ '-r', 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;' ],
		{ encoding: 'utf8' }
	).stdout;
	const known = [ '8.5', '8.4', '8.3', '8.2', '8.1' ];
	return find(
		...( version ? [ `php-fpm${ version }` ] : [] ),
		'php-fpm',
		...known.map( ( one ) => `php-fpm${ one }` )
	);
}

/**
 * Starts it.
 *
 * @param {Object}                 [options]
 * @param {number}                 [options.workers]  How many requests it answers at once.
 * @param {Object<string, string>} [options.settings] Settings of php.ini.
 * @return {Promise<{socket: string, log: string, stop: () => Promise<void>}>} The server; `log` is where PHP's errors go.
 */
export async function startPhpFpm( { workers = 4, settings = {} } = {} ) {
	const fpm = findPhpFpm();
	if ( ! fpm ) {
		throw new Missing( 'php-fpm 8.1 or newer', 'php-fpm' );
	}
	const home = makeHome( 'php' );
	const socket = `${ home }/s`;
	const log = `${ home }/errors.log`;
	const all = Object.entries( { ...SETTINGS, error_log: log, ...settings } );
	fs.writeFileSync(
		`${ home }/fpm.conf`,
		[
			'[global]',
			'daemonize = no',
			`error_log = ${ home }/fpm.log`,
			'[www]',
			...( IS_ROOT ? [ 'user = root', 'group = root' ] : [] ),
			`listen = ${ socket }`,
			// A web server under another name connects too.
			'listen.mode = 0666',
			'pm = static',
			`pm.max_children = ${ workers }`,
			'catch_workers_output = yes',
			'',
		].join( '\n' )
	);
	const server = await startServer(
		fpm,
		[
			'--nodaemonize',
			'--fpm-config',
			`${ home }/fpm.conf`,
			...( IS_ROOT ? [ '--allow-to-run-as-root' ] : [] ),
			// Not in the pool: that comes too late for opcache.
			...all.flatMap( ( [ name, value ] ) => [
				'-d',
				`${ name }=${ value }`,
			] ),
		],
		{
			name: 'php-fpm',
			isReady: () => answers( socket ),
			log: `${ home }/fpm.log`,
		}
	);
	return {
		socket,
		log,
		async stop() {
			await server.stop();
			removeHome( home );
		},
	};
}
