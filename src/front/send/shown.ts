/**
 * What came of a text besides typing is shown: stored, merged, brought back, refused, gone; and the ways back that a person has.
 */
import { timeOfDay } from '../../lib/clock';
import { isUnsaved, type Effect } from '../../lib/queue-state';
import { sameAnswers, type Stored, type Version } from '../../lib/version';
import { showAnswers } from '../answers';
import { choiceOf, choose } from '../audience';
import { config, say } from '../config';
import { fill, isBlank, typedIn } from '../fields';
import { withHistory } from '../later';
import { focusSoon, part, type Note } from '../note';
import { typed } from '../save';
import { tell, tellTrouble } from '../state';

/** Shows anew what the queue knows. */
export const redraw = ( note: Note ): void =>
	showVersion( note, note.queue.state.typed );

/** Another text than was typed: merged, chosen, brought back, or saved elsewhere. */
function showVersion( note: Note, version: Version ): void {
	const { context, queue } = note;
	fill( note, version.answers );
	showAnswers( note, version.answers );
	choose( note, choiceOf( version ) );
	context.editing ||= queue.state.need !== null || isUnsaved( queue.state );
}

/** Nothing is there any more: the field is empty, and what has become of the entry is told beside it. */
function gone( note: Note, entry: number ): void {
	const { context } = note;
	note.opened = {};
	context.editing = true;
	context.cancellable = false;
	context.dropped = false;
	void withHistory( note, ( { tellGone } ) => tellGone( note, entry ) );
}

/** Shows what is stored. */
function saved( note: Note, entry: Stored ): void {
	const { context } = note;
	if ( context.entry && context.entry !== entry.entry ) {
		// The one it was written in was removed elsewhere: this one begins with its author alone.
		choose( note, choiceOf( note.queue.state.typed ) );
		void withHistory( note, ( { tellAnew } ) => tellAnew( note ) );
	}
	showAnswers( note, entry.answers );
	const date = part( note, 'date' );
	if ( date ) {
		date.textContent = say(
			'saved',
			timeOfDay( entry.modified, config().clock )
		);
		date.hidden = false;
	}
}

/** Readers who cannot be had: the menu shows again what is true. */
function refused( note: Note, message: string ): void {
	choose( note, choiceOf( note.queue.state.typed ) );
	tellTrouble( note, say( 'notShared', message ) );
}

/** Shows what the queue of a text asks to show. */
export function show( note: Note, effect: Effect ): void {
	if ( note.extras?.meets?.( effect ) ) {
		return;
	}
	switch ( effect.type ) {
		case 'show':
			return showVersion( note, effect.version );
		case 'saved':
			return saved( note, effect.entry );
		case 'gone':
			return gone( note, effect.entry );
		case 'readersRefused':
			return refused( note, effect.failing.message );
	}
}

/** Goes back to the text as it was when the field was opened; what was typed since can be brought back. */
export function cancel( note: Note ): void {
	const { context, queue } = note;
	const { need, theirs } = queue.state;
	const changed = ! sameAnswers( typedIn( note ), note.opened );
	note.dropped = typedIn( note );
	if ( need === 'conflict' && theirs ) {
		queue.do( { type: 'kept', how: 'theirs' } );
	}
	if ( changed ) {
		fill(
			note,
			need === 'conflict' && theirs ? theirs.answers : note.opened
		);
		typed( note );
		queue.do( { type: 'save' } );
	}
	showAnswers( note, typedIn( note ) );
	note.closing = false;
	context.editing = isBlank( note );
	context.cancellable = false;
	context.dropped = changed;
	if ( changed ) {
		tell( note, say( 'dropped' ) );
	}
	focusSoon( context.editing ? note.field : part( note, 'edit' ) );
}
