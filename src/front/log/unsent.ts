/**
 * Drafts of free entries and of comments that lie on this device and were never sent: the list names them, since no lesson leads to them.
 */
import { keptTexts } from '../kept-texts';
import { unsentUrl } from './unsent-url';

/** Shows a line for each. */
export async function showUnsent(): Promise< void > {
	const line = document.querySelector< HTMLElement >(
		'.learning-log-log__unsent'
	);
	if ( ! line || ! ( 'indexedDB' in window ) ) {
		return;
	}
	const { site = '', user } = line.dataset;
	const log = line.querySelector( 'a' )?.href ?? '';
	// What cannot be opened holds nothing that could be shown.
	const texts = await keptTexts( site, Number( user ) ).catch( () => [] );
	const found = texts.map( ( text ) => unsentUrl( log, text ) );
	for ( const address of new Set( found ) ) {
		const shown = address && line.cloneNode( true );
		const link =
			shown instanceof HTMLElement ? shown.querySelector( 'a' ) : null;
		if ( shown instanceof HTMLElement && link ) {
			link.href = address;
			shown.hidden = false;
			line.before( shown );
		}
	}
}
