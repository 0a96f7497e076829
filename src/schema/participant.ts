/** Generated from php/schema/participant.json by `npm run schema`; do not edit. */

/**
 * Somebody in the programme, as whoever asks may know of them.
 */
export interface Participant {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * Organisation they come from, empty where it is not known.
	 */
	organisation: string;
	/**
	 * Their sets that I can see.
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
		/**
		 * As what they are in it.
		 */
		role: 'member' | 'facilitator';
	}[];
	/**
	 * Who coaches them; to a facilitator, themselves alone.
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
	/**
	 * Day on which they last changed something they share, or said something about what is shared; empty for never. What is for themselves alone does not count.
	 */
	last: string;
	/**
	 * What I can do.
	 */
	can: {
		/**
		 * Read what they share with me.
		 */
		review: boolean;
		/**
		 * Say where they belong and who coaches them.
		 */
		change: boolean;
	};
}
