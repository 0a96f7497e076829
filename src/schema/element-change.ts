/** Generated from php/schema/element-change.json by `npm run schema`; do not edit. */

/**
 * What an Element is called and is a part of from now on, and what it was as who changes it saw it.
 */
export interface ElementChange {
	/**
	 * Name, plain text.
	 */
	name: string;
	/**
	 * Number of the Element that it is a part of, 0 for none.
	 */
	parent: number;
	/**
	 * Name that the change is based on.
	 */
	base_name: string;
	/**
	 * What it was a part of.
	 */
	base_parent: number;
}
