/** Generated from php/schema/entry-facts.json by `npm run schema`; do not edit. */

/**
 * What a save of an entry can say besides its text. Left out: as before.
 */
export interface EntryFacts {
	/**
	 * A note can become a log entry, not the other way round; a facilitator's log stays one.
	 */
	kind?: 'note' | 'log' | 'facilitator';
	/**
	 * Title of a free entry, plain text.
	 */
	title?: string;
	/**
	 * Day of what it is about, YYYY-MM-DD, not beyond tomorrow; empty for none.
	 */
	event_date?: string;
	/**
	 * What kind of event that was; empty for none.
	 */
	event_kind?: '' | 'set_meeting' | 'coaching' | 'module' | 'workplace' | 'reading' | 'other';
	/**
	 * Time spent on it, 0 for not said.
	 */
	minutes?: number;
	/**
	 * Numbers of all Elements it is about.
	 *
	 * @maxItems 50
	 */
	elements?: number[];
}
