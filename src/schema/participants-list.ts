/** Generated from php/schema/participants-list.json by `npm run schema`; do not edit. */

/**
 * Which people are listed.
 */
export interface ParticipantsList {
	/**
	 * Parts of a name; for managers, of an address too.
	 */
	search?: string;
	/**
	 * Only those in this set; "none" for those in none.
	 */
	set?: string;
	/**
	 * Only those whose organisation is called so.
	 */
	organisation?: string;
	/**
	 * Only those whom this person coaches.
	 */
	coach?: number;
	/**
	 * What of their rows they are ordered by; by name where that is the same.
	 */
	orderby?: 'name' | 'organisation' | 'coaches' | 'last';
	/**
	 * Which come first.
	 */
	order?: 'asc' | 'desc';
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * People on a page.
	 */
	per_page?: number;
}
