/** Generated from php/schema/comment-draft-change.json by `npm run schema`; do not edit. */

/**
 * What somebody has begun to say about an entry, or how they have begun to change a comment, as it stands now.
 */
export interface CommentDraftChange {
	/**
	 * What was typed; nothing, or what the comment says already, drops the draft.
	 */
	text: string;
	/**
	 * Number of the draft the change is based on, 0 for none.
	 */
	draft?: number;
	/**
	 * Its revision; without one 0, or the revision of the comment.
	 */
	base_revision?: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
