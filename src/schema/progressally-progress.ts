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
	 * What is brought: first all texts, then the files; an undo has one phase.
	 */
	phase: 'texts' | 'files';
	/**
	 * Where the next step begins.
	 */
	after: number;
	/**
	 * How many rows there are in all; of an undo in the answer to its first step alone.
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
		 * Row of ProgressAlly's table, 0 where nobody knows.
		 */
		row: number;
		/**
		 * What it is, in a word.
		 */
		what: string;
	}[];
}
