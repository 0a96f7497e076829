/** Generated from php/schema/removal.json by `npm run schema`; do not edit. */

/**
 * What goes along when an entry is moved to the trash.
 */
export interface Removal {
	/**
	 * Revision of the entry as its author saw it; when another is stored by now, it stays.
	 */
	base_revision?: number;
}
