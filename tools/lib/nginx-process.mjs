/**
 * One nginx in the foreground, with all that it writes in a folder of its own.
 */
import * as fs from 'node:fs';
import {
	IS_ROOT,
	Missing,
	answers,
	find,
	freePort,
	makeHome,
	removeHome,
	startServer,
} from './server-process.mjs';

const configuration = ( home, http ) => `
${ IS_ROOT ? 'user root;' : '' }
daemon off;
worker_processes 1;
pid ${ home }/pid;
error_log ${ home }/error.log;
events { worker_connections 512; }
http {
	access_log off;
	client_body_temp_path ${ home }/body;
	fastcgi_temp_path ${ home }/fastcgi;
	proxy_temp_path ${ home }/proxy;
	scgi_temp_path ${ home }/scgi;
	uwsgi_temp_path ${ home }/uwsgi;
${ http }
}
`;

/**
 * Starts it.
 *
 * @param {string}                                       name   Start of the name of its folder.
 * @param {(at: {home: string, port: number}) => string} http   What it does: the rest of its `http` block.
 * @param {number}                                       [port] Port of the loopback; a free one without.
 * @return {Promise<{url: string, port: number, home: string, log: string, stop: () => Promise<void>}>} The server.
 */
export async function runNginx( name, http, port ) {
	const nginx = find( 'nginx' );
	if ( ! nginx ) {
		throw new Missing( 'nginx', 'nginx' );
	}
	const home = makeHome( name );
	const at = port ?? ( await freePort() );
	const log = `${ home }/error.log`;
	fs.writeFileSync(
		`${ home }/nginx.conf`,
		configuration( home, http( { home, port: at } ) )
	);
	const server = await startServer(
		nginx,
		// Before it has read where its log is, it would write to the system's.
		[ '-e', log, '-p', home, '-c', `${ home }/nginx.conf` ],
		{ name: 'nginx', isReady: () => answers( at ), log }
	);
	return {
		url: `http://127.0.0.1:${ at }`,
		port: at,
		home,
		log,
		async stop() {
			await server.stop();
			removeHome( home );
		},
	};
}
