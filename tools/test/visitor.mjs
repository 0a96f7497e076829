/**
 * A person at a site, without a browser: keeps cookies, sends addresses exactly as they are written, follows nothing.
 */
import * as http from 'node:http';
import { randomBytes } from 'node:crypto';

/** What goes over the wire and comes back, whole. */
function send( url, { path, method, headers, body } ) {
	return new Promise( ( resolve, reject ) => {
		const { hostname, port } = new URL( url );
		const request = http.request(
			{
				hostname,
				port,
				path,
				method,
				headers,
				// A connection of its own: the next server may stand at the same port, and one that was kept leads to the last.
				agent: false,
				timeout: 60_000,
			},
			( response ) => {
				const pieces = [];
				response.on( 'data', ( piece ) => pieces.push( piece ) );
				response.on( 'error', reject );
				response.on( 'end', () =>
					resolve( {
						status: response.statusCode,
						headers: response.headers,
						body: Buffer.concat( pieces ),
						text: Buffer.concat( pieces ).toString(),
					} )
				);
			}
		);
		request.on( 'timeout', () =>
			request.destroy( new Error( `${ method } ${ path }: no answer` ) )
		);
		request.on( 'error', reject );
		request.end( body );
	} );
}

/** A form with one file, as browsers send it. */
function multipart( name, content, fields ) {
	const boundary = `learning-log-${ randomBytes( 8 ).toString( 'hex' ) }`;
	const text = Object.entries( fields ).map(
		( [ key, value ] ) =>
			`--${ boundary }\r\nContent-Disposition: form-data; name="${ key }"\r\n\r\n${ value }\r\n`
	);
	return {
		type: `multipart/form-data; boundary=${ boundary }`,
		body: Buffer.concat( [
			Buffer.from( text.join( '' ) ),
			Buffer.from(
				`--${ boundary }\r\nContent-Disposition: form-data; name="file"; filename="${ name }"\r\nContent-Type: application/octet-stream\r\n\r\n`
			),
			content,
			Buffer.from( `\r\n--${ boundary }--\r\n` ),
		] ),
	};
}

/** Someone at a site; a visitor until they log in. */
export class Visitor {
	#cookies = new Map();
	#nonce = '';

	constructor( url ) {
		this.url = url;
	}

	/** Sends a request; `path` may be an address of the site. */
	async request( path, { method = 'GET', headers = {}, body } = {} ) {
		const cookie = [ ...this.#cookies ]
			.map( ( [ name, value ] ) => `${ name }=${ value }` )
			.join( '; ' );
		const response = await send( this.url, {
			path: path.replace( this.url, '' ),
			method,
			headers: { ...( cookie && { cookie } ), ...headers },
			body,
		} );
		for ( const set of response.headers[ 'set-cookie' ] ?? [] ) {
			const [ , name, value ] = set.match( /^([^=]+)=([^;]*)/ ) ?? [];
			this.#cookies.set( name, value );
		}
		return response;
	}

	/** Logs in and fetches a nonce. */
	async logIn( login, password ) {
		await this.request( '/wp-login.php' );
		const form = new URLSearchParams( { log: login, pwd: password } );
		await this.request( '/wp-login.php', {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: form.toString(),
		} );
		const nonce = await this.request(
			'/wp-admin/admin-ajax.php?action=rest-nonce'
		);
		if ( nonce.status !== 200 ) {
			throw new Error( `${ login } could not log in: ${ nonce.text }` );
		}
		this.#nonce = nonce.text;
		return this;
	}

	/** A request to the plugin's routes; the answer's JSON is in `data`, null where it is none. */
	async rest( method, path, { json, body, type, headers } = {} ) {
		const response = await this.request(
			`/wp-json/learning-log/v1${ path }`,
			{
				method,
				headers: {
					...( this.#nonce && { 'x-wp-nonce': this.#nonce } ),
					...( json && { 'content-type': 'application/json' } ),
					...( type && { 'content-type': type } ),
					...headers,
				},
				body: json ? JSON.stringify( json ) : body,
			}
		);
		const isJson = /json/.test( response.headers[ 'content-type' ] );
		return {
			...response,
			data: isJson ? JSON.parse( response.text || 'null' ) : null,
		};
	}

	/** Adds a file to an entry. */
	upload( entry, name, content, fields = {} ) {
		return this.rest(
			'POST',
			`/entries/${ entry }/files`,
			multipart( name, content, fields )
		);
	}
}
