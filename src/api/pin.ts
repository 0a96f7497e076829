/**
 * Pins all requests of a page of wp-admin to whoever it was made for: WordPress's own api-fetch gets itself a nonce of whoever is logged in by
 * now, and what one person pressed would be another's. The lesson does the same (src/front/rest.ts).
 */
import apiFetch, { type APIFetchOptions } from '@wordpress/api-fetch';
import type { FailureCode } from '../lib/failure';
import { isRecord } from '../lib/failure';

const OURS = /(^|\/)learning-log\/v1\//;

/** What WordPress stores of its own belongs to one person too: the views one keeps are among their preferences. */
const isPinned = ( { path, url, method = 'GET' }: APIFetchOptions ): boolean =>
	OURS.test( path ?? url ?? '' ) ||
	( path !== undefined && method.toUpperCase() !== 'GET' );

const OF_ANOTHER: FailureCode = 'learning_log_user_changed';

/**
 * From here on.
 *
 * @param user        Number of the person.
 * @param meetAnother Called whenever the site refuses something as somebody else is logged in.
 */
export function pinTo( user: number, meetAnother: () => void ): void {
	apiFetch.use( async ( options, next ) => {
		if ( ! isPinned( options ) ) {
			return next( options );
		}
		try {
			return await next( {
				...options,
				headers: {
					...options.headers,
					'X-Learning-Log-User': String( user ),
				},
			} );
		} catch ( error ) {
			const { code, status } = isRecord( error ) ? error : {};
			if ( code === OF_ANOTHER ) {
				meetAnother();
			} else if (
				options.parse === false &&
				( status === 403 || status === 409 )
			) {
				// Lists come unread, with an old nonce as it may be: a request that is read says whose it is.
				void isStillHere();
			}
			throw error;
		}
	} );
}

/** Whether the person whom the page was made for is the one who is logged in. */
export async function isStillHere(): Promise< boolean > {
	try {
		await apiFetch( { path: '/learning-log/v1/me' } );
		return true;
	} catch {
		return false;
	}
}
