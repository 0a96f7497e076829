/** Generated from php/schema/part.json by `npm run schema`; do not edit. */

/**
 * What one person said in a meeting, of one kind.
 */
export interface Part {
	/**
	 * Number of the meeting.
	 */
	meeting: number;
	/**
	 * User number of who said it.
	 */
	user: number;
	/**
	 * check_in, bid, issue, review, or learning- with the number of a presenter.
	 */
	kind: string;
	/**
	 * What was typed, by key.
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Raised with each change, 0 while there is none.
	 */
	revision: number;
	/**
	 * Of the answers as they were read back from the database, by the rule of an entry's.
	 */
	hash: string;
	/**
	 * First save, ISO 8601, UTC; empty for none.
	 */
	created: string;
	/**
	 * Latest save, ISO 8601, UTC; empty for none.
	 */
	modified: string;
}
