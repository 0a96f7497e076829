/**
 * A site of its own on SQLite, whose commands are run as people run them; its data can be looked at, remembered and put back.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { commandLine } from '../lib/php.mjs';
import { dataOf, installSite, wp } from '../lib/site.mjs';
import { Failed, ROOT, temp } from './process.mjs';

const HERE = path.join( ROOT, 'tests', 'commands' );

/** Compiled once: a command then takes half as long. */
const compiled = () => {
	const folder = path.join( temp, 'opcache' );
	fs.mkdirSync( folder, { recursive: true } );
	return [
		'opcache.enable_cli=1',
		`opcache.file_cache=${ folder }`,
		'opcache.file_cache_only=1',
	].flatMap( ( setting ) => [ '-d', setting ] );
};

/** Installs the site; `prepare` is a file of tests/commands that fills it. */
export async function onSite( name, prepare ) {
	const site = path.join( temp, name );
	// After a minute WordPress would note that it looks for work again: no command wrote that.
	await installSite( ROOT, site, {
		url: 'http://localhost',
		config: { DISABLE_WP_CRON: true },
	} );
	if ( prepare ) {
		await wp(
			ROOT,
			site,
			'eval-file',
			'--use-include',
			path.join( HERE, prepare )
		);
	}
	return new CommandSite( site );
}

class CommandSite {
	constructor( site ) {
		this.site = site;
		this.files = path.join( site, 'wp-content/uploads/learning-log' );
		this.database = path.join( dataOf( site ), 'database/.ht.sqlite' );
		this.settings = compiled();
		this.passed = 0;
	}

	/** Runs a command to its end; answers its code and what it printed. `killBefore` ends it before that many writes. */
	async run( command, { killBefore = 0 } = {} ) {
		const words = command.match( /"[^"]*"|\S+/g ) ?? [];
		const child = spawn(
			'php',
			[
				...this.settings,
				...commandLine( ROOT, this.site ),
				...( killBefore
					? [ `--require=${ path.join( HERE, 'kill.php' ) }` ]
					: [] ),
				'learning-log',
				...words.map( ( word ) => word.replaceAll( '"', '' ) ),
			],
			{
				stdio: [ 'ignore', 'pipe', 'pipe' ],
				env: {
					...process.env,
					LEARNING_LOG_KILL_BEFORE: `${ killBefore }`,
				},
			}
		);
		const told = { stdout: '', stderr: '' };
		child.stdout.on( 'data', ( data ) => ( told.stdout += data ) );
		child.stderr.on( 'data', ( data ) => ( told.stderr += data ) );
		const code = await new Promise( ( resolve ) =>
			child.on( 'close', ( status, signal ) =>
				resolve( signal ?? status )
			)
		);
		return { command, code, ...told };
	}

	/** Runs a command that has to end well and say JSON and nothing else. */
	async json( command, code = 0 ) {
		const ran = await this.run( `${ command } --format=json` );
		this.check( 'ends as it should', ran.code === code, ran );
		this.check( 'says nothing beside its JSON', ran.stderr === '', ran );
		try {
			return JSON.parse( ran.stdout );
		} catch {
			throw new Failed(
				`${ command } --format=json is no JSON:\n${ ran.stdout }`
			);
		}
	}

	/** Fails the step unless what must be true is. */
	check( rule, holds, seen ) {
		if ( ! holds ) {
			throw new Failed( `${ rule }: ${ JSON.stringify( seen ) }` );
		}
		this.passed++;
	}

	/** Fails unless a piece of work leaves every row and every file as it was. */
	async leavesAll( rule, work ) {
		const before = this.all();
		const answer = await work();
		const after = this.all();
		this.check( rule, before === after, differences( before, after ) );
		return answer;
	}

	/** All rows of all tables and all bytes, as text in which any difference shows. */
	all() {
		const names = fs.existsSync( this.files )
			? fs.readdirSync( this.files ).sort()
			: [];
		return [ ...JSON.parse( this.ask() ), ...names ].join( '\n' );
	}

	/** Some rows. */
	rows( sql ) {
		return JSON.parse( this.ask( sql ) );
	}

	ask( ...sql ) {
		const { status, stdout, stderr } = spawnSync(
			'php',
			[ path.join( HERE, 'rows.php' ), this.database, ...sql ],
			{ encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }
		);
		if ( status !== 0 ) {
			throw new Failed( stdout + stderr );
		}
		return stdout;
	}

	/** Changes rows behind the back of the plugin. */
	write( sql ) {
		this.ask( sql );
	}

	/** Remembers database and files; answers what puts them back. */
	remember() {
		const kept = fs.mkdtempSync( path.join( temp, 'kept-' ) );
		const places = [ path.dirname( this.database ), this.files ];
		const copy = ( from, to ) => {
			fs.rmSync( to, { recursive: true, force: true } );
			if ( fs.existsSync( from ) ) {
				fs.cpSync( from, to, {
					recursive: true,
					preserveTimestamps: true,
				} );
			}
		};
		places.forEach( ( place, number ) =>
			copy( place, path.join( kept, `${ number }` ) )
		);
		return () =>
			places.forEach( ( place, number ) =>
				copy( path.join( kept, `${ number }` ), place )
			);
	}

	/**
	 * Fails unless a command that is killed, run again, killed further on, and so on, ends as one that was not.
	 *
	 * @param {string}       command The command.
	 * @param {number[]}     places  Before which write each run is killed.
	 * @param {() => string} shape   What has to be the same in the end.
	 */
	async survives( command, places, shape ) {
		const back = this.remember();
		const whole = await this.run( command );
		this.check( 'ends well', whole.code === 0, whole );
		const wanted = shape();
		back();
		for ( const killBefore of places ) {
			const killed = await this.run( command, { killBefore } );
			this.check(
				'is killed on its way, before it is done',
				killed.code === 'SIGKILL' && shape() !== wanted,
				killed
			);
		}
		const again = await this.run( command );
		this.check( 'ends well after all', again.code === 0, again );
		this.check(
			`${ command }, killed before writes ${ places } and run again, ends the same`,
			shape() === wanted,
			differences( wanted, shape() )
		);
	}
}

/** Lines of one text that are not in the other. */
function differences( one, other ) {
	const lines = one.split( '\n' );
	const others = other.split( '\n' );
	return {
		gone: lines.filter( ( line ) => ! others.includes( line ) ),
		come: others.filter( ( line ) => ! lines.includes( line ) ),
	};
}
