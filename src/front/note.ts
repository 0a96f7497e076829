/**
 * One note of the page: its form, what of it the page shows, and the queue its text goes through.
 */
import type { Effect } from '../lib/queue-state';
import type { Answers } from '../lib/version';
import type { Queue } from './queue';
import { config } from './config';
import type { Where } from './where';

/** What the page reacts to; php/blocks/class-note.php gives its first state, and leaves out what is not so. */
export interface Context {
	lesson: number;
	prompt: string;
	/** Entry that it is a comment on. */
	about?: number;
	entry: number;
	revision: number;
	editing?: boolean;
	cancellable?: boolean;
	busy?: boolean;
	/** How things stand, and what of it was read out last. */
	state?: string;
	said?: string;
	trouble?: boolean;
	loggedOut?: boolean;
	conflict?: boolean;
	dropped?: boolean;
	dropping?: boolean;
}

/** What belongs to a text beside its answers, in fields of its own. */
export interface Extras {
	/** As the page came, and as it stands there now, or as it is sent. */
	came: () => Answers;
	present: ( sending?: boolean, before?: Answers ) => Answers;
	show: ( answers: Answers ) => void;
	/** Something is to be shown that is shown otherwise than of a note; whether it was. */
	meets?: ( effect: Effect ) => boolean;
	/** The note was saved and closed. */
	closed: () => unknown;
}

export interface Note {
	form: HTMLFormElement;
	/** Its fields by question key, and the first of them. */
	fields: ReadonlyMap< string, HTMLTextAreaElement >;
	field: HTMLTextAreaElement;
	context: Context;
	extras: Extras | undefined;
	queue: Queue;
	/** Readers as chosen when the menu was opened. */
	before: string;
	/** Answers when it was opened: what Cancel goes back to. */
	opened: Answers;
	/** What was typed when an edit was cancelled. */
	dropped: Answers;
	/** Whether the note closes once its text is stored. */
	closing: boolean;
	/** Those who wait until the text is stored, or is known not to be. */
	waiting: ( ( stored: boolean ) => void )[];
	/** Sending of files, one after the other. */
	uploads: Promise< unknown >;
	sending: number;
}

const notes = new Map< HTMLFormElement | null, Note >();

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

/** Form and fields of a note, when it is one of ours. */
export function found(
	root: Element | null
): Pick< Note, 'form' | 'fields' | 'field' > | null {
	const form = ownForm( root );
	const fields = new Map(
		Array.from(
			form?.querySelectorAll< HTMLTextAreaElement >(
				'.learning-log-note__field'
			) ?? [],
			( area ) => [ keyOf( area ), area ]
		)
	);
	const [ field ] = fields.values();
	return form && field ? { form, fields, field } : null;
}

/** The question that a field is for: learning_log[answers][key]. */
const keyOf = ( { name }: HTMLTextAreaElement ): string =>
	name.split( /[[\]]+/ )[ 2 ] ?? '';

/** Keeps a note in mind for what happens in it. */
export function remember( note: Note ): void {
	notes.set( note.form, note );
}

/** The note that something stands in. */
export function noteOf( within: EventTarget | null ): Note | null {
	return (
		( within instanceof Element &&
			notes.get( within.closest( 'form' ) ) ) ||
		null
	);
}

/** A part of a note. */
export function part< Kind extends HTMLElement = HTMLElement >(
	note: Pick< Note, 'form' >,
	name: string
): Kind | null {
	return note.form.querySelector< Kind >( `.learning-log-note__${ name }` );
}

/** Under what name this tab keeps in mind that its answer is in the trash. */
export const removedName = ( { context }: Note ): string =>
	`learning-log|${ config().user }|${ context.lesson }/${ context.prompt }`;

/** Whether it is a comment that is yet to be said: a draft until it is sent. */
export const isDraft = ( { about, prompt }: Context ): boolean =>
	!! about && prompt === 'new';

/** Whether it is a comment that was said: a change of it is a draft until it is sent. */
export const isChange = ( { about, prompt }: Where ): boolean =>
	!! about && Number( prompt ) > 0;

/** Whether files of some note are on their way. */
export const areSending = (): boolean =>
	[ ...notes.values() ].some( ( { sending } ) => sending );

/** Whether something holds the focus. */
export const hasFocus = ( element: HTMLElement | null ): boolean =>
	element?.contains( element.ownerDocument.activeElement ) ?? false;

/** Gives something the focus once the page shows it, but never takes it from a field of another form: the next keys are meant for that one. */
export function focusSoon( element: HTMLElement | null ): void {
	requestAnimationFrame( () => {
		const there = document.querySelector( 'input:focus,textarea:focus' );
		if (
			! there ||
			there.closest( 'form' ) === element?.closest( 'form' )
		) {
			element?.focus();
		}
	} );
}
