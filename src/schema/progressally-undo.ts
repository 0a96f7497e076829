/** Generated from php/schema/progressally-undo.json by `npm run schema`; do not edit. */

/**
 * Goes on with taking an import back.
 */
export interface ProgressallyUndoStep {
	/**
	 * Where the step before ended; 0 for the first.
	 */
	after?: number;
	/**
	 * Whether nothing is to be written.
	 */
	dry_run?: boolean;
}
