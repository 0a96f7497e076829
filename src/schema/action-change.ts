/** Generated from php/schema/action-change.json by `npm run schema`; do not edit. */

/**
 * What is to be different in an action; what is left out stays.
 */
export interface ActionChange {
	/**
	 * What is to be done, byte for byte as all texts of it.
	 */
	what?: string;
	/**
	 * How it begins.
	 */
	first_step?: string;
	/**
	 * By when, ISO 8601, or empty.
	 */
	due?: string;
	/**
	 * What became of it; closed with what happened and what was learned.
	 */
	state?: 'open' | 'done' | 'partly' | 'changed' | 'dropped';
	/**
	 * What happened.
	 */
	outcome?: string;
	/**
	 * What was learned.
	 */
	learning?: string;
	/**
	 * Whether its owner's coach reads it too.
	 */
	coach?: boolean;
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
	/**
	 * The hash of the texts it is based on.
	 */
	base_hash?: string;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
