/** Generated from php/schema/removed.json by `npm run schema`; do not edit. */

/**
 * An entry or a comment that was moved to the trash.
 */
export interface Removed {
	/**
	 * Its number.
	 */
	id: number;
	/**
	 * Until when it can be brought back, ISO 8601, UTC.
	 */
	trash_until: string;
}
