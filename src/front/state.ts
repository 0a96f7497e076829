/**
 * The line that says how a note stands. It is a live region: what it says is also read out.
 */
import type { Failure, FailureCode } from '../lib/failure';
import { isUnsaved, type Note } from './note';
import { say } from './rest';

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

/** Says how things stand. */
export function tell( note: Note, sentence: string ): void {
	note.context.trouble = false;
	note.context.loggedOut = false;
	note.context.state = sentence;
}

/** Says what went wrong; a log-in is one click away where that helps. */
export function tellTrouble(
	note: Note,
	failure: Failure,
	before: 'notSaved' | 'notShared'
): void {
	note.context.trouble = true;
	note.context.loggedOut =
		LOGGED_OUT.includes( failure.code ) ||
		failure.code === 'learning_log_user_changed';
	note.context.state = say( before, sentenceOf( failure ) );
}

/** Says whether what stands in the field is stored. */
export function tellTyping( note: Note ): void {
	if ( ! note.context.busy && ! note.context.conflict ) {
		tell( note, isUnsaved( note ) ? say( 'unsaved' ) : '' );
	}
}
