/** Generated from php/schema/attendance-change.json by `npm run schema`; do not edit. */

/**
 * What is said about somebody's attendance.
 */
export interface AttendanceChange {
	/**
	 * Whether they are there; none takes back what was said.
	 */
	state: 'none' | 'present' | 'apologies' | 'absent' | 'left';
}
