/**
 * A real WordPress with the plugin and a small course: `npm start`.
 *
 * What it can be told stands in USAGE; Ctrl-C ends it.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'..'
);
const FOLDER = path.resolve( ROOT, process.env.SITE_DIR || '.site' );
const SITE = path.join( FOLDER, 'wordpress' );
const READY = path.join( FOLDER, 'ready' );
const PORT = Number( process.env.PORT || 8881 );
const URL = `http://127.0.0.1:${ PORT }`;
const USAGE = `npm start               starts the site, ready in seconds the second time
npm start -- --reset    makes it anew

PORT=9000               its port, 8881 otherwise
SITE_DIR=/path/to/site  its folder, .site otherwise
WP_DIR=/path, WP_ZIP=/path/to/wordpress.zip
                        another WordPress for a new site`;
const PEOPLE = [
	[ 'jonas', 'participant of Northmill, in the Mill set, Empowerment to do' ],
	[ 'priya', 'participant of Northmill, has written and shared' ],
	[ 'sara', 'participant of Quayside, in the Harbour set' ],
	[ 'amira', 'facilitates the Mill set, coaches Jonas, Priya and Lena' ],
	[ 'henk', 'facilitates the Harbour set, coaches Sara and Ben' ],
	[ 'tessa', 'writes the lessons' ],
	[ 'mira', 'programme manager' ],
	[ 'admin', 'administrator' ],
];

/** Ends with one line that says what is missing and how to get it. */
function give( up ) {
	console.error( up );
	process.exit( 1 );
}

/** Runs a command of the set-up; how far it is stands on the terminal, where it says so. */
function step( says, command, args, progress = 'pipe' ) {
	console.log( says );
	const { status, stdout, stderr, error } = spawnSync( command, args, {
		cwd: ROOT,
		encoding: 'utf8',
		stdio: [ 'ignore', 'pipe', progress ],
	} );
	if ( status !== 0 ) {
		give(
			`${ command } ${ args.join( ' ' ) } failed:\n${
				error?.message ?? stdout + ( stderr ?? '' )
			}`
		);
	}
}

/** When the newest file below some folders was written. */
function newest( ...names ) {
	const times = names
		.map( ( name ) => path.join( ROOT, name ) )
		.filter( ( file ) => fs.existsSync( file ) )
		.flatMap( ( file ) =>
			fs.statSync( file ).isDirectory()
				? fs
						.readdirSync( file, { recursive: true } )
						.map( ( name ) => path.join( file, name ) )
				: [ file ]
		)
		.map( ( file ) => fs.statSync( file ).mtimeMs );
	return Math.max( 0, ...times );
}

const [ major = 0, minor = 0 ] = process.versions.node
	.split( '.' )
	.map( Number );
if ( major < 20 || ( major === 20 && minor < 19 ) ) {
	give(
		`Node ${ process.versions.node } is too old: install Node 20.19 or newer.`
	);
}
// Not at the top: an older Node than this one lacks what it needs.
const { readOptions } = await import( './lib/options.mjs' );
const { values: options } = readOptions( USAGE, {
	reset: { type: 'boolean' },
} );
if ( ! Number.isInteger( PORT ) || PORT < 1 || PORT > 65535 ) {
	give( `PORT is ${ process.env.PORT }: choose a number, as in PORT=9000.` );
}
const { answers } = await import( './lib/server-process.mjs' );
if ( await answers( PORT ) ) {
	give(
		`Port ${ PORT } is taken: choose another one with PORT=9000 npm start.`
	);
}
const { packagesAreStale } = await import( './lib/packages.mjs' );
if ( packagesAreStale( ROOT ) ) {
	step(
		'Installing the npm packages (a few minutes, once) …',
		'npm',
		[ 'ci', '--loglevel=error' ],
		'inherit'
	);
}
if (
	newest( 'build/blocks-manifest.php' ) <
	newest( 'blocks', 'src', 'webpack.config.js', 'package-lock.json' )
) {
	step( 'Building …', process.execPath, [ 'tools/build.mjs' ] );
}

const php = await import( './lib/php.mjs' );
const engine = php.fits() ? php : await import( './lib/playground.mjs' );
const { dataOf, installSite, seed } = await import( './lib/site.mjs' );
if ( engine !== php ) {
	console.log(
		'PHP 8.1 or newer with pdo_sqlite is not here, so WordPress Playground runs it: slower, the same site.'
	);
}
if ( options.reset ) {
	fs.rmSync( READY, { force: true } );
}
try {
	if ( ! fs.existsSync( READY ) ) {
		console.log( 'Setting up WordPress …' );
		for ( const folder of [ SITE, dataOf( SITE ) ] ) {
			fs.rmSync( folder, { recursive: true, force: true } );
		}
		await installSite( ROOT, SITE, { url: URL, demo: true, engine } );
		console.log( 'Writing the course …' );
		await seed( ROOT, SITE, engine );
		fs.writeFileSync( READY, '' );
	}
	console.log( 'Starting …' );
	await engine.serve( ROOT, SITE, PORT );
} catch ( error ) {
	give( error.message );
}
console.log(
	`\nReady: ${ URL }\n\nLog in at ${ URL }/wp-login.php with the password "learning", or switch in the bar at the foot of each page:`
);
PEOPLE.forEach( ( [ login, who ] ) =>
	console.log( `  ${ login.padEnd( 6 ) } ${ who }` )
);
console.log( '\nCtrl-C ends it.' );
