/**
 * Pins all requests of a page of wp-admin to whoever it was made for: WordPress's own api-fetch gets itself a nonce of whoever is logged in by
 * now, and what one person pressed would be another's. The lesson does the same (src/front/rest.ts).
 */
import apiFetch from '@wordpress/api-fetch';

const OURS = /(^|\/)learning-log\/v1\//;

/**
 * From here on.
 *
 * @param user Number of the person.
 */
export function pinTo( user: number ): void {
	apiFetch.use( ( options, next ) =>
		next(
			OURS.test( options.path ?? options.url ?? '' )
				? {
						...options,
						headers: {
							...options.headers,
							'X-Learning-Log-User': String( user ),
						},
					}
				: options
		)
	);
}
