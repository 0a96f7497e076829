/**
 * Drafts of free entries that lie on this device and were never sent: the list names them, since no lesson leads to them.
 */
import { shelfOf } from '../../lib/copy';
import { keysFrom, openCopies, result, STORE } from '../copies';
import { draftUrl } from './draft-url';

/** "{draft}/{template}" of each: a key is "{site}|{user}|0/{draft}/{template}|{tab}". */
async function drafts( site: string, user: number ): Promise< string[] > {
	const base = await openCopies( false );
	const keys = await result(
		base
			.transaction( STORE, 'readonly' )
			.objectStore( STORE )
			.getAllKeys( keysFrom( `${ shelfOf( site, user ) }0/` ) )
	);
	base.close();
	return keys.map( ( key ) =>
		( String( key ).split( '|' )[ 2 ] ?? '' ).slice( 2 )
	);
}

/** Shows a line for each. */
export async function showUnsent(): Promise< void > {
	const line = document.querySelector< HTMLElement >(
		'.learning-log-log__unsent'
	);
	if ( ! line || ! ( 'indexedDB' in window ) ) {
		return;
	}
	const { site = '', user } = line.dataset;
	// What cannot be opened holds nothing that could be shown.
	const found = await drafts( site, Number( user ) ).catch( () => [] );
	for ( const draft of new Set( found ) ) {
		const shown = line.cloneNode( true );
		const link =
			shown instanceof HTMLElement ? shown.querySelector( 'a' ) : null;
		if ( shown instanceof HTMLElement && link ) {
			link.href = draftUrl( link.href, draft );
			shown.hidden = false;
			line.before( shown );
		}
	}
}
