/**
 * What a command can be told: `--help` prints it, and what is not in it is refused before anything starts.
 */
import { parseArgs } from 'node:util';

/** Ends with one line. */
function refuse( reason ) {
	console.error( `${ reason }. --help says what there is.` );
	process.exit( 1 );
}

/** As parseArgs() of Node reads them. */
function parsed( options, words ) {
	try {
		return parseArgs( {
			options: { ...options, help: { type: 'boolean', short: 'h' } },
			allowPositionals: words,
		} );
	} catch ( error ) {
		// The second sentence is about files of such a name.
		return refuse( error.message.split( '. ' )[ 0 ] );
	}
}

/**
 * Reads the options of this process, or ends it.
 *
 * @param {string}  usage   Printed for --help.
 * @param {Object}  options As parseArgs() of Node takes them.
 * @param {boolean} [words] Whether one word may stand there that is no option.
 * @return {{values: Object, word: string|undefined}} What was told.
 */
export function readOptions( usage, options, words = false ) {
	const { values, positionals } = parsed( options, words );
	if ( values.help ) {
		console.log( usage );
		process.exit( 0 );
	}
	if ( positionals.length > 1 ) {
		refuse( `Unexpected argument '${ positionals[ 1 ] }'` );
	}
	return { values, word: positionals[ 0 ] };
}
