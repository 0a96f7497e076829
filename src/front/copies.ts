/**
 * Where the copies on this device lie: the store of IndexedDB that notes write to and that a log-out looks into.
 */
export const STORE = 'copies';

export const result = < Kind >(
	request: IDBRequest< Kind >
): Promise< Kind > =>
	new Promise( ( resolve, reject ) => {
		request.onsuccess = () => resolve( request.result );
		request.onerror = () => reject( request.error );
	} );

/** Opens it. Where nothing was kept yet it is made, or, for whoever only looks, it fails. */
export function openCopies( make: boolean ): Promise< IDBDatabase > {
	const request = indexedDB.open( 'learning-log', 1 );
	request.onupgradeneeded = () => {
		if ( make ) {
			request.result.createObjectStore( STORE );
		} else {
			request.transaction?.abort();
		}
	};
	return result( request );
}

/** Every key that begins so. */
export const keysFrom = ( start: string ): IDBKeyRange =>
	IDBKeyRange.bound( start, `${ start }\uFFFF` );
