/**
 * The line that says how a note stands, and beside it, for those who hear the page, what of it is news.
 */
import { timeOfDay } from '../lib/clock';
import type { Failure, FailureCode } from '../lib/failure';
import type { Standing } from '../lib/queue-state';
import type { Context, Note } from './note';
import { config, say } from './rest';

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

/** How the text stood when it was read out last. */
const told = new WeakMap< Context, string >();

/** Reads out that things stand otherwise: neither each "Saving…" nor each minute of "Saved", which come and go while one writes. */
function readOut( context: Context, { is, need, why }: Standing ): void {
	const now = `${ is } ${ need ?? '' } ${ why }`;
	if ( is !== 'saving' && told.get( context ) !== now ) {
		told.set( context, now );
		context.said = context.state;
	}
}

/** Says something of the moment. */
export function tell( note: Note, sentence: string ): void {
	note.context.trouble = false;
	note.context.loggedOut = false;
	note.context.state = sentence;
	note.context.said = sentence;
}

/** Says what went wrong. */
export function tellTrouble( note: Note, sentence: string ): void {
	note.context.trouble = true;
	note.context.state = sentence;
	note.context.said = sentence;
}

function needed( { need }: Standing, refusal: string ): string {
	if ( need === 'login' ) {
		return say( 'needsLogin' );
	}
	if ( need === 'user' ) {
		return say( 'needsUser' );
	}
	return need === 'conflict'
		? say( 'conflict' )
		: say( 'notSaved', refusal || say( 'refused' ) );
}

function said( standing: Standing, refusal: string ): string {
	switch ( standing.is ) {
		case 'quiet':
			return '';
		case 'saved':
			return say(
				'saved',
				timeOfDay( standing.modified, config().clock )
			);
		case 'saving':
			return say( standing.memory ? 'savingOnly' : 'saving' );
		case 'kept':
			return say( standing.why === 'offline' ? 'keptOffline' : 'kept' );
		case 'held':
			return say( 'held' );
		case 'needs':
			return needed( standing, refusal );
	}
}

/** Says how the text stands. */
export function tellStanding(
	note: Note,
	standing: Standing,
	refusal: string
): void {
	const { context } = note;
	context.state = said( standing, refusal );
	readOut( context, standing );
	context.trouble = standing.is === 'needs' || standing.is === 'held';
	context.loggedOut = standing.need === 'login' || standing.need === 'user';
}
