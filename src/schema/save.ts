/** Generated from php/schema/save.json by `npm run schema`; do not edit. */

/**
 * What a save of an answer carries.
 */
export interface Save {
	/**
	 * What was typed, by question key.
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Who else may read it. Left out: as before, or as the prompt presets.
	 */
	audience?: 'me' | 'coach' | 'set';
	/**
	 * The set to share with, needed when the audience is "set" and the author is in several.
	 */
	set?: number;
	/**
	 * Revision the change is based on, 0 for the first save.
	 */
	base_revision?: number;
	/**
	 * The hash of the text the change is based on: where the database was restored from a backup, the same revision may hold another text, which is a conflict.
	 */
	base_hash?: string;
	/**
	 * Puts the version before into the history, whatever its age: sent where a text was chosen over another, so that the other can be found again.
	 */
	keep?: boolean;
	/**
	 * UUID made by the client for this change; a repeated save with it stores nothing twice.
	 */
	mutation?: string;
}
