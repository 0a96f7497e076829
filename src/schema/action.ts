/** Generated from php/schema/action.json by `npm run schema`; do not edit. */

/**
 * What a member of a set has set out to do.
 */
export interface Action {
	/**
	 * Number of the action.
	 */
	id: number;
	/**
	 * Number of the set it was taken in.
	 */
	set: number;
	/**
	 * Number of the meeting it was taken in, 0 for none.
	 */
	meeting: number;
	/**
	 * Whose it is.
	 */
	owner: {
		/**
		 * User number.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
	};
	/**
	 * What is to be done, byte for byte as all texts of it.
	 */
	what: string;
	/**
	 * How it begins.
	 */
	first_step: string;
	/**
	 * By when, ISO 8601, or empty.
	 */
	due: string;
	/**
	 * What became of it; closed with what happened and what was learned.
	 */
	state: 'open' | 'done' | 'partly' | 'changed' | 'dropped';
	/**
	 * What happened.
	 */
	outcome: string;
	/**
	 * What was learned.
	 */
	learning: string;
	/**
	 * Whether its owner's coach reads it too.
	 */
	coach: boolean;
	/**
	 * Raised with each change.
	 */
	revision: number;
	/**
	 * Of what, first_step, outcome and learning as they were read back from the database, by the rule of an entry's.
	 */
	hash: string;
	/**
	 * ISO 8601, UTC.
	 */
	created: string;
	/**
	 * ISO 8601, UTC.
	 */
	modified: string;
	/**
	 * Since when it is not open any more, ISO 8601, UTC; empty while it is.
	 */
	closed: string;
	/**
	 * Until when it can be brought back, ISO 8601, UTC; empty where it is not in the trash.
	 */
	trash_until: string;
	/**
	 * What the person who asks may do.
	 */
	can: {
		/**
		 * Change it.
		 */
		edit: boolean;
	};
}
