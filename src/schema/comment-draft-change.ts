/** Generated from php/schema/comment-draft-change.json by `npm run schema`; do not edit. */

/**
 * What somebody has begun to say about an entry, as it stands now.
 */
export interface CommentDraftChange {
	/**
	 * What was typed; nothing drops the draft.
	 */
	text: string;
	/**
	 * Number of the draft the change is based on, 0 for none.
	 */
	draft?: number;
	/**
	 * Its revision, 0 for none.
	 */
	base_revision?: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
