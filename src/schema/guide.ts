/** Generated from php/schema/guide.json by `npm run schema`; do not edit. */

/**
 * How far this site is with its first steps.
 */
export interface Guide {
	/**
	 * Whether the guide is put away.
	 */
	away: boolean;
	/**
	 * Whether somebody can facilitate.
	 */
	facilitated: boolean;
	/**
	 * Post number of the set that was begun, 0 for none.
	 */
	set: number;
	/**
	 * Whether a set has somebody to facilitate it and somebody to be in it.
	 */
	peopled: boolean;
	/**
	 * A lesson that asks something, null for none that I can read.
	 */
	lesson: {
		/**
		 * Post number.
		 */
		id: number;
		/**
		 * Its title.
		 */
		title: string;
		/**
		 * Whether participants can read it.
		 */
		published: boolean;
		/**
		 * Where it is looked at.
		 */
		url: string;
	} | null;
	/**
	 * Whether I have written in a lesson.
	 */
	written: boolean;
	/**
	 * What I can do.
	 */
	can: {
		/**
		 * Write pages.
		 */
		pages: boolean;
	};
}
