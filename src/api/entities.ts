import { store as coreStore } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';

/** Kind of all records of ours in WordPress's own store. */
export const KIND = 'learning-log';
export const ENTRY = 'entry';
export const FACETS = 'facets';

/** Makes our routes known to core-data, which from then on asks, keeps and forgets their answers. */
export function registerEntities(): void {
	void dispatch( coreStore ).addEntities( [
		{
			kind: KIND,
			name: ENTRY,
			plural: 'entries',
			label: __( 'Entry', 'learning-log' ),
			baseURL: '/learning-log/v1/entries',
			supportsPagination: true,
		},
		{
			kind: KIND,
			name: FACETS,
			label: __( 'Filters', 'learning-log' ),
			baseURL: '/learning-log/v1/entries/facets',
		},
	] );
}
