/**
 * A zip that is written while it is made: of each file no more is held than the piece at hand.
 */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface ZipMember {
	name: string;
	bytes: AsyncIterable< Uint8Array > | Iterable< Uint8Array >;
	/** Whether it gets smaller by packing; pictures and PDFs do not. */
	packs: boolean;
}

/** Without its 64-bit form, which fflate does not write, a zip holds no more. */
const MOST_BYTES = 0xffff_ffff;
const MOST_MEMBERS = 0xffff;

/** What does not fit into one archive. */
export class TooLarge extends Error {}

/** Texts as bytes, in pieces that are worth a step. */
export async function* encoded(
	texts: AsyncIterable< string > | Iterable< string >
): AsyncGenerator< Uint8Array > {
	const encoder = new TextEncoder();
	let held = '';
	for await ( const text of texts ) {
		held += text;
		if ( held.length > 65_536 ) {
			yield encoder.encode( held );
			held = '';
		}
	}
	yield encoder.encode( held );
}

/**
 * The zip, piece by piece.
 *
 * @param members What goes in.
 * @param date    Date of all of them.
 */
export async function* zip(
	members: AsyncIterable< ZipMember > | Iterable< ZipMember >,
	date: Date
): AsyncGenerator< Uint8Array > {
	let made: Uint8Array[] = [];
	let bytes = 0;
	let count = 0;
	const archive = new Zip( ( failure, piece ) => {
		if ( failure ) {
			throw failure;
		}
		made.push( piece );
		bytes += piece.length;
	} );
	const take = () => {
		const pieces = made;
		made = [];
		if ( bytes > MOST_BYTES || count > MOST_MEMBERS ) {
			throw new TooLarge();
		}
		return pieces;
	};
	for await ( const member of members ) {
		const file = member.packs
			? new ZipDeflate( member.name, { level: 6 } )
			: new ZipPassThrough( member.name );
		file.mtime = date;
		archive.add( file );
		count++;
		for await ( const piece of member.bytes ) {
			file.push( piece );
			yield* take();
		}
		file.push( new Uint8Array(), true );
		yield* take();
	}
	archive.end();
	yield* take();
}
