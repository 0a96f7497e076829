/**
 * What a thread gains by a script, beside what its fields do as any note: a comment that was sent stands below the others, one is removed
 * without leaving the page, and what was left on the device opens its place. Loaded with a page that has a thread.
 */
import { timeOfDay } from '../../lib/clock';
import { config, say } from '../config';
import { focusSoon, hasFocus, noteOf, type Note } from '../note';
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

/** A comment's form has begun. */
export function begin( form: HTMLFormElement ): void {
	const note = noteOf( form );
	if ( ! note ) {
		return;
	}
	const { extras } = note;
	if ( extras ) {
		extras.show = () => window.setTimeout( () => openFor( note ) );
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
function show( note: Note ): void {
	const { typed, base } = note.queue.state;
	const thread = threadOf( note );
	const made = thread
		?.querySelector( 'template' )
		?.content.firstElementChild?.cloneNode( true );
	if ( ! ( made instanceof HTMLElement ) ) {
		return;
	}
	made.id = `${ thread?.id ?? '' }-${ base.entry }`;
	const time = made.querySelector( 'time' );
	if ( time ) {
		time.dateTime = base.modified;
		time.textContent = timeOfDay( base.modified, config().clock );
	}
	showText(
		made.querySelector( '.learning-log-log__said' ),
		typed.answers.text ?? ''
	);
	const link = made.querySelector( 'a' );
	if ( link ) {
		const url = new URL( link.href );
		url.searchParams.set( 'learning_log_edit', `comment-${ base.entry }` );
		url.hash = made.id;
		link.href = url.href;
	}
	thread?.querySelector( 'ol' )?.append( made );
}

/** A comment is stored. A new one leaves its field to the next. */
export function said( form: HTMLFormElement ): void {
	const note = noteOf( form );
	if ( ! note || note.context.prompt !== 'new' || ! note.context.entry ) {
		return;
	}
	const hadFocus = hasFocus( form );
	show( note );
	note.queue.do( { type: 'anew' } );
	note.context.editing = true;
	note.opened = {};
	tell( note, say( 'added' ) );
	if ( hadFocus ) {
		focusSoon( note.field );
	}
}
