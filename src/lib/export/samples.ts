/**
 * Entries for tests.
 */
import { TextEncoder } from 'node:util';
import type { About } from './headings';
import { itemOf, type Item } from './item';

// Every browser has one; jsdom has none.
Object.assign( globalThis, { TextEncoder } );

/** Says the name of a sentence, with its value behind it. */
const say = ( name: string, value = '' ): string =>
	value === '' ? name : `${ name } ${ value }`;

export const ABOUT: About = {
	say,
	locale: 'en-GB',
	rtl: false,
	whose: 'mine',
	name: 'Jonas <Weber>',
	entries: 2,
	now: '2026-11-26T10:42:00.000Z',
	today: '2026-11-26',
	sets: new Map( [ [ 7, 'Harbour' ] ] ),
};

const READING = {
	offset: 3600,
	plain: ( html: string ): string => html.replace( /<[^>]*>/g, '' ),
};

/** An entry as the site tells it. */
export function told(
	changes: Record< string, unknown > = {}
): Record< string, unknown > {
	return {
		id: 12,
		kind: 'log',
		title: '',
		lesson_title: 'Empowerment',
		template: 'what',
		question: '',
		questions: [
			{ key: 'what', label: 'What happened?', help: '' },
			{ key: 'next', label: 'What is next?', help: '' },
		],
		answers: { what: 'I asked.', next: 'I ask again.' },
		audience: 'set',
		set: 7,
		created: '2026-11-25T23:30:00Z',
		event_date: '',
		event_kind: 'set_meeting',
		minutes: 90,
		elements: [ { id: 3, name: 'Employee Voice' } ],
		files: [],
		can: { edit: true, share: true },
		...changes,
	};
}

export function item( changes: Record< string, unknown > = {} ): Item {
	const made = itemOf( told( changes ), READING );
	if ( ! made ) {
		throw new Error( 'No entry' );
	}
	return made;
}

/** Items as they arrive: one after the other. */
export async function* arriving( items: Item[] ): AsyncGenerator< Item > {
	yield* items;
}

export async function whole(
	pieces: AsyncIterable< string >
): Promise< string > {
	let made = '';
	for await ( const piece of pieces ) {
		made += piece;
	}
	return made;
}

export async function bytesOf(
	pieces: AsyncIterable< Uint8Array >
): Promise< Uint8Array > {
	const list: Uint8Array[] = [];
	for await ( const piece of pieces ) {
		list.push( piece );
	}
	return new Uint8Array( Buffer.concat( list ) );
}

/** Reads a spreadsheet by RFC 4180, and takes the apostrophes before formulas away again. */
export function readCsv( text: string ): string[][] {
	const rows: string[][] = [ [] ];
	const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
	const body = text.slice( 1 );
	while ( field.lastIndex < body.length ) {
		const match = field.exec( body );
		if ( ! match ) {
			throw new Error( `Not RFC 4180 at ${ field.lastIndex }` );
		}
		const said =
			match[ 1 ] === undefined
				? ( match[ 2 ] ?? '' )
				: match[ 1 ].replace( /""/g, '"' );
		rows.at( -1 )?.push(
			said
				.replace( /^'('*[=+\-@\t\r\n＝＋－＠])/u, '$1' )
				.replace(
					/(?<!^)([;\t\r\n])'(?=[ \u00A0"']*(?:[=@＝＠]|[+\-＋－][^;\t\r\n]*[(|]))/gu,
					'$1'
				)
		);
		if ( match[ 3 ] === '\r\n' ) {
			rows.push( [] );
		}
	}
	rows.pop();
	return rows;
}
