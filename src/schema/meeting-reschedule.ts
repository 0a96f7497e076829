/** Generated from php/schema/meeting-reschedule.json by `npm run schema`; do not edit. */

/**
 * What is to be different in the plan of a meeting; what is left out stays.
 */
export interface MeetingReschedule {
	/**
	 * When it begins, ISO 8601, UTC.
	 */
	starts?: string;
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
	 * Whether it takes place.
	 */
	status?: 'scheduled' | 'cancelled';
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
