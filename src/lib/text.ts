/**
 * A person's text as it is read: paragraphs, line breaks, links. php/blocks/text.php does the same, and one table of
 * fixtures (tests/fixtures/text-html.json) holds both to it.
 */
export interface Piece {
	type: 'text' | 'link' | 'break';
	value: string;
}

const LINK =
	/\b(?:https?:\/\/|mailto:)[^\s<>"\u201C\u201D\u201E\u00AB\u00BB]+/giu;
const SCHEME = /^(?:https?:\/\/|mailto:)./iu;
const PAIRS: [ string, string ][] = [
	[ '(', ')' ],
	[ '[', ']' ],
	[ '{', '}' ],
];

/** A link without the marks of the sentence it stands in. */
function trimLink( found: string ): string {
	let link = found;
	let before = '';
	while ( link !== before ) {
		before = link;
		link = link.replace( /[.,:;!?'\u2019\u2026*_~|]+$/u, '' );
		for ( const [ open, close ] of PAIRS ) {
			if (
				link.endsWith( close ) &&
				link.split( close ).length > link.split( open ).length
			) {
				link = link.slice( 0, -1 );
			}
		}
	}
	return link;
}

/** One line split at its links. */
function linePieces( line: string ): Piece[] {
	const pieces: Piece[] = [];
	let from = 0;
	for ( const match of line.matchAll( LINK ) ) {
		const link = trimLink( match[ 0 ] );
		if ( ! SCHEME.test( link ) ) {
			continue;
		}
		if ( match.index > from ) {
			pieces.push( {
				type: 'text',
				value: line.slice( from, match.index ),
			} );
		}
		pieces.push( { type: 'link', value: link } );
		from = match.index + link.length;
	}
	if ( from < line.length ) {
		pieces.push( { type: 'text', value: line.slice( from ) } );
	}
	return pieces;
}

/** Text split into paragraphs, these into pieces. */
export function textPieces( text: string ): Piece[][] {
	return text
		.replace( /\r\n?/g, '\n' )
		.replace( /^\n+|\n+$/g, '' )
		.split( /\n(?:[ \t]*\n)+/ )
		.filter( ( paragraph ) => paragraph.trim() !== '' )
		.map( ( paragraph ) =>
			paragraph
				.split( '\n' )
				.flatMap( ( line, number ): Piece[] =>
					number > 0
						? [
								{ type: 'break', value: '' },
								...linePieces( line ),
							]
						: linePieces( line )
				)
		);
}
