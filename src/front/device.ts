/**
 * Copies of unsent texts on this device: in IndexedDB, encrypted with the person's own key, which the site hands to them alone.
 *
 * Where the browser, the connection (no https) or the disk does not allow it, it says so once and the queues keep what they have in
 * memory.
 */
import { writeCopy, type Copy } from '../lib/copy';
import { isRecord } from '../lib/failure';
import { config } from './config';
import { keysFrom, openCopies, result, STORE } from './copies';

export interface Row {
	iv: Uint8Array< ArrayBuffer >;
	data: ArrayBuffer;
	at: number;
	/** UUID of the text's change, so that a copy can be put away without reading it. */
	mutation: string;
}

const isRow = ( value: unknown ): value is Row =>
	isRecord( value ) &&
	value.data instanceof ArrayBuffer &&
	value.iv instanceof Uint8Array &&
	typeof value.at === 'number';

/** A full disk may show only at the end of a change, after each of its requests has succeeded. */
const committed = ( change: IDBTransaction ): Promise< void > =>
	new Promise( ( resolve, reject ) => {
		change.oncomplete = () => resolve();
		change.onabort = () => reject( change.error );
	} );

/** The key, in this page's memory alone: no script can read it out again. */
export function keyFrom( base64: string ): Promise< CryptoKey > {
	const bytes = Uint8Array.from( atob( base64 ), ( letter ) =>
		letter.charCodeAt( 0 )
	);
	return crypto.subtle.importKey( 'raw', bytes, 'AES-GCM', false, [
		'encrypt',
		'decrypt',
	] );
}

export class Device {
	/** Writes go one after the other: a copy that is put away stays away. */
	private last: Promise< unknown > = Promise.resolve();

	private constructor(
		private readonly base: IDBDatabase,
		public readonly key: CryptoKey
	) {}

	/** Opens it; fails where nothing can be kept. */
	public static async open( key: string ): Promise< Device > {
		return new Device( await openCopies( true ), await keyFrom( key ) );
	}

	public store( mode: IDBTransactionMode ): IDBObjectStore {
		return this.base.transaction( STORE, mode ).objectStore( STORE );
	}

	public next< Kind >( task: () => Promise< Kind > ): Promise< Kind > {
		const done = this.last.then( task, task );
		this.last = done.catch( () => undefined );
		return done;
	}

	public write( name: string, copy: Copy ): Promise< unknown > {
		return this.next( async () => {
			const iv = crypto.getRandomValues( new Uint8Array( 12 ) );
			const data = await crypto.subtle.encrypt(
				{ name: 'AES-GCM', iv },
				this.key,
				new TextEncoder().encode( writeCopy( copy ) )
			);
			const row: Row = { iv, data, at: copy.at, mutation: copy.mutation };
			const store = this.store( 'readwrite' );
			store.put( row, name );
			return committed( store.transaction );
		} );
	}

	/** Puts a copy away, and others of the same text as long as they still are what was taken from them. */
	public drop(
		name: string,
		place: string,
		taken: string[]
	): Promise< void > {
		return this.next( async () => {
			for ( const [ key, row ] of await this.rows( place ) ) {
				if ( key === name || taken.includes( row.mutation ) ) {
					await result( this.store( 'readwrite' ).delete( key ) );
				}
			}
		} );
	}

	/** Whether anything lies there of one text. */
	public async has( place: string ): Promise< boolean > {
		const range = keysFrom( place );
		return ( await result( this.store( 'readonly' ).count( range ) ) ) > 0;
	}

	public async rows( place: string ): Promise< [ string, Row ][] > {
		const range = keysFrom( place );
		const store = this.store( 'readonly' );
		const [ keys, rows ] = await Promise.all( [
			result( store.getAllKeys( range ) ),
			result< unknown[] >( store.getAll( range ) ),
		] );
		return keys.flatMap( ( key, at ): [ string, Row ][] => {
			const row = rows[ at ];
			return isRow( row ) ? [ [ String( key ), row ] ] : [];
		} );
	}
}

let device: Promise< Device > | null = null;

/** The page's own. */
export const openDevice = (): Promise< Device > =>
	( device ??= Device.open( config().deviceKey ) );
