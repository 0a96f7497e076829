/** Generated from php/schema/agreement-new.json by `npm run schema`; do not edit. */

/**
 * What a member agrees to.
 */
export interface AgreementNew {
	/**
	 * Version of the ground rules that was read.
	 */
	version: number;
}
