/**
 * What is done in the form of a comment on the desk: each leads where the same does in a lesson (blocks/note/view.ts).
 */
import { chooseVersion, withSender } from '../../../front/later';
import { noteOf, type Note } from '../../../front/note';
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

export const ACTIONS: Actions = {
	submit: on( ( note, event ) => {
		event.preventDefault();
		const by = event instanceof SubmitEvent ? event.submitter : null;
		if ( by instanceof HTMLButtonElement && by.name ) {
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
};
