/** Generated from php/schema/standing.json by `npm run schema`; do not edit. */

/**
 * Where a person belongs, for managers.
 */
export interface Standing {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * Number of their organisation, 0 for none.
	 */
	organisation: number;
	/**
	 * Its name.
	 */
	organisation_name: string;
	/**
	 * User number of whom they report to, 0 for nobody.
	 */
	reports_to: number;
	/**
	 * That person's name.
	 */
	reports_to_name: string;
}
