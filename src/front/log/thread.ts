/**
 * What a thread gains by a script, beside what its fields do as any note: a comment that was sent stands below the others, one is removed
 * and brought back without leaving the page, and what was begun before opens its place. Loaded with a page that has a thread.
 */
import { timeOfDay } from '../../lib/clock';
import { isUnsaved } from '../../lib/queue-state';
import { SAID, SENT, type Stored } from '../../lib/version';
import { showAnswers } from '../answers';
import { config, say } from '../config';
import { ask } from '../history/ask';
import { fill } from '../fields';
import {
	focusSoon,
	hasFocus,
	isChange,
	isDraft,
	noteOf,
	part,
	type Note,
} from '../note';
import { sentenceOf } from '../sentence';
import { showText } from '../show-text';
import { tell, tellTrouble } from '../state';

const threadOf = ( { form }: Note ): HTMLElement | null =>
	form.closest( 'section' );

/** Opens what a field is put away in as soon as something stands in it. */
function openFor( { form, field }: Note ): void {
	const place = form.parentElement;
	if ( place instanceof HTMLDetailsElement && field.value !== '' ) {
		place.open = true;
	}
}

/** What brings a removed comment back, in its place in the thread. */
const undoOf = ( { form }: Note ): HTMLFormElement | null =>
	form.parentElement?.querySelector< HTMLFormElement >(
		'.learning-log-log__undo'
	) ?? null;

/** Shows a comment, or in its place that it was removed. */
function mark( note: Note, undo: HTMLFormElement, removed: boolean ): void {
	note.form.parentElement?.classList.toggle( 'is-removed', removed );
	undo.hidden = ! removed;
}

/** Takes a comment away: its person was asked, and can undo it. */
async function remove( note: Note, undo: HTMLFormElement ): Promise< void > {
	const { failure } = await ask(
		'DELETE',
		`comments/${ note.context.prompt }`
	);
	if ( failure ) {
		tellTrouble( note, sentenceOf( failure ) );
		return;
	}
	note.form.querySelector( 'details' )?.removeAttribute( 'open' );
	mark( note, undo, true );
	focusSoon( undo.querySelector( 'button' ) );
}

/** Brings it back, with what may have been typed to change it. */
async function restore( note: Note, undo: HTMLFormElement ): Promise< void > {
	const { failure } = await ask(
		'POST',
		`comments/${ note.context.prompt }/restore`
	);
	if ( failure ) {
		undo.querySelector( '[role=status]' )?.replaceChildren(
			say( 'notBroughtBack', sentenceOf( failure ) )
		);
		return;
	}
	mark( note, undo, false );
	if ( note.context.editing ) {
		focusSoon( note.field );
	} else {
		tell( note, say( 'commentBack' ) );
		focusSoon( part( note, 'edit' ) );
	}
}

/** What is shown otherwise of a comment that is yet to be said. */
function attend( note: Note ): void {
	const { extras } = note;
	if ( extras ) {
		extras.show = ( answers ) => {
			// Sent by a page before this one: nobody has to send it again.
			note.closing = !! answers[ SENT ];
			window.setTimeout( () => openFor( note ) );
		};
		extras.meets = ( effect ) => {
			if ( effect.type === 'saved' && effect.entry.answers[ SENT ] ) {
				said( note, effect.entry );
			}
			return effect.type !== 'show';
		};
	}
}

/** What is shown otherwise of a change: what was said is read until the change is sent, and is what Cancel goes back to. */
function attendChange( note: Note ): void {
	const { extras, form, context, queue, field } = note;
	const asSaid = form.querySelector< HTMLTextAreaElement >(
		'.learning-log-log__as-said'
	);
	let before = note.opened;
	const stays = () => {
		note.opened = before;
		context.editing = true;
		context.cancellable = true;
	};
	if ( asSaid ) {
		before = { ...note.opened, text: asSaid.value };
		note.opened = before;
	}
	if ( ! extras ) {
		return;
	}
	extras.show = ( { [ SENT ]: sent } ) => {
		// Sent by a page before this one: nobody has to send it again.
		note.closing = !! sent && sent !== SAID && isUnsaved( queue.state );
	};
	extras.meets = ( effect ) => {
		const { state } = queue;
		const isBegun = state.base.entry > 0 || isUnsaved( state );
		if ( effect.type === 'saved' && ! effect.entry.entry ) {
			shows( effect.entry );
		} else if ( effect.type === 'show' ) {
			fill( note, effect.version.answers );
			if ( isBegun ) {
				stays();
			} else {
				shows( state.base );
				note.opened = before;
				context.editing = false;
			}
		}
		return true;
	};
	extras.closed = () => {
		if ( queue.state.base.entry > 0 ) {
			stays();
			focusSoon( field );
		}
	};
	/** What was said stands there now, unless its field is only empty. */
	function shows( { answers }: Stored ): void {
		if ( answers.text ) {
			before = { ...answers, [ SENT ]: '' };
			showAnswers( note, before );
		}
	}
}

