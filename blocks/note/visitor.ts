/**
 * On a lesson rendered for nobody: does nothing unless a cookie says that somebody is logged in, and a cache did not look at it.
 */
if ( document.cookie.split( '; ' ).includes( 'learning_log_in=1' ) ) {
	// By its name in the page's import map: this file stays as small as it is, and nobody else loads that one.
	const mine = 'learning-log-note-mine';
	void import( /* webpackIgnore: true */ mine );
}

export {};
