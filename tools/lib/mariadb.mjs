/**
 * A MariaDB of our own: no network, a socket and its data in a temporary directory.
 */
import { spawnSync } from 'node:child_process';
import {
	IS_ROOT,
	Missing,
	find,
	makeHome,
	must,
	removeHome,
	startServer,
} from './server-process.mjs';

/**
 * Starts it, with an empty database "wordpress" that "root" opens without a password.
 *
 * @param {Object}   [options]
 * @param {boolean}  [options.durable]  Whether each commit is on the disk before it is answered, as on a real host. False is for tests.
 * @param {string[]} [options.settings] More settings, "--name=value".
 * @return {Promise<{socket: string, host: string, query: (sql: string) => string, crash: () => Promise<void>, stop: () => Promise<void>}>} The server;
 *                                                                                                       `host` is what DB_HOST wants; `crash` kills it with SIGKILL and starts it again on what is on the disk.
 */
export async function startMariaDb( { durable = false, settings = [] } = {} ) {
	const mariadbd = find( 'mariadbd' );
	const install = find( 'mariadb-install-db' );
	const client = find( 'mariadb' );
	if ( ! mariadbd || ! install || ! client ) {
		throw new Missing( 'MariaDB', 'mariadb-server' );
	}
	const home = makeHome( 'my' );
	// The server may not run as root.
	const user = IS_ROOT ? [ '--user=mysql' ] : [];
	if ( IS_ROOT ) {
		must( 'chown', [ 'mysql', home ] );
	}
	must( install, [
		'--no-defaults',
		`--datadir=${ home }/data`,
		'--auth-root-authentication-method=normal',
		'--skip-test-db',
		...user,
	] );
	const socket = `${ home }/s`;
	const ask = ( sql ) =>
		spawnSync(
			client,
			[
				'--no-defaults',
				`--socket=${ socket }`,
				'--user=root',
				'--batch',
				'--skip-column-names',
			],
			{ input: sql, encoding: 'utf8' }
		);
	const create =
		'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4';
	const run = () =>
		startServer(
			mariadbd,
			[
				'--no-defaults',
				`--datadir=${ home }/data`,
				`--socket=${ socket }`,
				`--pid-file=${ home }/pid`,
				'--skip-networking',
				'--character-set-server=utf8mb4',
				`--innodb-flush-log-at-trx-commit=${ durable ? 1 : 0 }`,
				...settings,
				...user,
			],
			{ name: 'MariaDB', isReady: async () => ask( create ).status === 0 }
		);
	let server = await run();
	let crashed = Promise.resolve();
	return {
		socket,
		host: `localhost:${ socket }`,
		query( sql ) {
			const { status, stdout, stderr } = ask( `USE wordpress; ${ sql }` );
			if ( status !== 0 ) {
				throw new Error( `${ sql }\n${ stderr }` );
			}
			return stdout;
		},
		crash() {
			crashed = server
				.stop()
				.then( run )
				.then( ( again ) => {
					server = again;
				} );
			return crashed;
		},
		async stop() {
			// One that is just coming back would write into a directory that is being removed, and its error hide the one that ended the test.
			await crashed.catch( () => {} );
			await server.stop();
			removeHome( home );
		},
	};
}
