/** Generated from php/schema/thread-list.json by `npm run schema`; do not edit. */

/**
 * Which comments on an entry are asked for.
 */
export interface ThreadList {
	/**
	 * Its thread, or those of mine that I have removed.
	 */
	scope?: 'thread' | 'trash';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Comments on a page.
	 */
	per_page?: number;
}
