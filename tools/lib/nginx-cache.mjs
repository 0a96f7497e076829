/**
 * nginx as a page cache that ignores cookies, as some hosts put one before every site: whoever asks, an address has one page.
 */
import { runNginx } from './nginx-process.mjs';

const http = ( { home, behind, port } ) => `
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
	}`;

/**
 * Starts it.
 *
 * @param {string} behind Address of the site's own server.
 * @return {Promise<{url: string, folder: string, stop: () => Promise<void>}>} The cache, and where it keeps pages.
 */
export async function startNginxCache( behind ) {
	const server = await runNginx( 'cache', ( at ) =>
		http( { ...at, behind } )
	);
	return { ...server, folder: `${ server.home }/cache` };
}
