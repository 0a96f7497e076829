/**
 * nginx as a page cache that ignores cookies, as some hosts put one before every site: whoever asks, an address has one page.
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

const configuration = ( { home, behind, port } ) => `
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
	proxy_cache_path ${ home }/cache keys_zone=pages:1m inactive=1h;
	server {
		listen 127.0.0.1:${ port };
		client_max_body_size 64m;
		location / {
			proxy_pass ${ behind };
			proxy_set_header Host $http_host;
			proxy_cache pages;
			proxy_cache_key $request_uri;
			proxy_cache_valid 200 301 302 404 1h;
			proxy_ignore_headers Set-Cookie Vary;
			add_header X-Page-Cache $upstream_cache_status always;
		}
	}
}
`;

/**
 * Starts it.
 *
 * @param {string} behind Address of the site's own server.
 * @return {Promise<{url: string, folder: string, stop: () => Promise<void>}>} The cache, and where it keeps pages.
 */
export async function startNginxCache( behind ) {
	const nginx = find( 'nginx' );
	if ( ! nginx ) {
		throw new Missing( 'nginx', 'nginx' );
	}
	const home = makeHome( 'cache' );
	const port = await freePort();
	const log = `${ home }/error.log`;
	fs.writeFileSync(
		`${ home }/nginx.conf`,
		configuration( { home, behind, port } )
	);
	const server = await startServer(
		nginx,
		[ '-e', log, '-p', home, '-c', `${ home }/nginx.conf` ],
		{ name: 'nginx', isReady: () => answers( port ), log }
	);
	return {
		url: `http://127.0.0.1:${ port }`,
		folder: `${ home }/cache`,
		async stop() {
			await server.stop();
			removeHome( home );
		},
	};
}
