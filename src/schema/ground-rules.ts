/** Generated from php/schema/ground-rules.json by `npm run schema`; do not edit. */

/**
 * The ground rules that new sets begin with.
 */
export interface GroundRules {
	/**
	 * The rules, byte for byte.
	 */
	text: string;
	/**
	 * Raised with each change, 0 where the site never worded any.
	 */
	revision: number;
	/**
	 * Whether they are those the plugin ships.
	 */
	shipped: boolean;
}
