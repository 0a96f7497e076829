/**
 * What pages that are gone, or other tabs, have left on this device of a text.
 */
import { isExpired, readCopy } from '../../lib/copy-read';
import type { Copy } from '../../lib/copy';
import { result } from '../copies';
import { openDevice, type Device, type Row } from '../device';
import type { Queue } from '../queue';

async function read(
	{ key }: Device,
	{ iv, data }: Row
): Promise< Copy | null > {
	try {
		const json = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv },
			key,
			data
		);
		return readCopy( new TextDecoder().decode( json ), Date.now() );
	} catch {
		return null;
	}
}

/**
 * What lies there of one text, but for this page's own copy. What is too old is gone. What another key wrote stays for its seven days: a
 * site that was set back to a backup may get its key again.
 */
const find = (
	device: Device,
	place: string,
	own: string
): Promise< Copy[] > =>
	device.next( async () => {
		const found: Copy[] = [];
		for ( const [ name, row ] of await device.rows( place ) ) {
			if ( isExpired( row.at, Date.now() ) ) {
				await result( device.store( 'readwrite' ).delete( name ) );
				continue;
			}
			const copy = name === own ? null : await read( device, row );
			if ( copy ) {
				found.push( copy );
			}
		}
		return found;
	} );

/** One of each change: several tabs may have taken up the same. */
const different = ( copies: Copy[] ): Copy[] => [
	...new Map( copies.map( ( copy ) => [ copy.mutation, copy ] ) ).values(),
];

/** Brings it back. */
export async function bringBack( queue: Queue ): Promise< void > {
	try {
		const device = await openDevice();
		const copies = different(
			await find( device, queue.place, queue.ownPlace )
		);
		if ( copies.length > 0 ) {
			queue.do( { type: 'found', copies } );
		}
	} catch {
		queue.do( { type: 'device', usable: false, forget: false } );
	}
}
