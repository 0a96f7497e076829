/**
 * Servers that live as long as this process: each in a process group and a temporary directory of its own, both gone at the end.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';

/** A program that is not on this machine, with the package that brings it. */
export class Missing extends Error {
	constructor( program, aptPackage ) {
		super(
			`${ program } is missing. On Debian: apt-get install ${ aptPackage }`
		);
		this.program = program;
		this.aptPackage = aptPackage;
	}
}

export const IS_ROOT = process.getuid?.() === 0;

/**
 * Becomes the server, and leaves beside it, in its process group, a shell that waits for our end of the pipe to close and then ends the
 * group. It closes however this process ends, also by SIGKILL, of which no process is told.
 */
const UNTIL_THE_PIPE_CLOSES =
	'exec 3<&0 </dev/null; ( ( read -r _ <&3; kill -s KILL -- "-$$" ) >/dev/null 2>&1 & ); exec "$@" 3<&-';

const servers = new Set();
const homes = new Set();
let watching = false;

/** Ends a server and everything it started. */
function kill( child ) {
	try {
		process.kill( -child.pid, 'SIGKILL' );
	} catch {
		// Already gone.
	}
}

/** Ends the servers with this process, also when it is interrupted. */
function watchTheEnd() {
	if ( watching ) {
		return;
	}
	watching = true;
	process.on( 'exit', () => {
		servers.forEach( kill );
		homes.forEach( removeHome );
	} );
	for ( const signal of [ 'SIGINT', 'SIGTERM', 'SIGHUP' ] ) {
		// A program with a handler of its own ends itself, and then 'exit' comes.
		if ( process.listenerCount( signal ) === 0 ) {
			process.on( signal, () => process.exit( 130 ) );
		}
	}
}

/**
 * A temporary directory that others than its owner can pass through. Its name is short because sockets have short names.
 *
 * @param {string} name Start of its name.
 * @return {string} Path.
 */
export function makeHome( name ) {
	watchTheEnd();
	const home = fs.mkdtempSync( path.join( os.tmpdir(), `ll-${ name }-` ) );
	fs.chmodSync( home, 0o711 );
	homes.add( home );
	return home;
}

/**
 * Removes such a directory before the process ends.
 *
 * @param {string} home Path.
 */
export function removeHome( home ) {
	fs.rmSync( home, { recursive: true, force: true, maxRetries: 5 } );
	homes.delete( home );
}

/**
 * The first of some programs that is here, on the path or where servers live.
 *
 * @param {string[]} names Names.
 * @return {string|undefined} Path.
 */
export function find( ...names ) {
	const folders = [
		...( process.env.PATH ?? '' ).split( path.delimiter ),
		'/usr/sbin',
		'/usr/local/sbin',
		'/opt/homebrew/bin',
		'/opt/homebrew/sbin',
	];
	return names
		.flatMap( ( name ) =>
			folders.map( ( folder ) => path.join( folder, name ) )
		)
		.find( ( file ) => fs.existsSync( file ) );
}

/** A port of the loopback that nobody listens on. */
export function freePort() {
	return new Promise( ( resolve, reject ) => {
		const probe = net.createServer().once( 'error', reject );
		probe.listen( 0, '127.0.0.1', () => {
			const { port } = probe.address();
			probe.close( () => resolve( port ) );
		} );
	} );
}

/**
 * Whether somebody listens.
 *
 * @param {number|string} where Port of the loopback, or path of a socket.
 */
export function answers( where ) {
	return new Promise( ( resolve ) => {
		const socket =
			typeof where === 'number'
				? net.connect( where, '127.0.0.1' )
				: net.connect( where );
		socket
			.once( 'connect', () => resolve( true ) )
			.once( 'error', () => resolve( false ) )
			.once( 'close', () => socket.destroy() );
		socket.once( 'connect', () => socket.end() );
	} );
}

/**
 * Starts a server and waits until it is ready.
 *
 * @param {string}                 command         Program.
 * @param {string[]}               args            Arguments; the program has to stay in the foreground.
 * @param {Object}                 options
 * @param {string}                 options.name    What to call it in errors.
 * @param {() => Promise<boolean>} options.isReady Asked again and again.
 * @param {string}                 [options.log]   File that says why it did not start.
 * @param {Object}                 [options.env]   Environment on top of ours.
 * @return {Promise<{pid: number, stop: () => Promise<void>}>} The server.
 */
export async function startServer( command, args, options ) {
	const { name, isReady, log, env = {} } = options;
	watchTheEnd();
	const child = spawn(
		'sh',
		[ '-c', UNTIL_THE_PIPE_CLOSES, 'sh', command, ...args ],
		{
			detached: true,
			stdio: 'pipe',
			env: { ...process.env, ...env },
		}
	);
	let output = '';
	const keep = ( data ) => ( output = ( output + data ).slice( -20_000 ) );
	child.stdout.on( 'data', keep );
	child.stderr.on( 'data', keep );
	servers.add( child );
	const ended = new Promise( ( resolve ) => {
		child.once( 'error', ( error ) => resolve( keep( error.message ) ) );
		child.once( 'exit', resolve );
	} ).then( () => servers.delete( child ) );
	const stop = async () => {
		kill( child );
		await ended;
	};
	const until = Date.now() + 60_000;
	while ( ! ( await isReady() ) ) {
		if ( Date.now() > until || ! servers.has( child ) ) {
			await stop();
			const said =
				log && fs.existsSync( log ) ? fs.readFileSync( log ) : '';
			throw new Error( `${ name } did not start.\n${ output }${ said }` );
		}
		await new Promise( ( resolve ) => setTimeout( resolve, 50 ) );
	}
	return { pid: child.pid, stop };
}

/**
 * Runs a command that has to succeed.
 *
 * @param {string}   command Program.
 * @param {string[]} args    Arguments.
 * @return {string} What it printed.
 */
export function must( command, args ) {
	try {
		return execFileSync( command, args, {
			encoding: 'utf8',
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		} );
	} catch ( error ) {
		throw new Error(
			`${ command } ${ args.join( ' ' ) }\n${ error.stdout ?? '' }${
				error.stderr ?? error.message
			}`
		);
	}
}

/**
 * Whether a user exists on this machine.
 *
 * @param {string} name Login name.
 */
export const userExists = ( name ) =>
	spawnSync( 'id', [ '-u', name ] ).status === 0;
