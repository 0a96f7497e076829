/**
 * A note in a lesson: saves without a page load. Without this file the same form is a plain POST.
 */
import {
	getContext,
	getElement,
	store,
	withSyncEvent,
} from '@wordpress/interactivity';
import {
	choose,
	closeMenu,
	isMenuOpen,
	opened,
	showChosen,
} from '../../src/front/audience';
import {
	addFiles,
	chooseVersion,
	filesWait,
	removeFile,
	withHistory,
	withSender,
} from '../../src/front/later';
import { placeInLog } from '../../src/front/log';
import {
	areSending,
	noteOf,
	part,
	removedName,
	type Context,
	type Note,
} from '../../src/front/note';
import { meet, type Place } from '../../src/front/meet';
import { keepCopies, wouldLose } from '../../src/front/page';
import { open, save, share, typed } from '../../src/front/save';
import { setShared, showShared } from '../../src/front/shared';
import type { Keep } from '../../src/lib/queue-state';

/** An action on the note that an event happened in. */
const on = < Happening extends Event >(
	act: ( note: Note, event: Happening ) => void
) =>
	withSyncEvent( ( event: Happening ) => {
		const note = noteOf( event.target );
		if ( note ) {
			act( note, event );
		}
	} );

/** Whether a key was pressed in the menu of readers. */
const inMenu = ( { target }: Event ): boolean =>
	target instanceof Element &&
	target.closest( '.learning-log-note__audience' ) !== null;

/** Whether a choice answers a conflict that the server's page showed: then the server gets the answer. */
const isServers = ( note: Note, { name }: HTMLButtonElement ): boolean =>
	name === 'learning_log[keep]' && note.queue.state.theirs === null;

const hasFiles = ( data: DataTransfer | null ): boolean =>
	data?.types.includes( 'Files' ) ?? false;

/** Asks before leaving while something would be lost. */
function guardLeaving( event: BeforeUnloadEvent ): void {
	if ( wouldLose() || areSending() || filesWait() ) {
		event.preventDefault();
	}
}

/** Whether this tab has put the answer of an empty note into the trash. */
function isRemoved( note: Note ): boolean {
	try {
		return (
			! note.context.entry && removedName( note ) in window.sessionStorage
		);
	} catch {
		return false;
	}
}

/** Starts a note. */
function begin(
	root: HTMLElement | null,
	context: Context,
	place?: Place
): void {
	meet( root, context, place );
	const note = noteOf( root );
	if ( note && isRemoved( note ) ) {
		void withHistory( note, ( { recall } ) => recall( note ) );
	}
}

