/**
 * Which texts of a person lie unsent on this device. Their names, not their words: a key is "{site}|{user}|{text}|{tab}" (src/lib/copy.ts).
 */
import { shelfOf } from '../lib/copy';
import { keysFrom, openCopies, result, STORE } from './copies';

/** What each is called (nameOf() of where.ts); fails where nothing was ever kept. */
export async function keptTexts(
	site: string,
	user: number
): Promise< string[] > {
	const base = await openCopies( false );
	const store = base.transaction( STORE, 'readonly' ).objectStore( STORE );
	const keys = await result(
		store.getAllKeys( keysFrom( shelfOf( site, user ) ) )
	);
	base.close();
	return keys.map( ( key ) => String( key ).split( '|' )[ 2 ] ?? '' );
}
