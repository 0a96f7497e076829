/**
 * What is said about a failure.
 */
import type { Failure, FailureCode } from '../lib/failure';
import { say } from './config';

const LOGGED_OUT: readonly FailureCode[] = [
	'rest_cookie_invalid_nonce',
	'rest_not_logged_in',
	'learning_log_login_required',
];

/** Why something failed, and what to do about it. */
export function sentenceOf( failure: Failure ): string {
	if ( LOGGED_OUT.includes( failure.code ) ) {
		return say( 'loggedOut' );
	}
	return failure.code === 'network' || failure.code === 'unreadable'
		? say( failure.code )
		: failure.message;
}
