/** Generated from php/schema/seen.json by `npm run schema`; do not edit. */

/**
 * That I have opened an entry somebody shares with me; its author sees it.
 */
export interface Seen {
	/**
	 * When I opened it last, ISO 8601, UTC.
	 */
	seen: string;
	/**
	 * Whether its author has changed it since what I was shown.
	 */
	changed: boolean;
}
