/**
 * Checks of the code as it stands, and the build.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { gzipSync } from 'node:zlib';
import {
	bin,
	counted,
	exists,
	Failed,
	files,
	has,
	must,
	need,
	ROOT,
	run,
} from './process.mjs';

/** What people start, with the options it takes. */
const COMMANDS = [
	'tools/start.mjs',
	'tools/test.mjs',
	'tests/bench/bench.mjs',
];

/** What the desk's own script may be, DataViews included: bytes, gzip. */
const DESK = 450_000;

/** Bytes of a file, gzip. */
const sizeOf = ( name ) =>
	gzipSync( fs.readFileSync( path.join( ROOT, name ) ) ).length;

/** By name; each answers the number of checks that passed, one when it says nothing. */
export const staticSteps = {
	async usage() {
		for ( const command of COMMANDS ) {
			const help = await must( 'node', [ command, '--help' ] );
			const { code, output } = await run( 'node', [ command, '--nope' ] );
			if (
				! help.startsWith( 'npm ' ) ||
				code !== 1 ||
				! /^Unknown option '--nope'.*\n$/.test( output )
			) {
				throw new Failed( `${ command }\n${ help }\n${ output }` );
			}
		}
		return COMMANDS.length;
	},
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
			// Without extensions, which no syntax needs: a third of the time.
			[
				'-c',
				'printf "%s\\n" "$@" | xargs -n1 php -n -l',
				'sh',
				...found,
			],
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
	async unit( filter ) {
		const found = [
			...files( 'src', /\.test\.tsx?$/ ),
			...files( 'blocks', /\.test\.tsx?$/ ),
		];
		need( found.length, 'no unit test yet' );
		return counted(
			await run(
				bin( 'wp-scripts' ),
				[ 'test-unit-js', '--ci', ...( filter ? [ filter ] : [] ) ],
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
		const size = views.reduce( ( sum, name ) => sum + sizeOf( name ), 0 );
		const desk = sizeOf( 'build/desk.js' );
		if ( desk > DESK ) {
			throw new Failed(
				`The desk loads ${ desk } bytes gzip (at most ${ DESK })`
			);
		}
		if (
			maps.length ||
			! views.length ||
			views.length > 2 ||
			size > 18 * 1024
		) {
			throw new Failed(
				`A lesson loads ${ views.length } of our files, ${ size } bytes gzip (at most 2 files, 18432 bytes); source maps: ${ maps.length }`
			);
		}
	},
};
