/** Generated from php/schema/element-new.json by `npm run schema`; do not edit. */

/**
 * An Element to add.
 */
export interface ElementNew {
	/**
	 * Name, plain text.
	 */
	name: string;
	/**
	 * Number of the Element that it is a part of, 0 for none.
	 */
	parent?: number;
	/**
	 * UUID made by the client for this change; sent again with it, it is stored once.
	 */
	mutation: string;
}
