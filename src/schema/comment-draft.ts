/** Generated from php/schema/comment-draft.json by `npm run schema`; do not edit. */

/**
 * What the person asking has begun to say about an entry, or how they have begun to change a comment of theirs. Nobody else can read it.
 */
export interface CommentDraft {
	/**
	 * Number of the draft, 0 where nothing was begun.
	 */
	id: number;
	/**
	 * Number of the entry it is about.
	 */
	entry: number;
	/**
	 * What was typed, byte for byte; where no change was begun, what the comment says.
	 */
	text: string;
	/**
	 * 1 as it was begun, 0 where nothing was; up by one with each change. Of a change of a comment it goes up from, and with, the revision of the comment.
	 */
	revision: number;
	/**
	 * Last changed, ISO 8601, UTC; "" where nothing was begun.
	 */
	modified: string;
}
