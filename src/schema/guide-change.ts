/** Generated from php/schema/guide-change.json by `npm run schema`; do not edit. */

/**
 * Whether the guide is shown.
 */
export interface GuideChange {
	/**
	 * Whether it is put away.
	 */
	away: boolean;
}
