/** Generated from php/schema/upload.json by `npm run schema`; do not edit. */

/**
 * What goes along with an uploaded file, which is the multipart field "file".
 */
export interface Upload {
	/**
	 * UUID made by the client for this file; a repeated upload with it stores nothing twice.
	 */
	mutation?: string;
}
