/** Generated from php/schema/progressally-choice.json by `npm run schema`; do not edit. */

/**
 * What the report is to assume.
 */
export interface ProgressallyChoice {
	/**
	 * Who is to read what was written, by kind of note: its author alone, or their coach too; what is left out is as it was in ProgressAlly.
	 */
	audiences?: {
		/**
		 * Of notes of the kind note.
		 */
		note?: 'me' | 'coach';
		/**
		 * Of notes of the kind qa.
		 */
		qa?: 'me' | 'coach';
		/**
		 * Of notes of the kind admin.
		 */
		admin?: 'me' | 'coach';
		/**
		 * Of notes of the kind approve.
		 */
		approve?: 'me' | 'coach';
		/**
		 * Of notes of the kind custom.
		 */
		custom?: 'me' | 'coach';
		/**
		 * Of notes of the kind unknown.
		 */
		unknown?: 'me' | 'coach';
	};
}
