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
	 * UUID made by the client for this comment; the same text sent again with it is stored once.
	 */
	mutation?: string;
}
