/** Generated from php/schema/message-list.json by `npm run schema`; do not edit. */

/**
 * Which messages of a set are asked for: all, or those to one member about one prompt.
 */
export interface MessageList {
	/**
	 * User number of the member.
	 */
	person?: number;
	/**
	 * Number of the lesson.
	 */
	lesson?: number;
	/**
	 * Id of the prompt in it.
	 */
	prompt?: string;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Messages on a page.
	 */
	per_page?: number;
}
