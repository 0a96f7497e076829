/** Generated from php/schema/settings-consequence.json by `npm run schema`; do not edit. */

/**
 * What a number of months would remove.
 */
export interface SettingsConsequence {
	/**
	 * Meetings in which something was said that would be removed.
	 */
	meetings: number;
}
