/**
 * Any failure of a request in one shape, whatever the site answered: our JSON, a page of HTML, nothing at all.
 */
import type { ErrorCode } from '../schema/error-codes';

/** Codes of WordPress's own that something special is done about. */
type CoreCode =
	'rest_cookie_invalid_nonce' | 'rest_not_logged_in' | 'rest_no_route';

/** What a browser alone can tell: nothing came, or nothing that makes sense. */
type LocalCode = 'network' | 'unreadable';

/** What is known here. Codes of other plugins come too; nothing is compared with them, so a code that is not here does not compile. */
export type FailureCode = ErrorCode | CoreCode | LocalCode;

export interface Failure {
	code: FailureCode;
	message: string;
	status: number;
	entry: unknown;
}

/** Whether a value is an object with names. */
export function isRecord( value: unknown ): value is Record< string, unknown > {
	return (
		typeof value === 'object' && value !== null && ! Array.isArray( value )
	);
}

/** The failure that an answer means. `body` is what came, parsed, or undefined when it was no JSON. */
export function failureOf( status: number, body: unknown ): Failure {
	if ( isRecord( body ) && typeof body.code === 'string' ) {
		const data = isRecord( body.data ) ? body.data : {};
		return {
			code: body.code as FailureCode,
			message: typeof body.message === 'string' ? body.message : '',
			status,
			entry: data.entry ?? null,
		};
	}
	return {
		code: status === 0 ? 'network' : 'unreadable',
		message: '',
		status,
		entry: null,
	};
}
