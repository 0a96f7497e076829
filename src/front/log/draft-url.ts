/**
 * Where a draft that lies on this device is written on.
 *
 * @param log   Address of the log.
 * @param draft "{draft}/{template}", as its copies are called.
 */
export function draftUrl( log: string, draft: string ): string {
	const [ name = '', template = '' ] = draft.split( '/' );
	const url = new URL( log, window.location.href );
	url.searchParams.set( 'log_write', name );
	if ( template ) {
		url.searchParams.set( 'log_template', template );
	}
	return url.href;
}
