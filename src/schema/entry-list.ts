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
	 * Words in the text or the title: all of them, in any order; what stands between quotes, and more than eight words, as it stands.
	 */
	search?: string;
	/**
	 * Only these of them, by number.
	 *
	 * @maxItems 100
	 */
	include?: number[];
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
	 * Organisation of the author, as entries name it.
	 */
	organisation?: string;
	/**
	 * How the entry stands.
	 */
	review?: 'none' | 'waiting' | 'answered' | 'closed' | 'approved';
	/**
	 * Only what I have never opened; nothing of my own.
	 */
	unseen?: boolean;
	/**
	 * Only what was saved after I opened it last; nothing of my own.
	 */
	changed?: boolean;
	/**
	 * Kind of entry.
	 */
	kind?: 'note' | 'log' | 'facilitator';
	/**
	 * Reflection template it answers.
	 */
	template?: string;
	/**
	 * Number of an Element it bears.
	 */
	element?: number;
	/**
	 * Kind of event it is about.
	 */
	event_kind?: 'set_meeting' | 'coaching' | 'module' | 'workplace' | 'reading' | 'other';
	/**
	 * Not before this day of the timeline, YYYY-MM-DD.
	 */
	after?: string;
	/**
	 * Not after this day of the timeline, YYYY-MM-DD.
	 */
	before?: string;
	/**
	 * Of the day named by "before" only entries with smaller numbers: with both those of the last entry seen, a list of mine goes on after it.
	 */
	before_id?: number;
	/**
	 * What the list is ordered by; mine by "date": the day in the timeline (that of the event, else of the first save), and of one day the number.
	 */
	orderby?: 'date' | 'modified' | 'author' | 'lesson';
	/**
	 * Direction.
	 */
	order?: 'asc' | 'desc';
}
