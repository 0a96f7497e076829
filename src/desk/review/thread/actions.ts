/**
 * What is done in the form of a comment on the desk: each leads where the same does in a lesson (blocks/note/view.ts).
 */
import {
	addFiles,
	chooseVersion,
	removeFile,
	withSender,
} from '../../../front/later';
import { noteOf, part, type Note } from '../../../front/note';
import { open, save, typed } from '../../../front/save';
import type { Keep } from '../../../lib/queue-state';
import type { Actions } from './directives';

const on =
	( act: ( note: Note, event: Event ) => void ) => ( event: Event ) => {
		const note = noteOf( event.target as Element );
		if ( note ) {
			act( note, event );
		}
	};

/** Files that are dragged over a form that takes some; a browser names them once they are dropped. */
const droppedOn = ( note: Note, event: Event ): FileList | null => {
	const data = event instanceof DragEvent ? event.dataTransfer : null;
	return part( note, 'files' ) && data?.types.includes( 'Files' )
		? data.files
		: null;
};

export const ACTIONS: Actions = {
	submit: on( ( note, event ) => {
		event.preventDefault();
		const by = event instanceof SubmitEvent ? event.submitter : null;
		if (
			by instanceof HTMLButtonElement &&
			by.name === 'learning_log[remove]'
		) {
			void removeFile( note, by );
		} else if ( by instanceof HTMLButtonElement && by.name ) {
			void chooseVersion( note, by.value as Keep );
		} else {
			void save( note );
		}
	} ),
	keydown: on( ( note, event ) => {
		if (
			event instanceof KeyboardEvent &&
			event.key === 'Enter' &&
			( event.metaKey || event.ctrlKey )
		) {
			event.preventDefault();
			void save( note );
		}
	} ),
	edit: on( ( note, event ) => {
		event.preventDefault();
		open( note, note.queue.state.typed.answers );
	} ),
	cancel: on( ( note, event ) => {
		event.preventDefault();
		void withSender( note, ( { cancel } ) => cancel( note ) );
	} ),
	bringBack: on( ( note, event ) => {
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
	input: on( ( note ) => typed( note ) ),
	chooseFiles: on( ( note, { target } ) => {
		if ( target instanceof HTMLInputElement ) {
			addFiles( note, Array.from( target.files ?? [] ) );
			target.value = '';
		}
	} ),
	paste: on( ( note, event ) => {
		const data = event instanceof ClipboardEvent && event.clipboardData;
		// A word processor puts a picture of the text beside the text: then the text is meant.
		if (
			data &&
			data.files.length &&
			! data.types.includes( 'text/plain' )
		) {
			event.preventDefault();
			addFiles( note, Array.from( data.files ) );
		}
	} ),
	drag: on( ( note, event ) => {
		if ( droppedOn( note, event ) ) {
			event.preventDefault();
			note.context.dropping = true;
		}
	} ),
	dragEnd: on( ( note, event ) => {
		const to = event instanceof DragEvent && event.relatedTarget;
		if ( ! ( to instanceof Node ) || ! note.form.contains( to ) ) {
			note.context.dropping = false;
		}
	} ),
	drop: on( ( note, event ) => {
		note.context.dropping = false;
		const files = droppedOn( note, event );
		if ( files ) {
			event.preventDefault();
			addFiles( note, Array.from( files ) );
		}
	} ),
};
