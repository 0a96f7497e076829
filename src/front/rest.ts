/**
 * Requests to learning-log/v1 from a lesson: pinned to the person the page was made for, with one renewal of an old nonce.
 */
import { failureOf, type Failure } from '../lib/failure';
import { config } from './config';

/** What came back; a lost connection has status 0. */
export interface Reply {
	status: number;
	data: unknown;
	/** Seconds of a Retry-After header. */
	wait?: number;
}

const MINUTE = 60_000;

let renewed = '';

/** Who asks, and for whom the page was made. */
export function identity(): Record< string, string > {
	return {
		'X-WP-Nonce': renewed || config().nonce,
		'X-Learning-Log-User': String( config().user ),
	};
}

/** Keeps a nonce that came with an answer. */
export function keepNonce( nonce: string | null ): void {
	renewed = nonce || renewed;
}

/** What else there is to say about a request. */
export interface How {
	signal?: AbortSignal;
	/** Whether it may outlive its page. */
	keepalive?: boolean;
}

/** One attempt. */
export async function request(
	method: string,
	path: string,
	body?: unknown,
	{ signal, keepalive = false }: How = {}
): Promise< Reply > {
	try {
		const response = await fetch( config().restUrl + path, {
			method,
			credentials: 'same-origin',
			headers: { 'Content-Type': 'application/json', ...identity() },
			// Nothing makes no body.
			body: JSON.stringify( body ),
			signal: signal ?? AbortSignal.timeout( MINUTE ),
			keepalive,
		} );
		keepNonce( response.headers.get( 'X-WP-Nonce' ) );
		const data: unknown = await response.json().catch( () => undefined );
		const wait = Number( response.headers.get( 'Retry-After' ) ) || 0;
		return { status: response.status, data, wait };
	} catch {
		return { status: 0, data: undefined };
	}
}

/** Gets a new nonce for the session there is; null when nobody knows whether there is one. */
export async function renew(): Promise< boolean | null > {
	try {
		const response = await fetch( config().nonceUrl, {
			credentials: 'same-origin',
		} );
		const text = await response.text();
		const fits = response.ok && /^[a-z0-9]+$/.test( text );
		keepNonce( fits ? text : null );
		return fits || response.status >= 500 ? fits || null : false;
	} catch {
		return null;
	}
}

/** Tries, and once more with a new nonce where the old one was too old. */
export async function withFreshNonce< Answer extends Reply >(
	ask: () => Promise< Answer >
): Promise< Answer > {
	const reply = await ask();
	const stale =
		reply.status === 403 &&
		failureOf( reply.status, reply.data ).code ===
			'rest_cookie_invalid_nonce';
	return stale && ( await renew() ) ? ask() : reply;
}

export const isGood = ( { status }: Reply ): boolean =>
	status >= 200 && status < 300;

/** Takes away; answers with why it is still there, or null. What was gone already counts as taken away. */
export async function remove( path: string ): Promise< Failure | null > {
	const reply = await withFreshNonce( () => request( 'DELETE', path ) );
	const failure = failureOf( reply.status, reply.data );
	return isGood( reply ) || failure.code === 'learning_log_file_not_found'
		? null
		: failure;
}
