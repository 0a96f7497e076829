/** Generated from php/schema/element.json by `npm run schema`; do not edit. */

/**
 * An Element of the programme, as managers see it.
 */
export interface ListedElement {
	/**
	 * Number of the Element.
	 */
	id: number;
	/**
	 * Name, plain text.
	 */
	name: string;
	/**
	 * Number of the Element that it is a part of, 0 for none.
	 */
	parent?: number;
	/**
	 * How many published lessons are tagged with it.
	 */
	lessons: number;
	/**
	 * Until when it can be brought back once it is removed, UTC; empty while it is there.
	 */
	trash_until: string;
}
