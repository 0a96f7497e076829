/** Generated from php/schema/part-save.json by `npm run schema`; do not edit. */

/**
 * What a save of a part carries; what is left out of the answers stays.
 */
export interface PartSave {
	/**
	 * What was typed, by key.
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Revision the save is based on, 0 for the first.
	 */
	base_revision: number;
	/**
	 * The hash of the text it is based on.
	 */
	base_hash?: string;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation?: string;
}
