/**
 * Saving: one after the other, never over what was typed meanwhile, and repeated without storing anything twice.
 */
import type { Failure } from '../lib/failure';
import { timeOfDay } from '../lib/clock';
import { uuid } from '../lib/uuid';
import type { Entry } from '../schema/entry';
import { choose, chosen } from './audience';
import { showConflict, textToKeep, type Keep } from './conflict';
import { focusSoon, hasFocus, isUnsaved, part, type Note } from './note';
import { config, isEntry, put, say } from './rest';
import { showText } from './show-text';
import { tell, tellTrouble } from './state';

/** What a save carries; the same change sent again carries the same mutation. */
function changeOf( note: Note, text: string, choice: string ): object {
	const [ audience, set ] = choice.split( ':' );
	const change = {
		answers: { text },
		audience,
		set: Number( set ?? 0 ),
		base_revision: note.context.revision,
	};
	const body = JSON.stringify( change );
	const mutation =
		note.pending?.body === body ? note.pending.mutation : uuid();
	note.pending = { mutation, body };
	return { ...change, mutation };
}

/** Sends text and readers; answers with the entry, or null when it was not stored and the note says why. */
async function send(
	note: Note,
	text: string,
	choice: string,
	before: 'notSaved' | 'notShared'
): Promise< Entry | null > {
	const { context } = note;
	context.busy = true;
	tell( note, say( 'saving' ) );
	const { entry, failure } = await put(
		`lessons/${ context.lesson }/prompts/${ context.prompt }`,
		changeOf( note, text, choice )
	);
	context.busy = false;
	if ( failure ) {
		failed( note, failure, before );
	}
	return entry;
}

function failed(
	note: Note,
	failure: Failure,
	before: 'notSaved' | 'notShared'
): void {
	if (
		failure.code === 'learning_log_entry_conflict' &&
		isEntry( failure.entry )
	) {
		showConflict( note, failure.entry );
	} else {
		tellTrouble( note, failure, before );
	}
}

/** Shows what is stored. What was typed since stays in the field, and the note stays open for it. */
function settle( note: Note, entry: Entry, stay: boolean ): void {
	const { context } = note;
	const text = entry.answers.text ?? '';
	note.stored = {
		text,
		choice:
			entry.audience === 'set' ? `set:${ entry.set }` : entry.audience,
	};
	note.theirs = null;
	showText( part( note, 'text' ), text );
	context.entry = entry.id;
	context.revision = entry.revision;
	context.conflict = false;
	context.dropped = false;
	close( note, stay );
	const saved = say( 'saved', timeOfDay( entry.modified, config().clock ) );
	const date = part( note, 'date' );
	if ( date ) {
		date.textContent = saved;
		date.hidden = false;
	}
	tell( note, isUnsaved( note ) ? say( 'unsaved' ) : saved );
}

/** Closes a note whose text is stored; an empty one stays open. */
function close( note: Note, stay: boolean ): void {
	const { context, stored } = note;
	context.editing = stay || isUnsaved( note ) || stored.text.trim() === '';
	context.cancellable = context.editing;
}

/** Moves the focus from what is about to go to where one would go on. */
function keepFocus( note: Note ): void {
	const vanishes = [
		note.field,
		part( note, 'save' ),
		part( note, 'conflict' ),
	].some( hasFocus );
	if ( vanishes ) {
		focusSoon( note.context.editing ? note.field : part( note, 'edit' ) );
	}
}

/** Waits for the saves before. */
function next< Result >(
	note: Note,
	task: () => Promise< Result >
): Promise< Result > {
	const done = note.saves.then( task, task );
	note.saves = done;
	return done;
}

/**
 * Saves what stands in the field when its turn comes. Answers whether it is stored.
 *
 * @param note The note.
 * @param stay Whether the note stays open although all is saved.
 */
export function save( note: Note, stay = false ): Promise< boolean > {
	const waited = note.context.busy;
	return next( note, async () => {
		if ( note.context.conflict ) {
			focusSoon( part( note, 'conflict' ) );
			return false;
		}
		const choice = chosen( note );
		if (
			waited &&
			note.context.entry &&
			! isUnsaved( note ) &&
			choice === note.stored.choice
		) {
			close( note, stay );
			keepFocus( note );
			return true;
		}
		const entry = await send( note, note.field.value, choice, 'notSaved' );
		if ( entry ) {
			settle( note, entry, stay );
			keepFocus( note );
		}
		return Boolean( entry );
	} );
}

/** Changes who reads what is stored; what was typed since stays unsaved. Refused, the menu shows again what is true. */
export function share( note: Note ): Promise< void > {
	return next( note, async () => {
		const choice = chosen( note );
		if (
			note.context.conflict ||
			! note.context.entry ||
			choice === note.stored.choice
		) {
			return;
		}
		const { editing } = note.context;
		const entry = await send( note, note.stored.text, choice, 'notShared' );
		if ( entry ) {
			settle( note, entry, editing );
		} else if ( ! note.context.conflict ) {
			choose( note, note.stored.choice );
		}
	} );
}

/** One way out of a conflict. Nothing is dropped that was not shown beside. */
export function keep( note: Note, how: Keep ): void {
	const { theirs } = note;
	if ( ! theirs ) {
		return;
	}
	note.field.value = textToKeep( note, theirs.answers.text ?? '', how );
	note.context.revision = theirs.revision;
	note.context.entry = theirs.id;
	note.context.conflict = false;
	note.theirs = null;
	if ( how === 'theirs' ) {
		settle( note, theirs, false );
		choose( note, note.stored.choice );
		keepFocus( note );
	} else {
		// The buttons go at once, and with them the focus.
		note.field.focus();
		void save( note );
	}
}
