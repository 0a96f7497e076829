/**
 * Apache in front of php-fpm, with .htaccess on, as most shared hosts have it.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import {
	IS_ROOT,
	Missing,
	answers,
	find,
	freePort,
	makeHome,
	removeHome,
	startServer,
	userExists,
} from './server-process.mjs';

const MODULES = [
	'mpm_event',
	'authz_core',
	'access_compat',
	'alias',
	'deflate',
	'dir',
	'env',
	'expires',
	'filter',
	'headers',
	'mime',
	'proxy',
	'proxy_fcgi',
	'reqtimeout',
	'rewrite',
	'setenvif',
	'unixd',
];

/** What WordPress writes for pretty permalinks. */
const HTACCESS = `# BEGIN WordPress
<IfModule mod_rewrite.c>
RewriteEngine On
RewriteRule .* - [E=HTTP_AUTHORIZATION:%{HTTP:Authorization}]
RewriteBase /
RewriteRule ^index\\.php$ - [L]
RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{REQUEST_FILENAME} !-d
RewriteRule . /index.php [L]
</IfModule>
# END WordPress
`;

const TYPES = `text/html html htm
text/css css
text/plain txt
text/javascript js mjs
application/json json
image/jpeg jpg jpeg
image/png png
image/gif gif
image/webp webp
image/svg+xml svg
font/woff2 woff2
application/pdf pdf
`;

/** Where the modules are that are not compiled in. */
function modulesFolder() {
	return [
		'/usr/lib/apache2/modules',
		'/usr/lib64/httpd/modules',
		'/usr/lib/httpd/modules',
		'/opt/homebrew/lib/httpd/modules',
	].find( ( folder ) => fs.existsSync( folder ) );
}

function configuration( { home, site, port, socket, directives } ) {
	const folder = modulesFolder();
	const load = MODULES.filter(
		( name ) => folder && fs.existsSync( `${ folder }/mod_${ name }.so` )
	).map(
		( name ) => `LoadModule ${ name }_module ${ folder }/mod_${ name }.so`
	);
	return `${ load.join( '\n' ) }
ServerRoot ${ home }
ServerName 127.0.0.1
Listen 127.0.0.1:${ port }
PidFile ${ home }/pid
DefaultRuntimeDir ${ home }
Mutex file:${ home }
ErrorLog ${ home }/error.log
TypesConfig ${ home }/mime.types
DocumentRoot ${ site }
DirectoryIndex index.php index.html
KeepAlive On
MaxKeepAliveRequests 0
<Directory />
	Options FollowSymLinks
	AllowOverride All
	Require all granted
</Directory>
<FilesMatch "^\\.ht">
	Require all denied
</FilesMatch>
<FilesMatch "\\.php$">
	SetHandler "proxy:unix:${ socket }|fcgi://localhost"
</FilesMatch>
${ directives }
`;
}

/**
 * Apache does not serve as root. Under another name it still has to read the site of whoever started it, wherever that is,
 * so it keeps that one capability of root.
 */
const asAnother = () => {
	const name = [ 'www-data', 'apache', 'nobody' ].find( userExists );
	return [
		'setpriv',
		`--reuid=${ name }`,
		'--clear-groups',
		'--inh-caps=-all,+dac_override',
		'--ambient-caps=+dac_override',
	];
};

/**
 * Starts it. Writes WordPress's .htaccess where the site has none.
 *
 * @param {Object}             options
 * @param {string}             options.site         Folder of a WordPress.
 * @param {{ socket: string }} options.fpm          The php-fpm behind it (startPhpFpm()).
 * @param {number}             [options.port]       Port of the loopback; a free one without.
 * @param {string}             [options.directives] More lines of configuration.
 * @return {Promise<{url: string, port: number, log: string, stop: () => Promise<void>}>} The server. WordPress has to know
 *                                                                                  `url` as its home and siteurl.
 */
export async function startApache( { site, fpm, port, directives = '' } ) {
	const apache = find( 'apache2', 'httpd' );
	if ( ! apache ) {
		throw new Missing( 'Apache', 'apache2' );
	}
	const home = makeHome( 'web' );
	const at = port ?? ( await freePort() );
	const log = `${ home }/error.log`;
	const rules = path.join( site, '.htaccess' );
	if ( ! fs.existsSync( rules ) ) {
		fs.writeFileSync( rules, HTACCESS );
	}
	fs.writeFileSync( `${ home }/mime.types`, TYPES );
	fs.writeFileSync(
		`${ home }/apache.conf`,
		configuration( {
			home,
			site,
			port: at,
			socket: fpm.socket,
			directives,
		} )
	);
	const [ command, ...args ] = [
		...( IS_ROOT ? asAnother() : [] ),
		apache,
		'-D',
		'FOREGROUND',
		'-f',
		`${ home }/apache.conf`,
		'-E',
		`${ home }/start.log`,
	];
	if ( IS_ROOT ) {
		fs.chmodSync( home, 0o777 );
	}
	const server = await startServer( command, args, {
		name: 'Apache',
		isReady: () => answers( at ),
		log,
	} );
	return {
		url: `http://127.0.0.1:${ at }`,
		port: at,
		log,
		async stop() {
			await server.stop();
			removeHome( home );
		},
	};
}
