/** Generated from php/schema/removed.json by `npm run schema`; do not edit. */

/**
 * An entry that was moved to the trash.
 */
export interface Removed {
	/**
	 * Number of the entry.
	 */
	id: number;
	/**
	 * Until when it can be brought back, ISO 8601, UTC.
	 */
	trash_until: string;
}
