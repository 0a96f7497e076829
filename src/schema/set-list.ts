/** Generated from php/schema/set-list.json by `npm run schema`; do not edit. */

/**
 * Which sets are asked for.
 */
export interface SetList {
	/**
	 * Part of a name.
	 */
	search?: string;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Sets on a page.
	 */
	per_page?: number;
}