const begun = new WeakSet< Note >();

/** A comment's form has begun. */
export function begin( form: HTMLFormElement ): void {
	const note = noteOf( form );
	if ( ! note || begun.has( note ) ) {
		return;
	}
	begun.add( note );
	if ( isDraft( note.context ) ) {
		attend( note );
		waitForFiles( note );
		// What is emptied is dropped at once: there is nothing to send then.
		note.field.required = true;
	} else if ( isChange( note.context ) ) {
		attendChange( note );
	}
	openFor( note );
	const undo = undoOf( note );
	const removal = form.nextElementSibling;
	if ( undo && removal instanceof HTMLFormElement && removal !== undo ) {
		inPlace( removal, () => remove( note, undo ) );
	}
	if ( undo ) {
		inPlace( undo, () => restore( note, undo ) );
	}
}

/** What a form asks for is done without leaving the page. */
function inPlace( form: HTMLFormElement, act: () => unknown ): void {
	form.addEventListener( 'submit', ( event ) => {
		event.preventDefault();
		void act();
	} );
}

/** Files that went along with what was said. */
const sentFiles = ( note: Note ): Element[] => [
	...( part( note, 'files' )?.querySelectorAll(
		':scope > li:not(.is-sending)'
	) ?? [] ),
];

/** They stand with what was said; no way to take them away is left. */
function showFiles( note: Note, made: HTMLElement ): void {
	const rows = sentFiles( note );
	rows.forEach( ( row ) => row.querySelector( '.is-remove' )?.remove() );
	made.querySelector( '.learning-log-note__files' )?.append( ...rows );
}

/** Sending waits for files that are on their way: they go along. */
function waitForFiles( note: Note ): void {
	const { form } = note;
	const wait = ( event: Event ) => {
		if ( note.sending === 0 ) {
			return;
		}
		event.preventDefault();
		event.stopImmediatePropagation();
		void note.uploads.then( () => form.requestSubmit() );
	};
	form.addEventListener(
		'submit',
		( event ) => {
			// The name is that of a choice between two versions, or of a file to be taken away.
			if (
				! ( event.submitter instanceof HTMLButtonElement ) ||
				! event.submitter.name
			) {
				wait( event );
			}
		},
		true
	);
	form.addEventListener(
		'keydown',
		( event ) => {
			if ( event.key === 'Enter' && ( event.metaKey || event.ctrlKey ) ) {
				wait( event );
			}
		},
		true
	);
}

/** What was just sent, below what was said before. */
function show( note: Note, { answers, entry, modified }: Stored ): void {
	const thread = threadOf( note );
	const made = thread
		?.querySelector( 'template' )
		?.content.firstElementChild?.cloneNode( true );
	if ( ! ( made instanceof HTMLElement ) ) {
		return;
	}
	made.id = `${ thread?.id ?? '' }-${ entry }`;
	const time = made.querySelector( 'time' );
	if ( time ) {
		time.dateTime = modified;
		time.textContent = timeOfDay( modified, config().clock );
	}
	showText(
		made.querySelector( '.learning-log-log__said' ),
		answers.text ?? ''
	);
	showFiles( note, made );
	const link = made.querySelector< HTMLAnchorElement >(
		'.learning-log-log__later > a'
	);
	if ( link ) {
		const url = new URL( link.href );
		url.searchParams.set( 'learning_log_edit', `comment-${ entry }` );
		url.hash = made.id;
		link.href = url.href;
	}
	thread?.querySelector( ':scope > ol' )?.append( made );
}

/** It is said. Its field is for the next one, unless that was begun meanwhile. */
function said( note: Note, comment: Stored ): void {
	const { queue, form, context, field } = note;
	const hadFocus = hasFocus( form );
	show( note, comment );
	// Where the page does not show it by itself, it is asked for with them.
	sentFiles( note ).forEach( ( row ) => row.remove() );
	// Once all else that comes of the answer is done.
	queueMicrotask( () => {
		if ( ! isUnsaved( queue.state ) ) {
			queue.do( { type: 'anew' } );
			note.opened = {};
		}
		context.editing = true;
		tell( note, say( 'added' ) );
		if ( hadFocus ) {
			focusSoon( field );
		}
	} );
}
