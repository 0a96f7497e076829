/** Generated from php/schema/action-new.json by `npm run schema`; do not edit. */

/**
 * An action to take.
 */
export interface ActionNew {
	/**
	 * What is to be done, byte for byte as all texts of it.
	 */
	what: string;
	/**
	 * How it begins.
	 */
	first_step?: string;
	/**
	 * By when, ISO 8601, or empty.
	 */
	due?: string;
	/**
	 * Whether its owner's coach reads it too.
	 */
	coach?: boolean;
	/**
	 * Number of the meeting it was taken in, 0 for none.
	 */
	meeting?: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation: string;
}
