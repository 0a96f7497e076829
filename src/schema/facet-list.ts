/** Generated from php/schema/facet-list.json by `npm run schema`; do not edit. */

/**
 * Of which entries the filters are asked for.
 */
export interface FacetList {
	/**
	 * My own entries, or those others share with me.
	 */
	scope?: 'mine' | 'shared';
}
