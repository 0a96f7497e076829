/**
 * What a person does with a note, and what becomes of it: typed, saved, shared, opened, closed.
 */
import { isUnsaved, type Standing } from '../lib/queue-state';
import { isEmpty, sameAnswers, type Answers } from '../lib/version';
import { choiceOf, chosen, readersOf } from './audience';
import { fill, firstField, isBlank, typedIn } from './fields';
import { offerText, putAway, showConflict } from './later';
import { focusSoon, hasFocus, part, type Note } from './note';
import { tellStanding } from './state';

/** Says how the text stands, once something has happened to it: the page itself says when it was saved before. */
export function sayOf( note: Note, standing: Standing ): void {
	const { edition, reason } = note.queue.state;
	const quiet = standing.is === 'saved' || standing.is === 'saving';
	if ( edition > 1 && ! ( note.context.dropped && quiet ) ) {
		tellStanding( note, standing, reason?.message ?? '' );
	}
}

/** After everything that happened to the text. */
export function settled( note: Note ): void {
	const { context, queue, form } = note;
	const { base, need, theirs, flight, failures, online } = queue.state;
	context.entry = base.entry;
	context.revision = base.revision;
	context.busy = flight !== null && note.closing;
	form.classList.toggle( 'is-veiled', need === 'user' );
	if ( need === 'user' ) {
		void putAway( note );
	}
	if ( need === 'refused' ) {
		void offerText( note );
	} else {
		part( note, 'take' )?.remove();
	}
	if ( need === 'conflict' && theirs ) {
		context.editing = true;
		void showConflict( note );
	} else if ( need !== 'conflict' ) {
		context.conflict = false;
		part( note, 'conflict' )?.setAttribute( 'hidden', '' );
	}
	if ( ! isUnsaved( queue.state ) ) {
		tellWaiting( note, true );
		if ( note.closing ) {
			close( note );
		}
	} else if ( need || ! online || ( failures > 0 && ! flight ) ) {
		tellWaiting( note, false );
	}
}

function tellWaiting( note: Note, stored: boolean ): void {
	const { waiting } = note;
	note.waiting = [];
	waiting.forEach( ( tellOne ) => tellOne( stored ) );
}

/** Closes a note whose text is stored; an empty one stays open. */
export function close( note: Note ): void {
	const { context, fields } = note;
	const vanishes = [
		...fields.values(),
		part( note, 'save' ),
		part( note, 'conflict' ),
	];
	const hadFocus = vanishes.some( hasFocus );
	note.closing = false;
	note.opened = typedIn( note );
	context.editing = isBlank( note );
	context.cancellable = false;
	if ( hadFocus ) {
		focusSoon( context.editing ? note.field : part( note, 'edit' ) );
	}
	if ( ! context.editing ) {
		note.extras?.closed();
	}
}

/** What stands in the field has changed. */
export function typed( note: Note ): void {
	const { queue, context } = note;
	note.closing = false;
	context.dropped = false;
	context.cancellable = ! isEmpty( note.opened );
	queue.do( {
		type: 'typed',
		version: { ...queue.state.typed, answers: typedIn( note ) },
	} );
}

/**
 * Saves without waiting for the next second. Answers whether it is stored.
 *
 * @param note The note.
 * @param stay Whether the note stays open although all is saved.
 */
export function save( note: Note, stay = false ): Promise< boolean > {
	const { queue, context } = note;
	if ( context.conflict ) {
		focusSoon( part( note, 'conflict' ) );
		return Promise.resolve( false );
	}
	note.closing = ! stay;
	return new Promise( ( resolve ) => {
		const readers = readersOf( chosen( note ) );
		queue.do( {
			type: 'readers',
			readers: { ...readers, answers: typedIn( note ) },
		} );
		note.waiting.push( resolve );
		queue.do( { type: 'save' } );
	} );
}

/** Changes who reads it. */
export function share( note: Note ): void {
	const choice = chosen( note );
	if ( choice !== choiceOf( note.queue.state.typed ) ) {
		note.queue.do( { type: 'readers', readers: readersOf( choice ) } );
	}
}

/** Opens it to be written in, with these answers. */
export function open( note: Note, answers: Answers ): void {
	const { context, queue } = note;
	note.opened = queue.state.typed.answers;
	fill( note, answers );
	context.editing = true;
	if ( ! sameAnswers( answers, note.opened ) ) {
		typed( note );
	}
	context.dropped = false;
	context.cancellable = ! isEmpty( note.opened );
	focusSoon( firstField( note ) );
}
