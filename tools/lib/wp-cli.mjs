/**
 * One run of WP-CLI, whatever PHP it runs in.
 */
import { execFile } from 'node:child_process';
import * as os from 'node:os';
import { promisify } from 'node:util';

const run = promisify( execFile );

/**
 * Runs it.
 *
 * @param {string}   program The PHP.
 * @param {string[]} php     Arguments up to the command: where WP-CLI and the site are.
 * @param {string[]} command The command, by which a failure is named.
 * @return {Promise<string>} What it printed.
 */
export async function runWpCli( program, php, command ) {
	try {
		const { stdout } = await run( program, [ ...php, ...command ], {
			maxBuffer: 64 * 1024 * 1024,
		} );
		return stdout;
	} catch ( error ) {
		const { stdout = '', stderr = '', message } = error;
		throw new Error(
			`wp ${ command.join( ' ' ) }${ os.EOL }${ stdout }${
				stderr || message
			}`
		);
	}
}
