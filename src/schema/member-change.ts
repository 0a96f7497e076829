/** Generated from php/schema/member-change.json by `npm run schema`; do not edit. */

/**
 * What goes along with a place in a set.
 */
export interface MemberChange {
	/**
	 * Whether what speaks against it was read.
	 */
	confirmed?: boolean;
}
