/** Generated from php/schema/meeting.json by `npm run schema`; do not edit. */

/**
 * A meeting of a set, for those in the set.
 */
export interface Meeting {
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
	/**
	 * The agreed order.
	 *
	 * @maxItems 20
	 */
	slots: {
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
	run: {
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
	 * Who is in the set today.
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
		 * Organisation the person comes from.
		 */
		organisation: string;
		/**
		 * Member or facilitator.
		 */
		role: 'member' | 'facilitator';
	}[];
	/**
	 * Who was there, as far as it was said.
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
	/**
	 * What was said, each by one person.
	 */
	parts: {
		/**
		 * User number, 0 for another's review that is unnamed.
		 */
		user: number;
		/**
		 * check_in, bid, issue, review, or learning- with the number of a presenter.
		 */
		kind: string;
		/**
		 * What was typed, by key.
		 */
		answers: {
			[k: string]: string;
		};
		/**
		 * Raised with each change, 0 where its author is not named.
		 */
		revision: number;
		/**
		 * Latest change, ISO 8601, UTC; empty where its author is not named.
		 */
		modified: string;
	}[];
	/**
	 * Members who have not agreed to the ground rules: nothing can be written until there are none.
	 */
	missing: number[];
	/**
	 * Actions to hear about: those that are open, and those closed since the meeting before.
	 */
	last: {
		/**
		 * User number of whose it is.
		 */
		user: number;
		/**
		 * Number of the action.
		 */
		id: number;
		/**
		 * What is to be done.
		 */
		what: string;
		/**
		 * What became of it.
		 */
		state: 'open' | 'done' | 'partly' | 'changed' | 'dropped';
		/**
		 * By when, or empty.
		 */
		due: string;
	}[];
	/**
	 * The latest day on which each member presented before this meeting.
	 */
	presented: {
		/**
		 * User number.
		 */
		user: number;
		/**
		 * Day, where the site is.
		 */
		day: string;
	}[];
	/**
	 * What the person who asks may do.
	 */
	can: {
		/**
		 * Run it.
		 */
		run: boolean;
		/**
		 * Say when and where it is.
		 */
		change: boolean;
	};
}
