/**
 * Requests to learning-log/v1 from a lesson: pinned to the person the page was made for, with one renewal of an old nonce.
 */
import { getConfig } from '@wordpress/interactivity';
import { failureOf, isRecord, type Failure } from '../lib/failure';
import type { Entry } from '../schema/entry';

interface Config {
	restUrl: string;
	nonce: string;
	nonceUrl: string;
	user: number;
	locale: string;
	strings: Record< string, string >;
}

export type Answer =
	{ entry: Entry; failure: null } | { entry: null; failure: Failure };

let renewed = '';

/** What the page was given. */
export function config(): Config {
	return getConfig( 'learning-log' ) as Config;
}

/** A sentence of the page's language, with its gap filled in. */
export function say( name: string, value = '' ): string {
	return ( config().strings[ name ] ?? '' ).replace( '%s', value );
}

/** Whether what came is an entry; nothing else counts as saved. */
export function isEntry( value: unknown ): value is Entry {
	return (
		isRecord( value ) &&
		typeof value.id === 'number' &&
		typeof value.revision === 'number' &&
		isRecord( value.answers )
	);
}

/** One attempt; a lost connection has status 0. */
async function attempt(
	path: string,
	body: unknown
): Promise< { status: number; data: unknown } > {
	try {
		const response = await fetch( config().restUrl + path, {
			method: 'PUT',
			credentials: 'same-origin',
			headers: {
				'Content-Type': 'application/json',
				'X-WP-Nonce': renewed || config().nonce,
				'X-Learning-Log-User': String( config().user ),
			},
			body: JSON.stringify( body ),
		} );
		renewed = response.headers.get( 'X-WP-Nonce' ) ?? renewed;
		const data: unknown = await response.json().catch( () => undefined );
		return { status: response.status, data };
	} catch {
		return { status: 0, data: undefined };
	}
}

/** Gets a new nonce for the session there is. */
async function renew(): Promise< boolean > {
	try {
		const response = await fetch( config().nonceUrl, {
			credentials: 'same-origin',
		} );
		const text = await response.text();
		renewed = response.ok && /^[a-z0-9]+$/.test( text ) ? text : renewed;
		return response.ok;
	} catch {
		return false;
	}
}

/** Saves; answers with what is stored, or why it is not. */
export async function put( path: string, body: unknown ): Promise< Answer > {
	let { status, data } = await attempt( path, body );
	const stale =
		status === 403 &&
		failureOf( status, data ).code === 'rest_cookie_invalid_nonce';
	if ( stale && ( await renew() ) ) {
		( { status, data } = await attempt( path, body ) );
	}
	return status >= 200 && status < 300 && isEntry( data )
		? { entry: data, failure: null }
		: { entry: null, failure: failureOf( status, data ) };
}
