/**
 * A person's browser, as far as measuring needs one: cookies, nonce, one kept-alive connection, and a stopwatch.
 */
import * as http from 'node:http';

/**
 * Logs someone in.
 *
 * @param {string} url   Address of the site.
 * @param {string} login Name; the password is "learning".
 * @return {Promise<(method: string, path: string, options?: Object) => Promise<Object>>} Sends a request: options are
 *                                                                                  `headers` and `body`.
 */
export async function logIn( url, login ) {
	const agent = new http.Agent( { keepAlive: true, maxSockets: 1 } );
	const form = new URLSearchParams( { log: login, pwd: 'learning' } );
	const answer = await fetch( `${ url }/wp-login.php`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
		headers: {
			Cookie: 'wordpress_test_cookie=WP%20Cookie%20check',
			// One that is kept is found dead after a part that lets the server wait.
			Connection: 'close',
		},
	} );
	const cookies = answer.headers
		.getSetCookie()
		.map( ( cookie ) => cookie.split( ';' )[ 0 ] )
		.join( '; ' );
	const headers = { Cookie: cookies };
	const send = ( method, path, options = {} ) =>
		exchange( agent, url + path, method, {
			...options,
			headers: { ...headers, ...options.headers },
		} );
	const nonce = await send(
		'GET',
		'/wp-admin/admin-ajax.php?action=rest-nonce'
	);
	if ( nonce.status !== 200 || ! /^[0-9a-f]{10}$/.test( nonce.text ) ) {
		throw new Error( `${ login } could not log in: ${ nonce.text }` );
	}
	headers[ 'X-WP-Nonce' ] = nonce.text;
	return send;
}

/** One request, timed from its first byte to the last of the answer. */
function exchange( agent, url, method, { headers, body } ) {
	return new Promise( ( resolve, reject ) => {
		const began = performance.now();
		const request = http.request( url, { agent, method, headers } );
		request.on( 'error', reject );
		request.on( 'response', ( response ) => {
			const parts = [];
			response.on( 'data', ( part ) => parts.push( part ) );
			response.on( 'error', reject );
			response.on( 'end', () => {
				const milliseconds = performance.now() - began;
				resolve( {
					milliseconds,
					status: response.statusCode,
					location: response.headers.location ?? '',
					etag: response.headers.etag ?? '',
					text: Buffer.concat( parts ).toString(),
					queries: Number( response.headers[ 'x-bench-queries' ] ),
					memory: Number( response.headers[ 'x-bench-memory' ] ),
				} );
			} );
		} );
		request.end( body );
	} );
}

/**
 * A JSON body with its headers.
 *
 * @param {Object} value   What to send.
 * @param {Object} headers More headers.
 */
export function json( value, headers = {} ) {
	const body = JSON.stringify( value );
	return {
		body,
		headers: {
			'Content-Type': 'application/json',
			'Content-Length': Buffer.byteLength( body ),
			...headers,
		},
	};
}

/**
 * A multipart body with one file and its headers.
 *
 * @param {string} name     File name.
 * @param {Buffer} bytes    What is in it.
 * @param {string} mutation UUID of the upload.
 */
export function upload( name, bytes, mutation ) {
	const boundary = '----bench';
	const part = ( head ) =>
		`--${ boundary }\r\nContent-Disposition: form-data; ${ head }`;
	const body = Buffer.concat( [
		Buffer.from(
			`${ part( 'name="mutation"' ) }\r\n\r\n${ mutation }\r\n${ part(
				`name="file"; filename="${ name }"`
			) }\r\nContent-Type: application/octet-stream\r\n\r\n`
		),
		bytes,
		Buffer.from( `\r\n--${ boundary }--\r\n` ),
	] );
	return {
		body,
		headers: {
			'Content-Type': `multipart/form-data; boundary=${ boundary }`,
			'Content-Length': body.length,
		},
	};
}
