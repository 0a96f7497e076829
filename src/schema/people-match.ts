/** Generated from php/schema/people-match.json by `npm run schema`; do not edit. */

/**
 * Who may be meant by one line that was pasted.
 */
export interface PeopleMatch {
	/**
	 * The line.
	 */
	line: string;
	/**
	 * Whether exactly one person has this name or address.
	 */
	exact: boolean;
	/**
	 * That person, or those who come near; none where nobody does.
	 */
	people: {
		id: number;
		name: string;
		organisation: string;
		sets: number;
	}[];
}
