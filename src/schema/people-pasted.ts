/** Generated from php/schema/people-pasted.json by `npm run schema`; do not edit. */

/**
 * Names or addresses that were pasted.
 */
export interface PeoplePasted {
	/**
	 * One person each.
	 *
	 * @minItems 1
	 * @maxItems 100
	 */
	lines: string[];
}
