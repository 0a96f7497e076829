/** Generated from php/schema/organisation.json by `npm run schema`; do not edit. */

/**
 * An organisation that people come from.
 */
export interface Organisation {
	/**
	 * Number of the organisation.
	 */
	id: number;
	/**
	 * Name, plain text.
	 */
	name: string;
	/**
	 * How many belong to it.
	 */
	people: number;
	/**
	 * Numbers of those it competes with, on both sides.
	 */
	competitors?: number[];
}
