/** Generated from php/schema/calendar-feed.json by `npm run schema`; do not edit. */

/**
 * A private feed of when my sets meet.
 */
export interface CalendarFeed {
	/**
	 * Its address, told this once; whoever has it sees the dates without a login.
	 */
	url: string;
}
