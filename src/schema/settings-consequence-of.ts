/** Generated from php/schema/settings-consequence-of.json by `npm run schema`; do not edit. */

/**
 * What the consequence is asked of.
 */
export interface SettingsConsequenceOf {
	/**
	 * Months for which what was said in the meetings of a set is kept after its last day.
	 */
	months: number;
}
