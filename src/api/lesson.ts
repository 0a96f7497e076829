import { store as coreStore, useEntityRecord } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { __ } from '@wordpress/i18n';
import type { Lesson } from '../schema/lesson';
import { KIND } from './entities';

const LESSON = 'lesson';

/** Makes lessons known to core-data. */
export function registerLesson(): void {
	void dispatch( coreStore ).addEntities( [
		{
			kind: KIND,
			name: LESSON,
			label: __( 'Lesson', 'learning-log' ),
			baseURL: '/learning-log/v1/lessons',
		},
	] );
}

/**
 * What a lesson, as it is stored, asks under an id. The old plugin's wording stands in post meta that REST does not show; the
 * lesson tells it as long as it is stored with the old tag.
 *
 * @param lesson Post id, 0 for none.
 * @param id     Id of the prompt.
 */
export function useOldWording(
	lesson: number,
	id: string
): Lesson[ 'prompts' ][ number ] | undefined {
	const { record } = useEntityRecord< Lesson >( KIND, LESSON, lesson, {
		enabled: lesson > 0,
	} );
	return record?.prompts.find( ( prompt ) => prompt.id === id );
}
