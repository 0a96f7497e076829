/** Generated from php/schema/meeting-new.json by `npm run schema`; do not edit. */

/**
 * Meetings to plan: one, or a series.
 */
export interface MeetingNew {
	/**
	 * When it begins, ISO 8601, UTC.
	 */
	starts: string;
	/**
	 * How long it is planned to take.
	 */
	minutes?: number;
	/**
	 * Where, or the address of the call, byte for byte.
	 */
	place?: string;
	/**
	 * How few may meet.
	 */
	quorum?: number;
	/**
	 * What new slots are timed by.
	 */
	preset?: 'classic_45' | 'classic_30' | 'classic_60' | 'quick_30' | 'minutes_36' | 'fourteen_40' | 'tens' | 'wial';
	/**
	 * How many.
	 */
	count?: number;
	/**
	 * Days from one to the next.
	 */
	days?: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation: string;
}
