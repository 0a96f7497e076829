/** Generated from php/schema/agreement.json by `npm run schema`; do not edit. */

/**
 * The ground rules of a set, and which of its members have agreed to them.
 */
export interface Agreement {
	/**
	 * The ground rules, byte for byte.
	 */
	contract: string;
	/**
	 * Their version, 0 while there are none.
	 */
	version: number;
	/**
	 * Members who have agreed to this version.
	 */
	agreed: number[];
	/**
	 * Members who have not, or have agreed to another version.
	 */
	missing: number[];
}
