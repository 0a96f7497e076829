/**
 * Ids of notes within one lesson. Numbers of old notes are kept; new ones go on counting.
 */

/** The next free id: one more than the highest number in use. */
export function nextNoteId( taken: readonly string[] ): string {
	const numbers = taken
		.filter( ( id ) => /^\d{1,9}$/.test( id ) )
		.map( Number );
	return String( Math.max( 0, ...numbers ) + 1 );
}

/**
 * Whether a note is a copy: an earlier one of the lesson has the same id. The earlier one keeps it, and with it its answers.
 *
 * @param notes Client id and note id of every note, in the order of the page.
 * @param own   Client id of the note in question.
 */
export function isCopy(
	notes: readonly { clientId: string; noteId: string }[],
	own: string
): boolean {
	const mine = notes.find( ( note ) => note.clientId === own );
	return (
		mine !== undefined &&
		notes.find( ( note ) => note.noteId === mine.noteId )?.clientId !== own
	);
}
