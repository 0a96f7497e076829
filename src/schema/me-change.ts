/** Generated from php/schema/me-change.json by `npm run schema`; do not edit. */

/**
 * How often I am told of what by mail from now on, and by which time zone; what is left out stays.
 */
export interface MeChange {
	/**
	 * The time zone whose mornings and times mails to me have, by its IANA name; empty for the site's.
	 */
	zone?: string;
	/**
	 * By kind.
	 */
	notices?: {
		/**
		 * Entries that wait for an answer of mine.
		 */
		reply?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Entries shared with me.
		 */
		entry?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Comments where I take part.
		 */
		comment?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Meetings to come.
		 */
		meeting?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Actions of mine that are due.
		 */
		action?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Ground rules to agree to.
		 */
		contract?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * The last day of a set of mine.
		 */
		closing?: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * What a facilitator of mine writes to me.
		 */
		message?: 'now' | 'daily' | 'weekly' | 'off';
	};
}
