/** Generated from php/schema/agreement-version.json by `npm run schema`; do not edit. */

/**
 * Which ground rules are asked for.
 */
export interface AgreementVersion {
	/**
	 * An earlier version; left out, that of now.
	 */
	version?: number;
}
