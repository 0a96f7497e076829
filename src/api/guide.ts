import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { isRecord } from '../lib/failure';
import type { Guide } from '../schema/guide';
import { ask, type Answer } from './ask';

export const loadGuide = (): Promise< Answer< Guide > > =>
	ask( 'GET', '/guide' );

export const putGuideAway = ( away: boolean ): Promise< Answer< Guide > > =>
	ask( 'PUT', '/guide', { away } );

/** What came of making a page: its number, or a sentence that says why there is none. */
interface Made {
	id: number;
	problem: string;
}

/** Makes a page by WordPress's own route, for nobody to see yet. */
export async function makeDraft(
	title: string,
	content: string
): Promise< Made > {
	try {
		const { id } = await apiFetch< { id: number } >( {
			method: 'POST',
			path: '/wp/v2/pages',
			data: { title, content, status: 'draft' },
		} );
		return { id, problem: '' };
	} catch ( error ) {
		return {
			id: 0,
			problem:
				isRecord( error ) && typeof error.message === 'string'
					? error.message
					: __(
							'There is no connection. Please try again once you are back.',
							'learning-log'
						),
		};
	}
}

interface Page {
	id: number;
	title: { raw: string };
}

/** Pages with these words in them. */
export const findPages = ( search: string ): Promise< Page[] > =>
	apiFetch< Page[] >( {
		path: `/wp/v2/pages?context=edit&status=publish,draft&per_page=20&_fields=id,title&search=${ encodeURIComponent( search ) }`,
	} ).catch( () => [] );
