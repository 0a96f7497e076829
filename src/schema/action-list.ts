/** Generated from php/schema/action-list.json by `npm run schema`; do not edit. */

/**
 * Which actions are asked for.
 */
export interface ActionList {
	/**
	 * Mine, those shared with me as a coach, or mine in the trash.
	 */
	scope?: 'mine' | 'shared' | 'trash';
}
