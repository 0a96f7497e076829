/** Generated from php/schema/comment-change.json by `npm run schema`; do not edit. */

/**
 * A change of one's own comment.
 */
export interface CommentChange {
	/**
	 * What was typed.
	 */
	text: string;
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
