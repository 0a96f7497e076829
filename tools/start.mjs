/**
 * A real WordPress with the plugin and a small course: `npm start`. PORT chooses the port, `--reset` starts anew, Ctrl-C ends it.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'..'
);
const SITE = path.join( ROOT, '.site' );
const PORT = Number( process.env.PORT ?? 8881 );
const URL = `http://127.0.0.1:${ PORT }`;
const PEOPLE = [
	[ 'tessa', 'Tessa Lind, writes the lessons' ],
	[ 'mira', 'Mira Kovac, programme manager' ],
	[
		'amira',
		'Amira Osei, coaches Jonas, Priya and Lena; facilitates the Mill set',
	],
	[ 'henk', 'Henk Visser, facilitates the Harbour set' ],
	[ 'jonas', 'Jonas Weber, participant, Northmill, Mill set' ],
	[ 'sara', 'Sara Lindqvist, participant, Quayside, Harbour set' ],
	[ 'admin', 'administrator' ],
];

/** Ends with one line that says what is missing and how to get it. */
function give( up ) {
	console.error( up );
	process.exit( 1 );
}

/** Runs a command of the set-up. */
function step( says, command, args ) {
	console.log( says );
	const { status, stdout, stderr } = spawnSync( command, args, {
		cwd: ROOT,
		encoding: 'utf8',
	} );
	if ( status !== 0 ) {
		give(
			`${ command } ${ args.join( ' ' ) } failed:\n${ stdout }${ stderr }`
		);
	}
}

/** Whether nobody listens on the port. */
const isFree = ( port ) =>
	new Promise( ( resolve ) => {
		const server = net
			.createServer()
			.once( 'error', () => resolve( false ) );
		server.listen( port, '127.0.0.1', () =>
			server.close( () => resolve( true ) )
		);
	} );

const [ major = 0, minor = 0 ] = process.versions.node
	.split( '.' )
	.map( Number );
if ( major < 20 || ( major === 20 && minor < 19 ) ) {
	give(
		`Node ${ process.versions.node } is too old: install Node 20.19 or newer.`
	);
}
const modules = spawnSync(
	'php',
	[
		'-r',
		'echo PHP_VERSION_ID >= 80100 && extension_loaded("pdo_sqlite") ? "fits" : "";',
	],
	{ encoding: 'utf8' }
);
if ( modules.stdout !== 'fits' ) {
	give(
		'PHP 8.1 or newer with pdo_sqlite is missing. On Debian: apt-get install php-cli php-sqlite3 php-xml php-mbstring'
	);
}
if ( ! ( await isFree( PORT ) ) ) {
	give(
		`Port ${ PORT } is taken: choose another one with PORT=9000 npm start.`
	);
}
if (
	! fs.existsSync( path.join( ROOT, 'node_modules', '.bin', 'wp-scripts' ) )
) {
	step( 'Installing the npm packages (a few minutes, once) …', 'npm', [
		'ci',
	] );
}
if ( ! fs.existsSync( path.join( ROOT, 'build', 'blocks-manifest.php' ) ) ) {
	step( 'Building …', 'node', [ 'tools/build.mjs' ] );
}
if ( process.argv.includes( '--reset' ) ) {
	fs.rmSync( SITE, { recursive: true, force: true } );
}
const { installSite, seed, wp } = await import( './lib/site.mjs' );
try {
	if ( ! fs.existsSync( path.join( SITE, 'ready' ) ) ) {
		console.log( 'Setting up WordPress and the course …' );
		fs.rmSync( SITE, { recursive: true, force: true } );
		await installSite( ROOT, SITE, { url: URL } );
		await seed( ROOT, SITE );
		fs.writeFileSync( path.join( SITE, 'ready' ), '' );
	}
	await wp( ROOT, SITE, 'option', 'update', 'home', URL );
	await wp( ROOT, SITE, 'option', 'update', 'siteurl', URL );
} catch ( error ) {
	give( error.message );
}

const server = spawn(
	'php',
	[
		'-d',
		'opcache.enable_cli=1',
		// PHP's own limit is 2 MB: less than a photo of a phone.
		'-d',
		'upload_max_filesize=64M',
		'-d',
		'post_max_size=72M',
		'-S',
		`127.0.0.1:${ PORT }`,
		'-t',
		SITE,
		path.join( ROOT, 'tools', 'lib', 'router.php' ),
	],
	{
		stdio: 'ignore',
		detached: true,
		env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
	}
);
const stop = () => {
	try {
		process.kill( -server.pid );
	} catch {
		// Already gone.
	}
	process.exit( 0 );
};
[ 'SIGINT', 'SIGTERM', 'SIGHUP' ].forEach( ( signal ) =>
	process.on( signal, stop )
);
server.on( 'exit', () => give( 'PHP’s server ended.' ) );

for (
	const until = Date.now() + 30_000;
	( await fetch( URL ).catch( () => null ) ) === null;
) {
	if ( Date.now() > until ) {
		console.error( 'PHP’s server did not start.' );
		stop();
	}
	await new Promise( ( resolve ) => setTimeout( resolve, 100 ) );
}
console.log(
	`\nReady: ${ URL }\n\nLog in at ${ URL }/wp-login.php with the password "learning" as`
);
PEOPLE.forEach( ( [ login, who ] ) =>
	console.log( `  ${ login.padEnd( 6 ) } ${ who }` )
);
