/** Generated from php/schema/message-new.json by `npm run schema`; do not edit. */

/**
 * What is written to whom.
 */
export interface MessageNew {
	/**
	 * A nudge, which goes by mail, or an opening, which stands below the question.
	 */
	kind: 'nudge' | 'opening';
	/**
	 * Number of the lesson, 0 for the set as a whole.
	 */
	lesson?: number;
	/**
	 * Id of the prompt in it.
	 */
	prompt?: string;
	/**
	 * Numbers of the members it is for.
	 *
	 * @minItems 1
	 * @maxItems 100
	 */
	people: number[];
	/**
	 * What is written, in the facilitator's own words.
	 */
	text: string;
	/**
	 * UUID of the request; the same one again sends nothing more.
	 */
	mutation: string;
}
