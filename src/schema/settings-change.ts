/** Generated from php/schema/settings-change.json by `npm run schema`; do not edit. */

/**
 * What this site chooses from now on; what is left out stays.
 */
export interface SettingsChange {
	/**
	 * Revision the change is based on.
	 */
	base_revision: number;
	/**
	 * Kinds of files that are taken.
	 *
	 * @minItems 1
	 * @maxItems 6
	 */
	kinds?: ('image' | 'pdf' | 'office' | 'opendocument' | 'text' | 'media')[];
	/**
	 * Megabytes one file may have.
	 */
	max_mb?: number;
	/**
	 * Files one entry may have.
	 */
	per_entry?: number;
	/**
	 * Megabytes all files of one person may have.
	 */
	person_mb?: number;
	/**
	 * Months for which what was said in the meetings of a set is kept after its last day.
	 */
	months?: number;
}
