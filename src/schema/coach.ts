/** Generated from php/schema/coach.json by `npm run schema`; do not edit. */

/**
 * Someone who coaches a participant.
 */
export interface Coach {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
}
