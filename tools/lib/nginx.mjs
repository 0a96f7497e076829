/**
 * nginx in front of php-fpm, set up as WordPress's own documentation recommends.
 */
import { runNginx } from './nginx-process.mjs';

/** What php-fpm has to know of a request: the variables of nginx's own fastcgi.conf. */
const FASTCGI = {
	SCRIPT_FILENAME: '$document_root$fastcgi_script_name',
	QUERY_STRING: '$query_string',
	REQUEST_METHOD: '$request_method',
	CONTENT_TYPE: '$content_type',
	CONTENT_LENGTH: '$content_length',
	SCRIPT_NAME: '$fastcgi_script_name',
	REQUEST_URI: '$request_uri',
	DOCUMENT_URI: '$document_uri',
	DOCUMENT_ROOT: '$document_root',
	SERVER_PROTOCOL: '$server_protocol',
	REQUEST_SCHEME: '$scheme',
	GATEWAY_INTERFACE: 'CGI/1.1',
	SERVER_SOFTWARE: 'nginx/$nginx_version',
	REMOTE_ADDR: '$remote_addr',
	REMOTE_PORT: '$remote_port',
	SERVER_ADDR: '$server_addr',
	SERVER_PORT: '$server_port',
	SERVER_NAME: '$server_name',
	REDIRECT_STATUS: '200',
};

const TYPES = {
	'text/html': 'html htm',
	'text/css': 'css',
	'text/plain': 'txt',
	'text/javascript': 'js mjs',
	'application/json': 'json',
	'image/jpeg': 'jpg jpeg',
	'image/png': 'png',
	'image/gif': 'gif',
	'image/webp': 'webp',
	'image/svg+xml': 'svg',
	'font/woff2': 'woff2',
	'application/pdf': 'pdf',
};

const http = ( { site, port, socket, locations } ) => `
	types {
${ Object.entries( TYPES )
	.map( ( [ type, endings ] ) => `\t\t${ type } ${ endings };` )
	.join( '\n' ) }
	}
	default_type application/octet-stream;
	sendfile on;
	keepalive_requests 100000;
	gzip on;
	gzip_types text/css text/javascript application/json image/svg+xml;
	server {
		listen 127.0.0.1:${ port };
		server_name 127.0.0.1;
		root ${ site };
		index index.php;
		client_max_body_size 64m;

		${ locations }

		location = /favicon.ico { log_not_found off; }
		location = /robots.txt { allow all; log_not_found off; try_files $uri /index.php?$args; }
		location ~ /\\. { deny all; }
		location ~* /(?:uploads|files)/.*\\.php$ { deny all; }
		location / { try_files $uri $uri/ /index.php?$args; }
		location ~ \\.php$ {
			try_files $uri =404;
${ Object.entries( FASTCGI )
	.map( ( [ name, value ] ) => `\t\t\tfastcgi_param ${ name } ${ value };` )
	.join( '\n' ) }
			fastcgi_intercept_errors off;
			fastcgi_buffers 16 16k;
			fastcgi_buffer_size 32k;
			fastcgi_pass unix:${ socket };
		}
		location ~* \\.(js|css|png|jpg|jpeg|gif|ico)$ { expires max; log_not_found off; }
	}`;

/**
 * Starts it.
 *
 * @param {Object}             options
 * @param {string}             options.site        Folder of a WordPress.
 * @param {{ socket: string }} options.fpm         The php-fpm behind it (startPhpFpm()).
 * @param {number}             [options.port]      Port of the loopback; a free one without.
 * @param {string}             [options.locations] More `location` blocks, before those of WordPress. Nothing here keeps
 *                                                 anybody out of uploads: that is how most hosts come.
 * @return {Promise<{url: string, port: number, log: string, stop: () => Promise<void>}>} The server. WordPress has to know
 *                                                                                  `url` as its home and siteurl.
 */
export const startNginx = ( { site, fpm, port, locations = '' } ) =>
	runNginx(
		'web',
		( at ) =>
			http( { site, port: at.port, socket: fpm.socket, locations } ),
		port
	);
