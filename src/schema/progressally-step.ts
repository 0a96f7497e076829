/** Generated from php/schema/progressally-step.json by `npm run schema`; do not edit. */

/**
 * Which lessons are next.
 */
export interface ProgressallyStep {
	/**
	 * Where the last step ended; 0 to begin.
	 */
	after?: number;
	/**
	 * Post id of the one lesson that is meant.
	 */
	lesson?: number;
	/**
	 * Whether nothing is to be changed.
	 */
	dry_run?: boolean;
	/**
	 * Whether the paragraphs that WordPress makes each time may be written into pages of the classic editor.
	 */
	classic?: boolean;
}
