/** Generated from php/schema/me.json by `npm run schema`; do not edit. */

/**
 * Who would read what I share, and what I am told by mail.
 */
export interface Me {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Who coaches me.
	 */
	coaches: Person[];
	/**
	 * Numbers of the sets I am in today, in whichever role.
	 */
	sets: number[];
	/**
	 * How many entries that others share with me I have never opened; 100 means 100 or more.
	 */
	unseen: number;
	/**
	 * The time zone of mails to me, empty for the site's.
	 */
	zone: string;
	/**
	 * How often I am told of what by mail.
	 */
	notices: {
		/**
		 * Entries that wait for an answer of mine.
		 */
		reply: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Entries shared with me.
		 */
		entry: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Comments where I take part.
		 */
		comment: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Meetings to come.
		 */
		meeting: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Actions of mine that are due.
		 */
		action: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * Ground rules to agree to.
		 */
		contract: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * The last day of a set of mine.
		 */
		closing: 'now' | 'daily' | 'weekly' | 'off';
		/**
		 * What a facilitator of mine writes to me.
		 */
		message: 'now' | 'daily' | 'weekly' | 'off';
	};
}
export interface Person {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
}
