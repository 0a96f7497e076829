/** Generated from php/schema/entry-list.json by `npm run schema`; do not edit. */

/**
 * How a list of entries can be asked for.
 */
export interface EntryList {
	/**
	 * My own entries, those others share with me, or what I have in the trash.
	 */
	scope?: 'mine' | 'shared' | 'trash';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * Entries on a page.
	 */
	per_page?: number;
	/**
	 * Words in the text or the title.
	 */
	search?: string;
	/**
	 * User number.
	 */
	author?: number;
	/**
	 * Number of a set.
	 */
	set?: number;
	/**
	 * Number of a lesson.
	 */
	lesson?: number;
	/**
	 * Id of a prompt, in the lesson named or in any.
	 */
	prompt?: string;
	/**
	 * Audience of the entry.
	 */
	audience?: 'me' | 'coach' | 'set';
	/**
	 * Kind of entry.
	 */
	kind?: 'note' | 'log' | 'facilitator';
	/**
	 * What the list is ordered by.
	 */
	orderby?: 'date' | 'modified' | 'author' | 'lesson';
	/**
	 * Direction.
	 */
	order?: 'asc' | 'desc';
}
