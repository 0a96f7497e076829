/** Generated from php/schema/comment-list.json by `npm run schema`; do not edit. */

/**
 * How comments on several entries can be asked for.
 */
export interface CommentList {
	/**
	 * Numbers of the entries; what one may not read of them is as if there were none.
	 *
	 * @minItems 1
	 * @maxItems 100
	 */
	entries: number[];
	/**
	 * Only comments with larger numbers: with that of the last one seen the list goes on after it, whatever is said or removed meanwhile.
	 */
	after_id?: number;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Comments on a page.
	 */
	per_page?: number;
}
