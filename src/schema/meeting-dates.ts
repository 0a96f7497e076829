/** Generated from php/schema/meeting-dates.json by `npm run schema`; do not edit. */

/**
 * When and where a meeting is.
 */
export interface MeetingDates {
	/**
	 * Number of the meeting.
	 */
	id: number;
	/**
	 * Number of its set.
	 */
	set: number;
	/**
	 * Raised with each change.
	 */
	revision: number;
	/**
	 * When it begins, ISO 8601, UTC.
	 */
	starts: string;
	/**
	 * How long it is planned to take.
	 */
	minutes: number;
	/**
	 * Where, or the address of the call, byte for byte.
	 */
	place: string;
	/**
	 * How far it has come.
	 */
	status: 'scheduled' | 'running' | 'ended' | 'cancelled';
	/**
	 * How few may meet.
	 */
	quorum: number;
	/**
	 * What new slots are timed by.
	 */
	preset: 'classic_45' | 'classic_30' | 'classic_60' | 'quick_30' | 'minutes_36' | 'fourteen_40' | 'tens' | 'wial';
}
