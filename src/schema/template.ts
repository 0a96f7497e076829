/** Generated from php/schema/template.json by `npm run schema`; do not edit. */

/**
 * A reflection template: some questions in a row, for one purpose.
 */
export interface Template {
	/**
	 * Its name in blocks and entries.
	 */
	id: string;
	/**
	 * What it is called, plain text.
	 */
	label: string;
	/**
	 * What it is for: after a lesson, after a set meeting, going deeper, for facilitators.
	 */
	purpose: 'lesson' | 'meeting' | 'deeper' | 'facilitator';
	/**
	 * How long it takes, 0 for no idea.
	 */
	minutes?: number;
	/**
	 * What to bear in mind, plain text.
	 */
	note?: string;
	/**
	 * What is asked, in order.
	 *
	 * @minItems 1
	 * @maxItems 20
	 */
	questions: {
		/**
		 * Key of the answer; stays the same when the wording changes.
		 */
		key: string;
		/**
		 * The question, plain text.
		 */
		label: string;
		/**
		 * A hint, plain text.
		 */
		help?: string;
	}[];
	/**
	 * Whether it is offered to nobody any more.
	 */
	retired: boolean;
	/**
	 * Whether this site made it; false for those that ship.
	 */
	own: boolean;
	/**
	 * Goes up with each change; 0 as shipped.
	 */
	revision: number;
}
