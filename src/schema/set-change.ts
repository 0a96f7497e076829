/** Generated from php/schema/set-change.json by `npm run schema`; do not edit. */

/**
 * What goes along with a change of a set.
 */
export interface SetChange {
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
}
