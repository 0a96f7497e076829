/** Generated from php/schema/comment.json by `npm run schema`; do not edit. */

/**
 * What somebody said about an entry. Whoever may read the entry may read it.
 */
export interface Comment {
	/**
	 * Unique number of the comment; a later one has a larger number.
	 */
	id: number;
	/**
	 * Number of the entry it is about.
	 */
	entry: number;
	/**
	 * Who wrote it.
	 */
	author: {
		/**
		 * User number, 0 for someone who has left.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
	};
	/**
	 * What was typed, byte for byte.
	 */
	text: string;
	/**
	 * 1 as it was sent first; up by one with each change. A change names the revision it was based on.
	 */
	revision: number;
	/**
	 * First sent, ISO 8601, UTC.
	 */
	created: string;
	/**
	 * Last changed, ISO 8601, UTC.
	 */
	modified: string;
	/**
	 * Until when its author can bring it back, ISO 8601, UTC; empty when it is not in the trash.
	 */
	trash_until: string;
	/**
	 * Whether the person asking wrote it and has begun to change it (GET /comments/{id}/draft).
	 */
	begun: boolean;
	/**
	 * Files that belong to it, oldest first; each as in file.json.
	 */
	files: File[];
	/**
	 * What the person asking may do with it at this moment.
	 */
	can: {
		/**
		 * Change the text.
		 */
		edit: boolean;
		/**
		 * Remove it.
		 */
		delete: boolean;
	};
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
