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
	 * Number of the draft that it was until now, 0 for none: the draft gives way to the change.
	 */
	draft?: number;
	/**
	 * Revision the change is based on: of that draft, or of the comment where there is none.
	 */
	base_revision: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
