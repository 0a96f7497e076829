/**
 * A note in a lesson: saves without a page load. Without this file the same form is a plain POST.
 */
import {
	getContext,
	getElement,
	store,
	withSyncEvent,
} from '@wordpress/interactivity';
import { config, isEntry, put, say } from '../../src/front/rest';
import { showText } from '../../src/front/show-text';
import type { Failure } from '../../src/lib/failure';
import type { Entry } from '../../src/schema/entry';

interface Context {
	lesson: number;
	prompt: string;
	revision: number;
	choice: string;
	editing: boolean;
	savable: boolean;
	cancellable: boolean;
	busy: boolean;
	state: string;
	trouble: boolean;
	conflict: boolean;
}

const form = ( within: EventTarget | null ): HTMLFormElement | null =>
	within instanceof Element ? within.closest( 'form' ) : null;
const field = ( within: HTMLFormElement | null ): HTMLTextAreaElement | null =>
	within?.querySelector< HTMLTextAreaElement >(
		'.learning-log-note__field'
	) ?? null;

/** Text as last known to be stored, by form: what differs from it is unsaved. */
const stored = new WeakMap< HTMLFormElement, string >();
/** The entry that was saved in between, while both texts are shown. */
const theirs = new WeakMap< HTMLFormElement, Entry >();
/** The save under way or to be repeated, so that a retry stores nothing twice. */
const pending = new WeakMap<
	HTMLFormElement,
	{ mutation: string; body: string }
>();

const isUnsaved = ( note: HTMLFormElement ): boolean =>
	( field( note )?.value ?? '' ) !== ( stored.get( note ) ?? '' );

