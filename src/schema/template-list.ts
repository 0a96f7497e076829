/** Generated from php/schema/template-list.json by `npm run schema`; do not edit. */

/**
 * Which templates are asked for.
 */
export interface TemplateList {
	/**
	 * Also those that are offered to nobody any more.
	 */
	retired?: boolean;
}
