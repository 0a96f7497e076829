/**
 * Commands that the test runner starts: each in a process group of its own, with a time limit, and gone when the runner ends.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(
	path.dirname( fileURLToPath( import.meta.url ) ),
	'../..'
);
export const CI = [ '1', 'true' ].includes( process.env.CI ?? '' );
export const MINUTE = 60_000;

/** Where this run keeps its sites. */
export const temp = fs.mkdtempSync(
	path.join( os.tmpdir(), 'learning-log-test-' )
);
const running = new Set();

/** A part that cannot run here, with the reason. */
export class NotRun extends Error {}
/** A part that failed, with what it printed. */
export class Failed extends Error {
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

// At the end everything goes that was started, and what it left.
process.on( 'exit', () => {
	running.forEach( ( child ) => kill( child, child.last ) );
	fs.rmSync( temp, { recursive: true, force: true, maxRetries: 5 } );
} );
for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
	process.on( signal, () => process.exit( 130 ) );
}

/** Starts a command in a process group of its own, in the repository. */
export function start( command, args, env = {} ) {
	const child = spawn( command, args, {
		cwd: ROOT,
		detached: true,
		stdio: [ 'ignore', 'pipe', 'pipe' ],
		env: { ...process.env, ...env },
	} );
	running.add( child );
	// What has servers of its own to end is asked to: its starter sets SIGTERM.
	child.last = 'SIGKILL';
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
export async function run( command, args, { minutes = 5, env = {} } = {} ) {
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
export async function must( command, args, settings ) {
	const { code, output } = await run( command, args, settings );
	if ( code !== 0 ) {
		throw new Failed( `${ command } ${ args.join( ' ' ) }\n${ output }` );
	}
	return output;
}

/** Whether a program is on the path. */
export const has = ( program ) =>
	spawnSync( 'sh', [ '-c', 'command -v "$0"', program ] ).status === 0;
/** Whether PHP has an extension. */
export const hasExtension = ( name ) =>
	spawnSync( 'php', [
		'-r',
		'exit( (int) ! extension_loaded( $argv[1] ) );',
		name,
	] ).status === 0;
export const exists = ( ...parts ) =>
	fs.existsSync( path.join( ROOT, ...parts ) );
export const bin = ( name ) => path.join( ROOT, 'node_modules', '.bin', name );
export const need = ( condition, reason ) => {
	if ( ! condition ) {
		throw new NotRun( reason );
	}
};

/** All files below a folder with one of the endings. */
export function files( folder, ending ) {
	if ( ! exists( folder ) ) {
		return [];
	}
	return fs
		.readdirSync( path.join( ROOT, folder ), { recursive: true } )
		.map( ( name ) => path.join( folder, name ) )
		.filter( ( name ) => ending.test( name ) );
}

/** Counts of jest and Playwright. */
export function counted( { code, output }, passedPattern, failedPattern ) {
	const passed = Number( output.match( passedPattern )?.[ 1 ] ?? 0 );
	const failed = Number( output.match( failedPattern )?.[ 1 ] ?? 0 );
	if ( code !== 0 || failed || ! passed ) {
		throw new Failed( output, passed, Math.max( 1, failed ) );
	}
	return passed;
}
