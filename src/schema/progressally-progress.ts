/** Generated from php/schema/progressally-progress.json by `npm run schema`; do not edit. */

/**
 * What a step did, and how far all of it is.
 */
export interface ProgressallyProgress {
	/**
	 * Whether nothing is left.
	 */
	done: boolean;
	/**
	 * What is brought: first all texts, then the files.
	 */
	phase: 'texts' | 'files';
	/**
	 * Where the next step begins.
	 */
	after: number;
	/**
	 * How many rows there are in all.
	 */
	total: number;
	/**
	 * What was done, by name.
	 */
	counts: {
		[k: string]: number;
	};
	/**
	 * What an owner should know.
	 */
	told: {
		/**
		 * Row of ProgressAlly's table.
		 */
		row: number;
		/**
		 * What it is, in a word.
		 */
		what: string;
	}[];
}
