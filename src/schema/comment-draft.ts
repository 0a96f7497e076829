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
	 * Files that belong to it, or to the comment that is changed, oldest first; each as in file.json.
	 */
	files: File[];
	/**
	 * 1 as it was begun, 0 where nothing was; up by one with each change. Of a change of a comment it goes up from, and with, the revision of the comment.
	 */
	revision: number;
	/**
	 * Last changed, ISO 8601, UTC; "" where nothing was begun.
	 */
	modified: string;
}
export interface File {
	/**
	 * Unique number of the file.
	 */
	id: number;
	/**
	 * Name as its author called it, plain text.
	 */
	name: string;
	/**
	 * What it is, a media type such as image/jpeg.
	 */
	type: string;
	/**
	 * Bytes.
	 */
	size: number;
	/**
	 * Address of its bytes, for whoever may read the entry at that moment.
	 */
	url: string;
	/**
	 * Address of a small picture of it; empty when it is no image.
	 */
	thumbnail: string;
}
