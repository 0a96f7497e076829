/**
 * What the tests need on this machine: installed by apt as root on Debian, else named.
 */
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { find, IS_ROOT } from '../lib/server-process.mjs';
import { packagesAreStale } from '../lib/packages.mjs';
import { exists, has, must, ROOT, run } from './process.mjs';

/** Programs by the Debian package that brings them. */
const PROGRAMS = {
	'php-cli': [ 'php' ],
	composer: [ 'composer' ],
	'chromium-headless-shell': [ 'chromium-headless-shell' ],
	'mariadb-server': [ 'mariadbd' ],
	nginx: [ 'nginx' ],
	'php-fpm': [ 'php-fpm8.4', 'php-fpm8.3', 'php-fpm8.2', 'php-fpm' ],
	apache2: [ 'apache2', 'httpd' ],
	unzip: [ 'unzip' ],
};

/** Extensions of PHP by the Debian package that brings them. */
const EXTENSIONS = {
	'php-sqlite3': 'pdo_sqlite',
	'php-mysql': 'mysqli',
	'php-gd': 'gd',
	'php-curl': 'curl',
	'php-zip': 'zip',
	'php-intl': 'intl',
	'php-mbstring': 'mbstring',
	'php-xml': 'xml',
	'php-imagick': 'imagick',
};

/** Modules of Debian's Apache by the package that brings them. */
const MODULES = {
	'libapache2-mod-xsendfile': '/usr/lib/apache2/modules/mod_xsendfile.so',
};

/** The Debian packages of what is not here. */
function lackingPackages() {
	const modules = has( 'php' )
		? spawnSync( 'php', [ '-m' ] ).stdout.toString().toLowerCase()
		: '';
	const programs = Object.entries( PROGRAMS )
		.filter( ( [ , names ] ) => ! find( ...names ) )
		.map( ( [ name ] ) => name );
	const extensions = Object.entries( EXTENSIONS )
		.filter(
			( [ , name ] ) => ! new RegExp( `^${ name }$`, 'm' ).test( modules )
		)
		.map( ( [ name ] ) => name );
	const apache = Object.entries( MODULES )
		.filter( ( [ , file ] ) => ! fs.existsSync( file ) )
		.map( ( [ name ] ) => name );
	return [ ...programs, ...extensions, ...apache ];
}

/** Installs Debian packages as far as there are such. */
async function aptInstall( packages ) {
	const install = ( ...names ) =>
		run(
			'apt-get',
			[ 'install', '-y', '--no-install-recommends', ...names ],
			{ minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } }
		);
	if ( ( await install( ...packages ) ).code === 0 ) {
		return;
	}
	// A new machine has no lists of packages yet; and one that is not Debian's may not know all of these.
	await run( 'apt-get', [ 'update' ], { minutes: 5 } );
	for ( const name of packages ) {
		const { code, output } = await install( name );
		if ( code !== 0 ) {
			console.log( output.slice( -1000 ) );
		}
	}
}

/** Programs and extensions. */
async function setUpMachine() {
	const packages = lackingPackages();
	if ( ! packages.length ) {
		return;
	}
	if ( IS_ROOT && has( 'apt-get' ) ) {
		console.log( `Installing ${ packages.join( ', ' ) } …` );
		await aptInstall( packages );
	} else {
		console.log(
			`Not found. On Debian: apt-get install ${ packages.join( ' ' ) }`
		);
	}
}

/** The npm packages; answers how many faults that showed. */
async function setUpNpm() {
	if ( ! packagesAreStale( ROOT ) ) {
		return 0;
	}
	console.log( 'Installing the npm packages …' );
	const { code, output } = await run( 'npm', [ 'ci' ], { minutes: 10 } );
	if ( code === 0 ) {
		return 0;
	}
	// A lock file that does not fit is a fault of its own; the other checks still run.
	console.log( `npm ci FAILED\n${ output.slice( 0, 2000 ) }` );
	await must( 'npm', [ 'install', '--no-save' ], { minutes: 10 } );
	return 1;
}

/** The Composer packages. */
async function setUpComposer() {
	if ( exists( 'vendor', 'bin', 'phpunit' ) || ! has( 'composer' ) ) {
		return;
	}
	console.log( 'Installing the Composer packages …' );
	const { code, output } = await run(
		'composer',
		[ 'install', '--no-interaction', '--no-progress' ],
		{ minutes: 5, env: { COMPOSER_ALLOW_SUPERUSER: '1' } }
	);
	if ( code !== 0 ) {
		console.log( output.slice( -2000 ) );
	}
}

/**
 * Installs what is lacking. What cannot be installed shows as a step that is not run.
 *
 * @return {Promise<number>} Faults that the set-up itself showed.
 */
export async function setUp() {
	// Side by side: each of them mostly waits for what it loads. Composer is one of the programs.
	const [ faults ] = await Promise.all( [
		setUpNpm(),
		setUpMachine().then( setUpComposer ),
	] );
	return faults;
}
