/**
 * Where something of the log that lies unsent on this device is written on; "" for an answer in a lesson.
 *
 * @param log  Address of the log.
 * @param text What its copies are called by: "0/{draft}/{template}", "about/{entry}/{comment}", "about/{meeting}/{kind of part}", or
 *             "about/{set}/action-{UUID}".
 */
export function unsentUrl( log: string, text: string ): string {
	const [ kind, name = '', template = '' ] = text.split( '/' );
	const url = new URL( log, window.location.href );
	if ( kind === 'about' ) {
		url.searchParams.delete( 'log_write' );
		if ( template.startsWith( 'action-' ) ) {
			url.searchParams.set( 'log_actions', '1' );
			url.searchParams.set( 'log_set', name );
			url.searchParams.set( 'log_unsent', template );
			return url.href;
		}
		if ( ! /^(new|\d+)$/.test( template ) ) {
			url.searchParams.set( 'log_meeting', name );
			url.searchParams.set( 'log_unsent', template );
			return url.href;
		}
		url.searchParams.set( 'log_entry', name );
		url.hash = 'learning-log-thread';
		return url.href;
	}
	url.searchParams.set( 'log_write', name );
	if ( template ) {
		url.searchParams.set( 'log_template', template );
	}
	return kind === '0' ? url.href : '';
}
