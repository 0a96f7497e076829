/** Generated from php/schema/comment-new.json by `npm run schema`; do not edit. */

/**
 * What is said about an entry.
 */
export interface CommentNew {
	/**
	 * What was typed.
	 */
	text: string;
	/**
	 * Number of the draft that it was until now, 0 for none: the draft gives way to the comment.
	 */
	draft?: number;
	/**
	 * Revision of that draft; where it has another by now, nothing is said.
	 */
	base_revision?: number;
	/**
	 * UUID made by the client for this comment; the same text sent again with it is stored once.
	 */
	mutation?: string;
}
