/** Generated from php/schema/paging.json by `npm run schema`; do not edit. */

/**
 * Which part of a list is asked for.
 */
export interface Paging {
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Entries on a page.
	 */
	per_page?: number;
}
