/**
 * Names in the archive that every system can unpack.
 */
import { allFiles, type Item } from './item';

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST = 120;
/** File systems take 255, and two of one name are told apart by a number. */
const MOST_BYTES = 247;

/** As many whole characters of a text as fit. */
function fitting( text: string, bytes: number ): string {
	const { read } = new TextEncoder().encodeInto(
		text,
		new Uint8Array( bytes )
	);
	return text.slice( 0, read );
}

/** A file's name without what Windows or an unpacker trips over. */
export function safeName( name: string ): string {
	const plain = name
		.normalize( 'NFC' )

		.replace( /[\0-\x1F\x7F<>:"/\\|?*]/g, '_' )
		.replace( /^[ .]+|[ .]+$/g, '' );
	const [ ending = '' ] = /\.[A-Za-z0-9]{1,12}$/.exec( plain ) ?? [];
	const characters = Array.from(
		plain.slice( 0, plain.length - ending.length )
	);
	const stem = fitting(
		characters.slice( 0, LONGEST ).join( '' ),
		MOST_BYTES - ending.length
	).replace( /[ .]+$/, '' );
	const made = `${ stem || '_' }${ ending }`;
	return RESERVED.test( made ) ? `_${ made }` : made;
}

/**
 * Where the files of an entry and of its comments lie in the archive, by their number. Two of one name are told apart, also where capitals count for nothing.
 */
export function pathsOf( item: Item ): Map< number, string > {
	const paths = new Map< number, string >();
	const taken = new Set< string >();
	for ( const { id, name } of allFiles( item ) ) {
		const safe = safeName( name );
		const dot = safe.lastIndexOf( '.' );
		const at = dot > 0 ? dot : safe.length;
		let made = safe;
		for ( let count = 2; taken.has( made.toLowerCase() ); count++ ) {
			made = `${ safe.slice( 0, at ) } (${ count })${ safe.slice( at ) }`;
		}
		taken.add( made.toLowerCase() );
		paths.set( id, `files/${ item.date }-${ item.id }/${ made }` );
	}
	return paths;
}

/** Where one file of an entry lies. */
export const pathOf = ( item: Item, file: number ): string =>
	pathsOf( item ).get( file ) ?? '';
