/** Generated from php/schema/set-attendance.json by `npm run schema`; do not edit. */

/**
 * Who was at the meetings of a set so far.
 */
export interface SetAttendance {
	/**
	 * Meetings that were held, oldest first.
	 */
	meetings: {
		/**
		 * Number of the meeting.
		 */
		id: number;
		/**
		 * When it began, ISO 8601, UTC.
		 */
		starts: string;
		/**
		 * How many of each state were noted; kept when the names are removed.
		 */
		counts: {
			/**
			 * Were there.
			 */
			present: number;
			/**
			 * Left early.
			 */
			left: number;
			/**
			 * Sent apologies.
			 */
			apologies: number;
			/**
			 * Were not there.
			 */
			absent: number;
		};
		/**
		 * Whose; nobody’s for those who are not in the set.
		 */
		attendance: {
			/**
			 * User number.
			 */
			user: number;
			/**
			 * Whether somebody was there.
			 */
			state: 'present' | 'apologies' | 'absent' | 'left';
		}[];
	}[];
	/**
	 * Who is in the set today, by name; nobody for those who are not in it.
	 */
	people: {
		/**
		 * User number.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
		/**
		 * At how many meetings they were, be it for a while.
		 */
		there: number;
		/**
		 * At how many it was noted who came since they are in the set.
		 */
		of: number;
	}[];
}
