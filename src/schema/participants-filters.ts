/** Generated from php/schema/participants-filters.json by `npm run schema`; do not edit. */

/**
 * What the list of people can be narrowed to.
 */
export interface ParticipantsFilters {
	/**
	 * Sets.
	 */
	sets: {
		/**
		 * Post number.
		 */
		id: number;
		/**
		 * Its name.
		 */
		name: string;
	}[];
	/**
	 * Names of organisations.
	 */
	organisations: string[];
	/**
	 * Coaches.
	 */
	coaches: {
		/**
		 * User number.
		 */
		id: number;
		/**
		 * Its name.
		 */
		name: string;
	}[];
}
