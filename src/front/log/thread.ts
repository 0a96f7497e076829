/**
 * What a thread gains by a script, beside what its fields do as any note: a comment that was sent stands below the others, one is removed
 * without leaving the page, and what was begun before opens its place. Loaded with a page that has a thread.
 */
import { timeOfDay } from '../../lib/clock';
import { isUnsaved } from '../../lib/queue-state';
import { SENT, type Stored } from '../../lib/version';
import { config, say } from '../config';
import { focusSoon, hasFocus, isDraft, noteOf, type Note } from '../note';
import { remove as takeAway } from '../rest';
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

/** Takes a comment away, and what was typed to change it: its person was asked. */
async function remove( note: Note ): Promise< void > {
	const { queue, form, context } = note;
	const failure = await takeAway( `comments/${ context.entry }` );
	if ( failure && failure.code !== 'learning_log_comment_not_found' ) {
		tellTrouble( note, sentenceOf( failure ) );
		return;
	}
	queue.do( { type: 'typed', version: queue.state.base } );
	const thread = threadOf( note );
	const next = thread?.querySelector< HTMLFormElement >(
		':scope > form, :scope > details > form'
	);
	form.closest( 'li' )?.remove();
	const other = next && noteOf( next );
	if ( other ) {
		tell( other, say( 'commentGone' ) );
	}
	focusSoon( thread?.querySelector( 'h3' ) ?? null );
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
	}
	openFor( note );
	const removal = form.nextElementSibling;
	if ( removal instanceof HTMLFormElement ) {
		removal.addEventListener( 'submit', ( event ) => {
			event.preventDefault();
			void remove( note );
		} );
	}
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
	const link = made.querySelector( 'a' );
	if ( link ) {
		const url = new URL( link.href );
		url.searchParams.set( 'learning_log_edit', `comment-${ entry }` );
		url.hash = made.id;
		link.href = url.href;
	}
	thread?.querySelector( 'ol' )?.append( made );
}

/** It is said. Its field is for the next one, unless that was begun meanwhile. */
function said( note: Note, comment: Stored ): void {
	const { queue, form, context, field } = note;
	const hadFocus = hasFocus( form );
	show( note, comment );
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
