/**
 * Runs everything: `npm test`. One part: `npm test -- --only=phpunit-sqlite [filter]`. Several: `--only=types,phpstan`.
 *
 * Sets itself up on a fresh clone. Nothing hangs: each step has a time limit after which it and its children are killed.
 * The last line stands alone: `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { Missing, startMariaDb } from './lib/servers.mjs';
import { unpackWordPress } from './lib/wordpress.mjs';

const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'..'
);
const CI = [ '1', 'true' ].includes( process.env.CI ?? '' );
const IS_ROOT = process.getuid?.() === 0;
const MINUTE = 60_000;
const APT = [
	'php-cli',
	'php-sqlite3',
	'php-mysql',
	'php-gd',
	'php-curl',
	'php-zip',
	'php-intl',
	'php-mbstring',
	'php-xml',
	'mariadb-server',
	'chromium',
	'composer',
];

const options = process.argv.slice( 2 );
const only = options
	.find( ( option ) => option.startsWith( '--only=' ) )
	?.slice( 7 )
	.split( ',' );
const filter = options.find( ( option ) => ! option.startsWith( '--' ) );
const temp = fs.mkdtempSync( path.join( os.tmpdir(), 'learning-log-test-' ) );
const running = new Set();

/** A part that cannot run here, with the reason. */
class NotRun extends Error {}
/** A part that failed, with what it printed. */
class Failed extends Error {
	constructor( message, passed = 0, failed = 1 ) {
		super( message );
		this.passed = passed;
		this.failed = failed;
	}
}

/** Ends a child and everything it started. */
function kill( child, signal = 'SIGKILL' ) {
	try {
		process.kill( -child.pid, signal );
	} catch {
		// Already gone.
	}
}

function cleanUp() {
	running.forEach( ( child ) => kill( child ) );
	fs.rmSync( temp, { recursive: true, force: true, maxRetries: 5 } );
}
for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
	process.on( signal, () => {
		cleanUp();
		process.exit( 130 );
	} );
}

/** Starts a command in a process group of its own, in the repository. */
function start( command, args, env = {} ) {
	const child = spawn( command, args, {
		cwd: ROOT,
		detached: true,
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		env: { ...process.env, ...env },
	} );
	running.add( child );
	child.output = '';
	const keep = ( data ) =>
		( child.output = ( child.output + data ).slice( -200_000 ) );
	child.stdout.on( 'data', keep );
	child.stderr.on( 'data', keep );
	child.ended = new Promise( ( resolve ) => {
		child.on( 'error', ( error ) =>
			resolve( keep( `${ error.message }\n` ) && 127 )
		);
		// Not 'close': a grandchild that keeps the pipe open must not keep us waiting.
		child.on( 'exit', ( code ) =>
			setTimeout( () => resolve( code ?? 1 ), 50 )
		);
	} ).finally( () => {
		kill( child );
		running.delete( child );
	} );
	return child;
}

/** Runs a command to its end; answers its exit code and output. */
async function run( command, args, { minutes = 5, env = {} } = {} ) {
	const child = start( command, args, env );
	const timer = setTimeout( () => {
		child.output += `\nStopped after ${ minutes } minutes.`;
		kill( child );
	}, minutes * MINUTE );
	const code = await child.ended;
	clearTimeout( timer );
	return { code, output: child.output };
}

/** Runs a command that has to succeed. */
async function must( command, args, settings ) {
	const { code, output } = await run( command, args, settings );
	if ( code !== 0 ) {
		throw new Failed( `${ command } ${ args.join( ' ' ) }\n${ output }` );
	}
	return output;
}

/** Whether a program is on the path. */
const has = ( program ) =>
	spawnSync( 'sh', [ '-c', 'command -v "$0"', program ] ).status === 0;
const exists = ( ...parts ) => fs.existsSync( path.join( ROOT, ...parts ) );
const bin = ( name ) => path.join( ROOT, 'node_modules', '.bin', name );
const need = ( condition, reason ) => {
	if ( ! condition ) {
		throw new NotRun( reason );
	}
};

/** All files below a folder with one of the endings. */
function files( folder, ending ) {
	if ( ! exists( folder ) ) {
		return [];
	}
	return fs
		.readdirSync( path.join( ROOT, folder ), { recursive: true } )
		.map( ( name ) => path.join( folder, name ) )
		.filter( ( name ) => ending.test( name ) );
}

