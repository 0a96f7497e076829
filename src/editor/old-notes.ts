/**
 * What the old plugin knew of the notes of the lesson at hand; php/legacy/editor.php lends it to the editor's page.
 */
import type { OldNote } from '../lib/old-tag';

interface Lent {
	/** Post id of the lesson. */
	page: number;
	/** By number of the note. */
	notes: Partial< Record< string, OldNote > >;
}

declare global {
	interface Window {
		learningLogOldNotes?: Lent;
	}
}

/** What was known of a note; nothing where the lesson does not define it. */
export const oldNoteOf = ( id: number ): OldNote | undefined =>
	window.learningLogOldNotes?.notes[ String( id ) ];

/** Whether a page is the lesson at hand; 0 names none and means it. */
export const isThisPage = ( page: number ): boolean =>
	page === 0 || page === window.learningLogOldNotes?.page;
