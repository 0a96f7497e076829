/**
 * Drafts of free entries and of comments that lie on this device and were never sent: the list names them, since no lesson leads to them.
 */
import { shelfOf } from '../../lib/copy';
import { keysFrom, openCopies, result, STORE } from '../copies';
import { unsentUrl } from './unsent-url';

/** Address of each: a key is "{site}|{user}|{text}|{tab}". */
async function addresses(
	site: string,
	user: number,
	log: string
): Promise< Set< string > > {
	const base = await openCopies( false );
	const keys = await result(
		base
			.transaction( STORE, 'readonly' )
			.objectStore( STORE )
			.getAllKeys( keysFrom( shelfOf( site, user ) ) )
	);
	base.close();
	return new Set(
		keys.map( ( key ) =>
			unsentUrl( log, String( key ).split( '|' )[ 2 ] ?? '' )
		)
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
	const log = line.querySelector( 'a' )?.href ?? '';
	// What cannot be opened holds nothing that could be shown.
	const found = await addresses( site, Number( user ), log ).catch(
		() => []
	);
	for ( const address of found ) {
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
