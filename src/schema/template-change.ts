/** Generated from php/schema/template-change.json by `npm run schema`; do not edit. */

/**
 * What goes along with a change of a template.
 */
export interface TemplateChange {
	/**
	 * Revision the change is based on; 0 for a template as it ships.
	 */
	base_revision: number;
}
