/** Generated from php/schema/progressally-lessons.json by `npm run schema`; do not edit. */

/**
 * What became of some lessons with tags of ProgressAlly, or would.
 */
export interface ProgressallyLessons {
	/**
	 * Those of this step in which there was something to do, or something that stays.
	 */
	lessons: {
		/**
		 * Post id.
		 */
		id: number;
		/**
		 * Title.
		 */
		title: string;
		/**
		 * Type of the post.
		 */
		type: string;
		/**
		 * What was done with it.
		 */
		state: 'planned' | 'converted' | 'restored' | 'unchanged';
		/**
		 * Why nothing was done; empty for no reason.
		 */
		says: string;
		/**
		 * Ids of the notes that are blocks now, or would be.
		 */
		notes: string[];
		/**
		 * Tags that stay.
		 */
		kept: {
			/**
			 * As it stands there.
			 */
			tag: string;
			/**
			 * Why, and what to do.
			 */
			says: string;
		}[];
		/**
		 * What else to know.
		 */
		remarks: string[];
	}[];
	/**
	 * Where to go on; 0 when all is done.
	 */
	next: number;
}