store( 'learning-log/note', {
	actions: {
		submit: on( ( note, event: SubmitEvent ) => {
			const by = event.submitter;
			if ( by instanceof HTMLButtonElement && isServers( note, by ) ) {
				return;
			}
			event.preventDefault();
			if ( ! ( by instanceof HTMLButtonElement ) || by.name === '' ) {
				void save( note );
			} else if ( by.name === 'learning_log[keep]' ) {
				void chooseVersion( note, by.value as Keep );
			} else {
				void removeFile( note, by );
			}
		} ),
		keydown: on( ( note, event: KeyboardEvent ) => {
			if ( event.key === 'Escape' && isMenuOpen( note ) ) {
				choose( note, note.before );
				closeMenu( note, true );
			} else if (
				inMenu( event ) &&
				event.key === 'Enter' &&
				event.target instanceof HTMLInputElement
			) {
				event.preventDefault();
				closeMenu( note, true );
			} else if (
				event.key === 'Enter' &&
				( event.metaKey || event.ctrlKey )
			) {
				event.preventDefault();
				void save( note );
			}
		} ),
		edit: on( ( note, event: Event ) => {
			event.preventDefault();
			open( note, note.queue.state.typed.answers );
		} ),
		cancel: on( ( note, event: Event ) => {
			event.preventDefault();
			void withSender( note, ( { cancel } ) => cancel( note ) );
		} ),
		bringBack: on( ( note, event: Event ) => {
			event.preventDefault();
			open( note, note.dropped );
		} ),
		logIn: on( ( note ) => {
			// Closing the dialog gives the focus back to where it was.
			note.field.focus();
			void withSender( note, ( { askToLogIn } ) => askToLogIn( true ) );
		} ),
		focus: on( ( note ) => note.queue.do( { type: 'focus' } ) ),
		blur: on( ( note ) => note.queue.do( { type: 'blur' } ) ),
		input: on( ( note, { target }: Event ) => {
			typed( note );
			if (
				target instanceof HTMLTextAreaElement &&
				! CSS.supports( 'field-sizing', 'content' )
			) {
				target.style.blockSize = 'auto';
				target.style.blockSize = `${ target.scrollHeight + 2 }px`;
			}
		} ),
		chooseReaders: on( ( note ) => {
			showChosen( note );
		} ),
		// A click chooses and closes; arrow keys only pass by, so that no reader is let in on the way to another.
		clickReaders: on( ( note, event: MouseEvent ) => {
			if (
				event.target instanceof HTMLInputElement &&
				event.detail > 0
			) {
				closeMenu( note, true );
			}
		} ),
		toggleReaders: on( ( note, event: Event ) => {
			if (
				event.target instanceof HTMLDetailsElement &&
				event.target.open
			) {
				opened( note );
			} else {
				share( note );
			}
		} ),
		leaveReaders: on( ( note, { relatedTarget }: FocusEvent ) => {
			if (
				relatedTarget instanceof Node &&
				! part( note, 'audience' )?.contains( relatedTarget )
			) {
				closeMenu( note, false );
			}
		} ),
		shareComputer: on( ( note, { target }: Event ) => {
			if ( target instanceof HTMLInputElement ) {
				setShared( target.checked );
				showShared();
				keepCopies( ! target.checked );
			}
		} ),
		more: on( ( note, { target }: Event ) => {
			if ( target instanceof HTMLDetailsElement && target.open ) {
				void withHistory( note, ( { openMenu } ) =>
					openMenu( note, target )
				);
			}
		} ),
		chooseFiles: on( ( note, { target }: Event ) => {
			if ( target instanceof HTMLInputElement ) {
				addFiles( note, Array.from( target.files ?? [] ) );
				// The form would send them again, and the same file could not be chosen twice.
				target.value = '';
			}
		} ),
		paste: on( ( note, event: ClipboardEvent ) => {
			const data = event.clipboardData;
			// A word processor puts a picture of the text beside the text: then the text is meant.
			if ( data?.files.length && ! data.types.includes( 'text/plain' ) ) {
				event.preventDefault();
				addFiles( note, Array.from( data.files ) );
			}
		} ),
		drag: on( ( note, event: DragEvent ) => {
			if ( part( note, 'files' ) && hasFiles( event.dataTransfer ) ) {
				event.preventDefault();
				note.context.dropping = true;
			}
		} ),
		dragEnd: on( ( note, { relatedTarget }: DragEvent ) => {
			if (
				! ( relatedTarget instanceof Node ) ||
				! note.form.contains( relatedTarget )
			) {
				note.context.dropping = false;
			}
		} ),
		drop: on( ( note, event: DragEvent ) => {
			note.context.dropping = false;
			if ( part( note, 'files' ) && hasFiles( event.dataTransfer ) ) {
				event.preventDefault();
				addFiles( note, Array.from( event.dataTransfer?.files ?? [] ) );
			}
		} ),
	},
	callbacks: {
		start: () => {
			const { ref } = getElement();
			const context = getContext< Context >();
			begin(
				ref,
				context,
				ref?.dataset.log === undefined
					? undefined
					: placeInLog( ref, context )
			);
			showShared();
			// The same function for every note of the page: the browser keeps it once.
			window.addEventListener( 'beforeunload', guardLeaving );
		},
	},
} );
