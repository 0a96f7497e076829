/** Generated from php/schema/progressally-import.json by `npm run schema`; do not edit. */

/**
 * Goes on with an import.
 */
export interface ProgressallyImportStep {
	/**
	 * What is brought: first all texts, then the files.
	 */
	phase?: 'texts' | 'files';
	/**
	 * Where the step before ended; 0 for the first.
	 */
	after?: number;
	/**
	 * Whether nothing is to be written.
	 */
	dry_run?: boolean;
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
	/**
	 * User ids of who coaches those whose notes others are to read. With none all notes stay with their authors.
	 *
	 * @maxItems 50
	 */
	coaches?: number[];
	/**
	 * What a .progressally file holds, to define notes of a page before anything is brought.
	 */
	definitions?: string;
	/**
	 * The page of that file.
	 */
	page?: number;
}
