import { store as coreStore, useEntityRecords } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { ActionLearningSet } from '../schema/set';
import { KIND } from './entities';

const SET = 'set';

/** Makes sets known to core-data. */
export function registerSets(): void {
	void dispatch( coreStore ).addEntities( [
		{
			kind: KIND,
			name: SET,
			plural: 'sets',
			label: __( 'Action Learning Set', 'learning-log' ),
			baseURL: '/learning-log/v1/sets',
		},
	] );
}

/** The sets that whoever works here may see; null while they are not there yet. */
export const useSets = (): ActionLearningSet[] | null =>
	useEntityRecords< ActionLearningSet >( KIND, SET, { per_page: 100 } )
		.records;
