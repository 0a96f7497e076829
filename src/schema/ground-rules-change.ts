/** Generated from php/schema/ground-rules-change.json by `npm run schema`; do not edit. */

/**
 * What goes along with a change of the ground rules that new sets begin with.
 */
export interface GroundRulesChange {
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
}
