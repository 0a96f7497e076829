/** Generated from php/schema/version.json by `npm run schema`; do not edit. */

/**
 * An earlier version of an entry. Its author alone sees it.
 */
export interface Version {
	/**
	 * Revision the entry had with this text.
	 */
	revision: number;
	/**
	 * The question as it was worded then, inline HTML.
	 */
	question: string;
	/**
	 * Reflection template it answered, empty for none.
	 */
	template: string;
	/**
	 * The fields as they were worded then; a note has none.
	 */
	questions: Question[];
	/**
	 * What was typed, by question key, byte for byte.
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Who else could read it then.
	 */
	audience: 'me' | 'coach' | 'set';
	/**
	 * Number of the set it was shared with, 0 unless the audience is "set".
	 */
	set: number;
	/**
	 * When this version was saved, ISO 8601, UTC.
	 */
	created: string;
}
export interface Question {
	/**
	 * Key of the answer.
	 */
	key: string;
	/**
	 * The question of this field, plain text.
	 */
	label: string;
	/**
	 * A hint, plain text.
	 */
	help: string;
}