/** A UUID, also where the page has no https and so no crypto.randomUUID(). */
function uuid(): string {
	const bytes = crypto.getRandomValues( new Uint8Array( 16 ) );
	const hex = Array.from( bytes, ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
	return hex.replace(
		/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/,
		'$1-$2-4$3-8$4-$5'
	);
}

/** What a save carries; the same text saved again carries the same mutation. */
function saveOf(
	note: HTMLFormElement,
	context: Context,
	text: string
): object {
	const [ audience, set ] = context.choice.split( ':' );
	const change = {
		answers: { text },
		audience,
		set: Number( set ?? 0 ),
		base_revision: context.revision,
	};
	const body = JSON.stringify( change );
	const before = pending.get( note );
	const mutation = before?.body === body ? before.mutation : uuid();
	pending.set( note, { mutation, body } );
	return { ...change, mutation };
}

function saved(
	note: HTMLFormElement,
	context: Context,
	entry: Entry,
	sent: string
): void {
	const text = entry.answers.text ?? '';
	const typedOn = field( note )?.value !== sent;
	const time = new Date( entry.modified ).toLocaleTimeString(
		config().locale,
		{ hour: '2-digit', minute: '2-digit' }
	);
	stored.set( note, text );
	showText( note.querySelector( '.learning-log-note__text' ), text );
	context.revision = entry.revision;
	context.trouble = false;
	context.conflict = false;
	context.state = typedOn ? say( 'unsaved' ) : say( 'saved', time );
	context.editing = typedOn || text.trim() === '';
	context.savable = context.editing;
	context.cancellable = context.editing;
}

function failed(
	note: HTMLFormElement,
	context: Context,
	failure: Failure
): void {
	const known: Record< string, string > = {
		network: say( 'network' ),
		unreadable: say( 'unreadable' ),
		rest_cookie_invalid_nonce: say( 'loggedOut' ),
		learning_log_login_required: say( 'loggedOut' ),
	};
	context.trouble = true;
	if (
		failure.code === 'learning_log_entry_conflict' &&
		isEntry( failure.entry )
	) {
		theirs.set( note, failure.entry );
		showText(
			note.querySelector( '.is-mine' ),
			field( note )?.value ?? ''
		);
		showText(
			note.querySelector( '.is-theirs' ),
			failure.entry.answers.text ?? ''
		);
		context.conflict = true;
		context.state = say( 'conflict' );
		return;
	}
	context.state = say( 'notSaved', known[ failure.code ] ?? failure.message );
}

async function save(
	note: HTMLFormElement,
	context: Context
): Promise< void > {
	if ( context.busy ) {
		return;
	}
	const text = field( note )?.value ?? '';
	context.busy = true;
	context.state = say( 'saving' );
	const path = `lessons/${ context.lesson }/prompts/${ context.prompt }`;
	const { entry, failure } = await put( path, saveOf( note, context, text ) );
	context.busy = false;
	if ( entry ) {
		saved( note, context, entry, text );
	} else {
		failed( note, context, failure );
	}
}

/** One way out of a conflict. Nothing is dropped that was not shown beside. */
function resolve(
	note: HTMLFormElement,
	context: Context,
	keep: string
): void {
	const entry = theirs.get( note );
	const text = field( note );
	if ( ! entry || ! text ) {
		return;
	}
	const other = entry.answers.text ?? '';
	context.revision = entry.revision;
	if ( keep === 'theirs' ) {
		text.value = other;
		saved( note, context, entry, other );
		return;
	}
	text.value = keep === 'both' ? `${ other }\n\n${ text.value }` : text.value;
	void save( note, context );
}

store( 'learning-log/note', {
	actions: {
		submit: withSyncEvent( ( event: SubmitEvent ) => {
			const note = form( event.target );
			const by = event.submitter;
			event.preventDefault();
			if (
				note &&
				! (
					by instanceof HTMLButtonElement &&
					by.name === 'learning_log[keep]'
				)
			) {
				void save( note, getContext< Context >() );
			}
		} ),
		keep: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const note = form( event.target );
			if ( note && event.target instanceof HTMLButtonElement ) {
				resolve( note, getContext< Context >(), event.target.value );
			}
		} ),
		keydown: withSyncEvent( ( event: KeyboardEvent ) => {
			const note = form( event.target );
			if (
				note &&
				event.key === 'Enter' &&
				( event.metaKey || event.ctrlKey )
			) {
				event.preventDefault();
				void save( note, getContext< Context >() );
			}
		} ),
		edit: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const context = getContext< Context >();
			const text = field( form( event.target ) );
			context.editing = true;
			context.savable = true;
			context.cancellable = true;
			context.state = '';
			// The field is shown by the next frame; only then can it take the caret.
			requestAnimationFrame( () => text?.focus() );
		} ),
		cancel: withSyncEvent( ( event: Event ) => {
			event.preventDefault();
			const note = form( event.target );
			const text = field( note );
			if ( note && text ) {
				text.value = stored.get( note ) ?? '';
			}
			Object.assign( getContext< Context >(), {
				editing: false,
				savable: false,
				cancellable: false,
				conflict: false,
				trouble: false,
				state: '',
			} );
		} ),
		input: ( event: Event ) => {
			const context = getContext< Context >();
			const note = form( event.target );
			if ( note && ! context.busy && ! context.conflict ) {
				context.trouble = false;
				context.state = isUnsaved( note ) ? say( 'unsaved' ) : '';
			}
		},
		chooseAudience: ( event: Event ) => {
			const note = form( event.target );
			if ( ! note || ! ( event.target instanceof HTMLInputElement ) ) {
				return;
			}
			const context = getContext< Context >();
			context.choice = event.target.value;
			const current = note.querySelector( '.learning-log-note__current' );
			if ( current ) {
				current.textContent = event.target.dataset.label ?? '';
			}
			note.querySelector( '.is-lock' )?.toggleAttribute(
				'hidden',
				context.choice !== 'me'
			);
			note.querySelector( '.is-people' )?.toggleAttribute(
				'hidden',
				context.choice === 'me'
			);
			// What is stored already changes its readers at once: a narrowing must not wait for another click.
			if ( context.revision > 0 ) {
				void save( note, context );
			}
		},
	},
	callbacks: {
		start: () => {
			const note = getElement().ref?.querySelector( 'form' ) ?? null;
			if ( ! note ) {
				return;
			}
			stored.set(
				note,
				getContext< Context >().conflict ||
					getContext< Context >().trouble
					? ''
					: ( field( note )?.defaultValue ?? '' )
			);
			window.addEventListener( 'beforeunload', ( event ) => {
				if ( isUnsaved( note ) ) {
					event.preventDefault();
				}
			} );
		},
	},
} );
