/** Generated from php/schema/me.json by `npm run schema`; do not edit. */

/**
 * Who would read what I share.
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
