/** Generated from php/schema/people-list.json by `npm run schema`; do not edit. */

/**
 * Which people are asked for.
 */
export interface PeopleList {
	/**
	 * Parts of a name; for managers, of an address too.
	 */
	search?: string;
	/**
	 * Only those who are in none of the sets that I can see.
	 */
	without_set?: boolean;
	/**
	 * Page of the list.
	 */
	page?: number;
	/**
	 * People on a page.
	 */
	per_page?: number;
}
