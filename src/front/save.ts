/**
 * A note and the queue of its text: what is typed goes in, what is stored comes out and is shown.
 */
import { timeOfDay } from '../lib/clock';
import { isUnsaved, start, type Keep, type Standing } from '../lib/queue-state';
import { uuid } from '../lib/uuid';
import {
	isEmpty,
	sameAnswers,
	type Answers,
	type Readers,
	type Stored,
	type Version,
} from '../lib/version';
import { inLesson, type Address } from './address';
import { choose, chosen } from './audience';
import { fill, firstField, isBlank, showAnswers, typedIn } from './fields';
import { offerText, putAway, showConflict, withHistory } from './later';
import {
	focusSoon,
	found,
	hasFocus,
	part,
	remember,
	type Context,
	type Extras,
	type Note,
} from './note';
import { Queue } from './queue';
import { config, say } from './rest';
import { tell, tellStanding, tellTrouble } from './state';

const choiceOf = ( { audience, set }: Readers ): string =>
	audience === 'set' ? `set:${ set }` : audience;

function readersOf( choice: string ): Readers {
	const [ audience, set ] = choice.split( ':' );
	return {
		audience: audience === 'coach' || audience === 'set' ? audience : 'me',
		set: Number( set ?? 0 ),
	};
}

/** What the page says is stored. */
function storedIn(
	form: HTMLFormElement,
	answers: Answers,
	context: Context
): Stored {
	return {
		answers,
		...readersOf( form.dataset.readers ?? 'me' ),
		entry: context.entry,
		revision: context.revision,
		modified: form.querySelector( 'time' )?.dateTime ?? '',
	};
}

/** Where the text of a note lives, and what belongs to it beside the answers. */
export interface Place {
	address: Address;
	extras?: Extras;
}

/** Gets to know a note when the page starts. */
export function meet(
	root: Element | null,
	context: Context,
	{ address, extras }: Place = {
		address: inLesson( context.lesson, context.prompt ),
	}
): void {
	const parts = found( root );
	if ( ! parts ) {
		return;
	}
	const { form, fields, field } = parts;
	const textsOf = ( text: ( area: HTMLTextAreaElement ) => string ) =>
		Object.fromEntries(
			Array.from( fields, ( [ key, area ] ) => [ key, text( area ) ] )
		);
	const came = {
		...textsOf( ( { defaultValue } ) => defaultValue ),
		...extras?.came(),
	};
	const present = {
		...textsOf( ( { value } ) => value ),
		...extras?.present(),
	};
	// A form that came back from the server unsaved holds text that is stored nowhere.
	const unsaved = Boolean( form.dataset.unsaved );
	const stored = storedIn( form, unsaved ? {} : came, context );
	const state = start( config().user, stored, true );
	if ( unsaved ) {
		// It waits for its person, who was asked to look at it; what it replaces stays in the history.
		state.typed = { ...state.typed, answers: present };
		state.mutation = uuid();
		state.keep = true;
		state.need = context.conflict ? 'conflict' : 'refused';
	}
	const note: Note = {
		form,
		fields,
		field,
		context,
		extras,
		queue: new Queue( state, address, {
			show: ( version ) => show( note, version ),
			saved: ( entry ) => saved( note, entry ),
			say: ( standing ) => sayOf( note, standing ),
			readersRefused: ( { message } ) => refused( note, message ),
			gone: ( entry ) => gone( note, entry ),
			settled: () => settled( note ),
		} ),
		before: 'me',
		opened: stored.answers,
		dropped: {},
		closing: false,
		waiting: [],
		uploads: Promise.resolve(),
		sending: 0,
	};
	remember( note );
	note.queue.begin();
	if ( ! unsaved && ! sameAnswers( present, came ) ) {
		// Typed before this script arrived.
		typed( note );
	}
}

/** Says how the text stands, once something has happened to it: the page itself says when it was saved before. */
function sayOf( note: Note, standing: Standing ): void {
	const { edition, reason } = note.queue.state;
	const quiet = standing.is === 'saved' || standing.is === 'saving';
	if ( edition > 1 && ! ( note.context.dropped && quiet ) ) {
		tellStanding( note, standing, reason?.message ?? '' );
	}
}

/** Shows anew what the queue knows. */
export function redraw( note: Note ): void {
	show( note, note.queue.state.typed );
}

/** Another text than was typed: merged, chosen, brought back, or saved elsewhere. */
function show( note: Note, version: Version ): void {
	const { context } = note;
	fill( note, version.answers );
	showAnswers( note, version.answers );
	choose( note, choiceOf( version ) );
	context.editing ||= note.queue.state.need !== null;
	if ( isUnsaved( note.queue.state ) ) {
		context.editing = true;
	}
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

/** After everything that happened to the text. */
function settled( note: Note ): void {
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
function close( note: Note ): void {
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
		queue.do( { type: 'readers', readers: readersOf( chosen( note ) ) } );
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

/** One way out of a conflict. Nothing is dropped that was not shown beside. */
export function keep( note: Note, how: Keep ): void {
	const { queue } = note;
	queue.do( { type: 'kept', how } );
	if ( how === 'theirs' && ! isUnsaved( queue.state ) ) {
		close( note );
	} else {
		// The buttons go at once, and with them the focus.
		note.field.focus();
		note.closing = true;
	}
}