/** Installs what is lacking: by apt as root on Debian, else says what to install. */
async function setUp() {
	const lacking = [ 'php', 'composer', 'chromium', 'mariadbd' ].filter(
		( program ) =>
			! has( program ) &&
			! (
				program === 'mariadbd' && fs.existsSync( '/usr/sbin/mariadbd' )
			)
	);
	const modules = has( 'php' )
		? spawnSync( 'php', [ '-m' ] ).stdout.toString()
		: '';
	lacking.push(
		...[ 'pdo_sqlite', 'mysqli', 'gd', 'mbstring', 'xml', 'curl' ].filter(
			( name ) => ! new RegExp( `^${ name }$`, 'm' ).test( modules )
		)
	);
	if ( lacking.length && IS_ROOT && has( 'apt-get' ) ) {
		console.log( `Installing ${ lacking.join( ', ' ) } …` );
		const install = [
			'apt-get',
			[ 'install', '-y', '--no-install-recommends', ...APT ],
			{ minutes: 10, env: { DEBIAN_FRONTEND: 'noninteractive' } },
		];
		if ( ( await run( ...install ) ).code !== 0 ) {
			await run( 'apt-get', [ 'update' ], { minutes: 5 } );
			const { code, output } = await run( ...install );
			if ( code !== 0 ) {
				console.log( output.slice( -2000 ) );
			}
		}
	} else if ( lacking.length ) {
		console.log(
			`Not found: ${ lacking.join( ', ' ) }. On Debian: apt-get install ${ APT.join( ' ' ) }`
		);
	}
	if ( ! exists( 'node_modules', '.bin', 'tsc' ) ) {
		console.log( 'Installing the npm packages …' );
		const { code, output } = await run( 'npm', [ 'ci' ], { minutes: 10 } );
		if ( code !== 0 ) {
			// A lock file that does not fit is a fault of its own; the other checks still run.
			failed++;
			console.log( `npm ci FAILED\n${ output.slice( 0, 2000 ) }` );
			await must( 'npm', [ 'install', '--no-save' ], { minutes: 10 } );
		}
	}
	if ( ! exists( 'vendor', 'bin', 'phpunit' ) && has( 'composer' ) ) {
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
}

/** An installed site with the plugin active, in the temporary directory. */
async function makeSite( name, database ) {
	const source = unpackWordPress( ROOT ).folder;
	const site = path.join( temp, name );
	await must( 'cp', [
		'-R',
		path.join( source, 'latest', 'wordpress' ),
		site,
	] );
	const content = path.join( site, 'wp-content' );
	if ( ! database ) {
		const dropIn = path.join(
			content,
			'plugins',
			'sqlite-database-integration'
		);
		await must( 'cp', [
			'-R',
			path.join( source, 'sqlite-database-integration' ),
			dropIn,
		] );
		const code = fs.readFileSync( path.join( dropIn, 'db.copy' ), 'utf8' );
		fs.writeFileSync(
			path.join( content, 'db.php' ),
			code
				.replaceAll( '{SQLITE_IMPLEMENTATION_FOLDER_PATH}', dropIn )
				.replaceAll(
					'{SQLITE_PLUGIN}',
					'sqlite-database-integration/load.php'
				)
		);
	}
	fs.symlinkSync( ROOT, path.join( content, 'plugins', 'learning-log' ) );
	const keys = [
		'AUTH_KEY',
		'SECURE_AUTH_KEY',
		'LOGGED_IN_KEY',
		'NONCE_KEY',
		'AUTH_SALT',
		'SECURE_AUTH_SALT',
		'LOGGED_IN_SALT',
		'NONCE_SALT',
	];
	const constants = {
		DB_NAME: 'wordpress',
		DB_USER: 'root',
		DB_PASSWORD: '',
		DB_HOST: database ?? 'localhost',
		DB_CHARSET: 'utf8mb4',
		DB_COLLATE: '',
		...Object.fromEntries(
			keys.map( ( key ) => [ key, `only for tests ${ key }` ] )
		),
	};
	const defines = Object.entries( constants ).map(
		( [ key, value ] ) => `define( '${ key }', '${ value }' );`
	);
	fs.writeFileSync(
		path.join( site, 'wp-config.php' ),
		[
			'<?php',
			...defines,
			"define( 'WP_DEBUG', true );",
			"define( 'WP_DEBUG_LOG', true );",
			"define( 'WP_DEBUG_DISPLAY', false );",
			"$table_prefix = 'wp_';",
			"if ( ! defined( 'ABSPATH' ) ) { define( 'ABSPATH', __DIR__ . '/' ); }",
			"require_once ABSPATH . 'wp-settings.php';",
			'',
		].join( '\n' )
	);
	const wp = ( ...args ) =>
		must(
			'php',
			[
				'-d',
				'memory_limit=512M',
				'-d',
				'error_reporting=22527',
				path.join( source, 'wp-cli', 'wp-cli.phar' ),
				`--path=${ site }`,
				'--allow-root',
				...args,
			],
			{ minutes: 3 }
		);
	await wp(
		'core',
		'install',
		'--url=http://localhost',
		'--title=Test',
		'--admin_user=admin',
		'--admin_password=admin',
		'--admin_email=admin@test.example',
		'--skip-email'
	);
	await wp( 'plugin', 'activate', 'learning-log' );
	return site;
}

/** Runs PHPUnit on a site. */
async function phpunit( site ) {
	const { code, output } = await run(
		'php',
		[ 'vendor/bin/phpunit', ...( filter ? [ '--filter', filter ] : [] ) ],
		{ minutes: 9, env: { LEARNING_LOG_WP_DIR: site } }
	);
	const number = ( word ) =>
		Number(
			output.match( new RegExp( `\\b${ word }: (\\d+)` ) )?.[ 1 ] ?? 0
		);
	const total =
		Number( output.match( /OK \((\d+) tests?/ )?.[ 1 ] ?? 0 ) ||
		number( 'Tests' );
	const failed = number( 'Errors' ) + number( 'Failures' );
	if ( code !== 0 ) {
		throw new Failed(
			output,
			Math.max( 0, total - failed ),
			Math.max( 1, failed )
		);
	}
	if ( ! total ) {
		throw new Failed( `No test ran\n${ output }` );
	}
	return total - number( 'Skipped' ) - number( 'Incomplete' );
}

/** Counts of jest and Playwright. */
function counted( { code, output }, passedPattern, failedPattern ) {
	const passed = Number( output.match( passedPattern )?.[ 1 ] ?? 0 );
	const failed = Number( output.match( failedPattern )?.[ 1 ] ?? 0 );
	if ( code !== 0 || failed || ! passed ) {
		throw new Failed( output, passed, Math.max( 1, failed ) );
	}
	return passed;
}

/** What runs, in order of start; two at a time. A step answers the number of checks that passed. */
const STEPS = {
	async schema() {
		need(
			exists( 'tools', 'schema.mjs' ),
			'tools/schema.mjs is not there'
		);
		await must( 'node', [ 'tools/schema.mjs', '--check' ] );
	},
	async types() {
		need( exists( 'tsconfig.json' ), 'tsconfig.json is not there' );
		await must( bin( 'tsc' ), [ '--noEmit' ] );
	},
	async eslint() {
		await must( bin( 'eslint' ), [ '.', '--max-warnings=0' ] );
	},
	async stylelint() {
		const found = [
			...files( 'blocks', /\.css$/ ),
			...files( 'src', /\.css$/ ),
		];
		need( found.length, 'no style sheet yet' );
		await must( bin( 'stylelint' ), found );
		return found.length;
	},
	async 'php-lint'() {
		need( has( 'php' ), 'no php' );
		const found = [
			'plugin.php',
			...[ 'php', 'blocks', 'tests', 'tools' ].flatMap( ( folder ) =>
				files( folder, /\.php$/ )
			),
		];
		await must(
			'sh',
			[ '-c', 'printf "%s\\n" "$@" | xargs -n1 php -l', 'sh', ...found ],
			{ minutes: 2 }
		);
		return found.length;
	},
	async phpcs() {
		need(
			has( 'php' ) && exists( 'vendor', 'bin', 'phpcs' ),
			'no php or no Composer packages'
		);
		await must( 'php', [
			'-d',
			'error_reporting=22527',
			'vendor/bin/phpcs',
			'-q',
		] );
	},
	async phpstan() {
		need(
			has( 'php' ) && exists( 'vendor', 'bin', 'phpstan' ),
			'no php or no Composer packages'
		);
		await must(
			'php',
			[
				'vendor/bin/phpstan',
				'analyse',
				'--no-progress',
				'--memory-limit=2G',
			],
			{ minutes: 5 }
		);
	},
	async unit() {
		const found = [
			...files( 'src', /\.test\.tsx?$/ ),
			...files( 'blocks', /\.test\.tsx?$/ ),
		];
		need( found.length, 'no unit test yet' );
		return counted(
			await run(
				bin( 'wp-scripts' ),
				[
					'test-unit-js',
					'--ci',
					...( only && filter ? [ filter ] : [] ),
				],
				{ minutes: 5 }
			),
			/^Tests:.*?(\d+) passed/m,
			/^Tests:.*?(\d+) failed/m
		);
	},
	async build() {
		need( exists( 'tools', 'build.mjs' ), 'tools/build.mjs is not there' );
		await must( 'node', [ 'tools/build.mjs' ], { minutes: 5 } );
		const maps = files( 'build', /\.map$/ );
		const views = files( 'build', /(^|\/)view\.js$/ );
		const size = views.reduce(
			( sum, name ) =>
				sum +
				gzipSync( fs.readFileSync( path.join( ROOT, name ) ) ).length,
			0
		);
		if (
			maps.length ||
			! views.length ||
			views.length > 2 ||
			size > 10 * 1024
		) {
			throw new Failed(
				`A lesson loads ${ views.length } of our files, ${ size } bytes gzip (at most 2 files, 10240 bytes); source maps: ${ maps.length }`
			);
		}
	},
	async 'phpunit-sqlite'() {
		need(
			has( 'php' ) && exists( 'vendor', 'bin', 'phpunit' ),
			'no php or no Composer packages'
		);
		return phpunit( await makeSite( 'sqlite' ) );
	},
	async 'phpunit-mariadb'() {
		need(
			has( 'php' ) && exists( 'vendor', 'bin', 'phpunit' ),
			'no php or no Composer packages'
		);
		const database = await startMariaDb();
		try {
			return await phpunit( await makeSite( 'mariadb', database.host ) );
		} finally {
			await database.stop();
		}
	},
};

let passed = 0;
let failed = 0;

/** Runs one step and prints its line. */
async function step( name ) {
	const began = Date.now();
	const line = ( text ) =>
		console.log(
			`${ name.padEnd( 16 ) } ${ ( ( Date.now() - began ) / 1000 ).toFixed( 1 ).padStart( 6 ) } s  ${ text }`
		);
	try {
		const count = ( await STEPS[ name ]() ) ?? 1;
		passed += count;
		line( `${ count } passed` );
	} catch ( error ) {
		if ( error instanceof NotRun || error instanceof Missing ) {
			failed += CI ? 1 : 0;
			line( `not run: ${ error.message }` );
			return;
		}
		passed += error.passed ?? 0;
		failed += error.failed ?? 1;
		line( `${ error.passed ?? 0 } passed, ${ error.failed ?? 1 } FAILED` );
		console.log(
			String( error instanceof Failed ? error.message : error.stack )
				.trim()
				.replace( /^/gm, '    ' )
		);
	}
}

const names = Object.keys( STEPS ).filter(
	( name ) => ! only || only.includes( name )
);
const unknown = only?.filter( ( name ) => ! STEPS[ name ] ) ?? [];
if ( unknown.length ) {
	console.log(
		`No such part: ${ unknown.join( ', ' ) }. There are: ${ Object.keys( STEPS ).join( ', ' ) }`
	);
	failed++;
}
// All in all under 30 minutes, whatever happens.
const limit = setTimeout( () => {
	cleanUp();
	console.log(
		`Stopped after 28 minutes.\n${ passed } passed, ${ failed + 1 } failed`
	);
	process.exit( 1 );
}, 28 * MINUTE );
try {
	await setUp();
	const queue = [ ...names ];
	const work = async () => {
		for ( let name = queue.shift(); name; name = queue.shift() ) {
			await step( name );
		}
	};
	await Promise.all( [ work(), work() ] );
} catch ( error ) {
	failed++;
	console.log( `Set-up FAILED\n${ error.message }` );
}
clearTimeout( limit );
cleanUp();
console.log( `${ passed } passed, ${ failed } failed` );
process.exit( failed ? 1 : 0 );
