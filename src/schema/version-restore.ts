/** Generated from php/schema/version-restore.json by `npm run schema`; do not edit. */

/**
 * What goes along when an earlier version is stored again.
 */
export interface VersionRestore {
	/**
	 * Revision of the entry as its author saw it.
	 */
	base_revision?: number;
	/**
	 * Its hash.
	 */
	base_hash?: string;
	/**
	 * UUID made by the client for this change; repeated with it, it stores nothing twice.
	 */
	mutation?: string;
}
