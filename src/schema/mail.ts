/** Generated from php/schema/mail.json by `npm run schema`; do not edit. */

/**
 * A mail as it will be sent.
 */
export interface Mail {
	/**
	 * Its subject.
	 */
	subject: string;
	/**
	 * Its text.
	 */
	text: string;
}
