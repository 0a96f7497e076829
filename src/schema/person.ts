/** Generated from php/schema/person.json by `npm run schema`; do not edit. */

/**
 * Somebody who can get a place in a set.
 */
export interface Person {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * Organisation they come from, empty where it is not known.
	 */
	organisation: string;
	/**
	 * In how many of the sets that I can see they are.
	 */
	sets: number;
}
