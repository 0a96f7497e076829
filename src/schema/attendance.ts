/** Generated from php/schema/attendance.json by `npm run schema`; do not edit. */

/**
 * Whether somebody was there.
 */
export interface Attendance {
	/**
	 * User number.
	 */
	user: number;
	/**
	 * Whether somebody was there.
	 */
	state: 'present' | 'apologies' | 'absent' | 'left';
}
