import { __ } from '@wordpress/i18n';

/** What takes entries away; not loaded with the desk, since few days see it. */
const exporting = () =>
	import(
		/* webpackMode: "lazy", webpackChunkName: "desk-export" */ '../../front/export'
	).catch( () => null );

/**
 * Opens the dialog in which entries that others share are taken off the site. Their authors see that they were. Answers with why it did not open, else "".
 *
 * @param query Which of them, in the words of GET /entries.
 */
export async function takeEntries( query: URLSearchParams ): Promise< string > {
	const part = await exporting();
	const desk = document.querySelector< HTMLElement >( '.learning-log-desk' );
	if ( part && desk ) {
		part.openExport( desk, query, 'shared' );
		return '';
	}
	return __( 'This could not be loaded. Please try again.', 'learning-log' );
}
