/**
 * Sends one file. fetch() cannot tell how much has been sent, XMLHttpRequest can.
 */
import { config } from './config';
import { identity, keepNonce, withFreshNonce, type Reply } from './rest';

function parsed( text: string ): unknown {
	try {
		return JSON.parse( text );
	} catch {
		return undefined;
	}
}

/** One attempt; one that was cancelled ends like a lost connection. */
function attempt(
	path: string,
	body: FormData,
	progress: ( share: number ) => void,
	signal: AbortSignal
): Promise< Reply > {
	return new Promise( ( resolve ) => {
		const request = new XMLHttpRequest();
		const lost = () => resolve( { status: 0, data: undefined } );
		if ( signal.aborted ) {
			return lost();
		}
		signal.addEventListener( 'abort', () => request.abort() );
		request.upload.addEventListener( 'progress', ( { loaded, total } ) =>
			progress( total ? loaded / total : 0 )
		);
		request.addEventListener( 'load', () => {
			keepNonce( request.getResponseHeader( 'X-WP-Nonce' ) );
			resolve( {
				status: request.status,
				data: parsed( request.responseText ),
			} );
		} );
		[ 'error', 'abort', 'timeout' ].forEach( ( name ) =>
			request.addEventListener( name, lost )
		);
		request.open( 'POST', config().restUrl + path );
		Object.entries( identity() ).forEach( ( [ name, value ] ) =>
			request.setRequestHeader( name, value )
		);
		request.send( body );
	} );
}

/**
 * Sends a file; sent again with its mutation, it is stored once.
 *
 * @param to       Path of what it belongs to.
 * @param file     The file.
 * @param mutation UUID of this file's sending.
 * @param progress Told the share that has been sent, 0 to 1.
 * @param signal   Ends it.
 */
export function upload(
	to: string,
	file: File,
	mutation: string,
	progress: ( share: number ) => void,
	signal: AbortSignal
): Promise< Reply > {
	const body = new FormData();
	body.append( 'mutation', mutation );
	body.append( 'file', file, file.name );
	return withFreshNonce( () =>
		attempt( `${ to }/files`, body, progress, signal )
	);
}
