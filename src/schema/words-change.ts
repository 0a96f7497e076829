/** Generated from php/schema/words-change.json by `npm run schema`; do not edit. */

/**
 * What this site calls some of the things of the programme from now on; the others stay.
 */
export interface WordsChange {
	/**
	 * Version of the words that the change is based on.
	 */
	base: string;
	/**
	 * Those that change.
	 *
	 * @maxItems 50
	 */
	words: {
		/**
		 * What it is called in code.
		 */
		name: string;
		/**
		 * What one of them is called; empty for as usual.
		 */
		one: string;
		/**
		 * What several are called; empty for as usual.
		 */
		many: string;
	}[];
}
