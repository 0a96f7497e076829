/** Generated from php/schema/words.json by `npm run schema`; do not edit. */

/**
 * What this site calls the things of the programme.
 */
export interface Words {
	/**
	 * What the words are at this moment; a change names it as its base.
	 */
	version: string;
	/**
	 * Each that can be called otherwise.
	 */
	words: {
		/**
		 * What it is called in code.
		 */
		name: string;
		/**
		 * What one of them is called here; empty for as usual.
		 */
		one: string;
		/**
		 * What several are called here; empty for as usual.
		 */
		many: string;
		/**
		 * What one of them is called usually.
		 */
		usual_one: string;
		/**
		 * What several are called usually.
		 */
		usual_many: string;
	}[];
}
