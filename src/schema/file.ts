/** Generated from php/schema/file.json by `npm run schema`; do not edit. */

/**
 * A file that belongs to an entry or to a comment.
 */
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
