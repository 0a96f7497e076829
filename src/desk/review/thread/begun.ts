import { request, withFreshNonce } from '../../../front/rest';
import { isRecord } from '../../../lib/failure';

/** What somebody had begun to say, as the site has it. */
export interface Begun {
	id: number;
	text: string;
	revision: number;
	modified: string;
	/** Its files, or those of the comment that is changed. */
	files: unknown;
}

const NOTHING: Begun = {
	id: 0,
	text: '',
	revision: 0,
	modified: '',
	files: [],
};

/** What was begun; null where nobody knows: an empty field would hide words that are there. */
export async function begunAt( path: string ): Promise< Begun | null > {
	const { status, data } = await withFreshNonce( () =>
		request( 'GET', `${ path }/draft` )
	);
	if ( status === 404 ) {
		return NOTHING;
	}
	return status === 200 && isRecord( data ) && typeof data.text === 'string'
		? {
				id: Number( data.id ),
				text: data.text,
				revision: Number( data.revision ),
				modified: String( data.modified ),
				files: data.files,
			}
		: null;
}
