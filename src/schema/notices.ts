/** Generated from php/schema/notices.json by `npm run schema`; do not edit. */

/**
 * How the sending of emails goes: numbers, and nobody by name.
 */
export interface NoticesLog {
	/**
	 * What is due and not sent yet.
	 */
	waiting: {
		/**
		 * How many notices.
		 */
		many: number;
		/**
		 * Since when the first of them is due, UTC; empty where none is.
		 */
		since: string;
		/**
		 * Whether that is so long ago that nothing seems to send them.
		 */
		late: boolean;
	};
	/**
	 * What was done in the last 30 days, the latest day first.
	 */
	done: {
		/**
		 * The day, UTC.
		 */
		day: string;
		/**
		 * What the notices were about, in words.
		 */
		about: string;
		/**
		 * How many.
		 */
		many: number;
		/**
		 * Sent, or why not.
		 */
		outcome: 'sent' | 'refused' | 'no_address' | 'interrupted' | 'failed';
	}[];
}
