/** Generated from php/schema/seen-note.json by `npm run schema`; do not edit. */

/**
 * What I was shown of an entry.
 */
export interface SeenNote {
	/**
	 * Number of the newest comment I was shown; left out when none was. The author of the entry notes this alone.
	 */
	comment?: number;
	/**
	 * Revision of the text I was shown: where its author has gone on since, it counts as changed since I opened it. Left out with a comment, the text was not opened again.
	 */
	revision?: number;
}
