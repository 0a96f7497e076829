/**
 * What the site's answer to a save means for the queue.
 */
import { failureOf, isRecord, type Failure } from './failure';
import type { Failing } from './queue-state';
import type { Stored } from './version';

const READERS = [
	'learning_log_audience_not_offered',
	'learning_log_set_required',
];
const AUDIENCES = [ 'me', 'coach', 'set' ] as const;

/** An entry as the queue needs it, or null for anything else that came. */
export function storedOf( value: unknown ): Stored | null {
	if (
		! isRecord( value ) ||
		typeof value.id !== 'number' ||
		typeof value.revision !== 'number' ||
		! isRecord( value.answers )
	) {
		return null;
	}
	const answers: Record< string, string > = {};
	for ( const [ key, text ] of Object.entries( value.answers ) ) {
		if ( typeof text !== 'string' ) {
			return null;
		}
		answers[ key ] = text;
	}
	return {
		answers,
		audience: AUDIENCES.find( ( name ) => name === value.audience ) ?? 'me',
		set: typeof value.set === 'number' ? value.set : 0,
		entry: value.id,
		revision: value.revision,
		modified: typeof value.modified === 'string' ? value.modified : '',
	};
}

function kindOf(
	{ code, status }: Failure,
	entry: Stored | null
): Failing[ 'kind' ] {
	if ( status === 0 ) {
		return 'network';
	}
	if ( code === 'learning_log_entry_conflict' ) {
		return entry ? 'conflict' : 'server';
	}
	if ( code === 'learning_log_user_changed' ) {
		return 'user';
	}
	if ( code === 'rest_cookie_invalid_nonce' ) {
		return 'nonce';
	}
	if ( status === 401 ) {
		return 'login';
	}
	if ( READERS.includes( code ) ) {
		return 'readers';
	}
	// Whoever stands before the site may refuse a body that is too large; any other refusal has to come from us or from core.
	const known =
		/^(learning_log|rest)_/.test( code ) && code !== 'rest_no_route';
	return status === 413 || ( known && status >= 400 && status < 429 )
		? 'refused'
		: 'server';
}

/**
 * Why a save is not known to be stored.
 *
 * @param status HTTP status, 0 when nothing came.
 * @param body   What came, parsed, or undefined when it was no JSON.
 * @param wait   Seconds of a Retry-After header, 0 without.
 * @param read   What of an entry is the text.
 */
export function failingOf(
	status: number,
	body: unknown,
	wait = 0,
	read = storedOf
): Failing {
	const failure = failureOf( status, body );
	const entry = read( failure.entry );
	return {
		kind: kindOf( failure, entry ),
		code: failure.code,
		message: failure.message,
		entry,
		wait: Math.min( Math.max( wait, 0 ), 600 ) * 1000,
	};
}
