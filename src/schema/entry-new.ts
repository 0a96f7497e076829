/** Generated from php/schema/entry-new.json by `npm run schema`; do not edit. */

/**
 * What makes a free entry, together with what stands in entry-facts.json.
 */
export interface EntryNew {
	/**
	 * A personal reflection note, or a Learning Log entry. What answers a template for facilitators is a facilitator's log, and nothing else is.
	 */
	kind: 'note' | 'log' | 'facilitator';
	/**
	 * Reflection template to answer; left out, the one key is "text".
	 */
	template?: string;
	/**
	 * What was typed, by question key.
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Who else may read it. Left out: nobody.
	 */
	audience?: 'me' | 'coach' | 'set';
	/**
	 * The set to share with, needed when the audience is "set" and the author is in several.
	 */
	set?: number;
	/**
	 * UUID made by the client. A repeat with it makes no second entry.
	 */
	mutation: string;
}
