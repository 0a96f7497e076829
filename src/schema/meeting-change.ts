/** Generated from php/schema/meeting-change.json by `npm run schema`; do not edit. */

/**
 * What is to be different in a meeting; what is left out stays.
 */
export interface MeetingChange {
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
	 * How far it has come.
	 */
	status?: 'scheduled' | 'running' | 'ended' | 'cancelled';
	/**
	 * The agreed order.
	 *
	 * @maxItems 20
	 */
	slots?: {
		/**
		 * User number; 0 for somebody whose account is gone.
		 */
		presenter: number;
		/**
		 * How long it is to take.
		 */
		minutes: number;
		/**
		 * What its phases are timed by.
		 */
		preset: 'classic_45' | 'classic_30' | 'classic_60' | 'quick_30' | 'minutes_36' | 'fourteen_40' | 'tens' | 'wial';
		/**
		 * Whether it is over.
		 */
		done: boolean;
		/**
		 * Seconds it has taken.
		 */
		spent: number;
	}[];
	/**
	 * Where the meeting is, and its clock.
	 */
	run?: {
		/**
		 * Step of the meeting.
		 */
		step: 'none' | 'check_in' | 'bidding' | 'slot' | 'review' | 'close';
		/**
		 * Index of the slot.
		 */
		slot: number;
		/**
		 * Phase of it.
		 */
		phase: string;
		/**
		 * When the clock last started, in seconds of the Unix epoch, 0 while it stands.
		 */
		since: number;
		/**
		 * Seconds before that.
		 */
		gone: number;
		/**
		 * Whether the clock was stopped to look at how the set works together.
		 */
		timeout: boolean;
	};
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
