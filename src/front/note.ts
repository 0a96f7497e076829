/**
 * One note of the page: its form, what of it the page shows, and what is known to be stored.
 */
import type { Entry } from '../schema/entry';

/** What the page reacts to; php/blocks/class-note.php gives its first state. */
export interface Context {
	lesson: number;
	prompt: string;
	entry: number;
	revision: number;
	editing: boolean;
	cancellable: boolean;
	busy: boolean;
	state: string;
	trouble: boolean;
	loggedOut: boolean;
	conflict: boolean;
	dropped: boolean;
	dropping: boolean;
}

export interface Note {
	form: HTMLFormElement;
	field: HTMLTextAreaElement;
	context: Context;
	/** Text and readers as last known to be stored: what differs from the text is unsaved. */
	stored: { text: string; choice: string };
	/** Readers as chosen when the menu was opened. */
	before: string;
	/** The entry that was saved in between, while both texts are shown. */
	theirs: Entry | null;
	/** The save under way or to be repeated, so that a retry stores nothing twice. */
	pending: { mutation: string; body: string } | null;
	/** What was typed when an edit was cancelled. */
	dropped: string;
	/** Saves, and sending of files: one after the other, each in the order asked for. */
	saves: Promise< unknown >;
	uploads: Promise< unknown >;
	sending: number;
}

const notes = new Map< HTMLFormElement, Note >();

/**
 * The form of a note that the server made: the element that tells of it, and one that posts.
 *
 * Authors of lessons may write this module's directives into their HTML, with a context of their own, around what looks like
 * a note. They can write no form, and no block lends them one that posts.
 */
function ownForm( root: Element | null ): HTMLFormElement | null {
	return root instanceof HTMLFormElement &&
		root.matches( '.learning-log-note[method="post"]' )
		? root
		: null;
}

/** Gets to know a note when the page starts. */
export function meet( root: Element | null, context: Context ): Note | null {
	const form = ownForm( root );
	const field =
		form?.querySelector< HTMLTextAreaElement >(
			'.learning-log-note__field'
		) ?? null;
	if ( ! form || ! field ) {
		return null;
	}
	const note: Note = {
		form,
		field,
		context,
		stored: {
			// A form that came back from the server unsaved holds text that is stored nowhere.
			text: form.dataset.unsaved ? '' : field.defaultValue,
			choice: form.dataset.readers ?? 'me',
		},
		before: 'me',
		theirs: null,
		pending: null,
		dropped: '',
		saves: Promise.resolve(),
		uploads: Promise.resolve(),
		sending: 0,
	};
	notes.set( form, note );
	return note;
}

/** The note that something stands in. */
export function noteOf( within: EventTarget | null ): Note | null {
	const form = within instanceof Element ? within.closest( 'form' ) : null;
	return form ? ( notes.get( form ) ?? null ) : null;
}

/** A part of a note. */
export function part< Kind extends HTMLElement = HTMLElement >(
	note: Note,
	name: string
): Kind | null {
	return note.form.querySelector< Kind >( `.learning-log-note__${ name }` );
}

export const isUnsaved = ( note: Note ): boolean =>
	note.field.value !== note.stored.text;

/** Asks before leaving while some note holds what is stored nowhere. */
export function guardLeaving( event: BeforeUnloadEvent ): void {
	for ( const note of notes.values() ) {
		if ( isUnsaved( note ) || note.sending > 0 ) {
			event.preventDefault();
		}
	}
}

/** Whether something holds the focus. */
export const hasFocus = ( element: HTMLElement | null ): boolean =>
	element?.contains( element.ownerDocument.activeElement ) ?? false;

/** Gives something the focus once the page shows it. */
export function focusSoon( element: HTMLElement | null ): void {
	requestAnimationFrame( () => element?.focus() );
}
