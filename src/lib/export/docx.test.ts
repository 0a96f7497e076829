import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from './docx';
import { dayInWords } from './headings';
import { isRtl, xmlText } from './markup';
import { ABOUT, arriving, bytesOf, item } from './samples';

/** The parts of a document, each well-formed. */
async function partsOf(
	changes: Record< string, unknown > = {}
): Promise< Map< string, Document > > {
	const archive = unzipSync(
		await bytesOf( docx( arriving( [ item( changes ) ] ), ABOUT ) )
	);
	const parser = new DOMParser();
	return new Map(
		Object.entries( archive ).map( ( [ name, bytes ] ) => {
			const part = parser.parseFromString(
				strFromU8( bytes ),
				'application/xml'
			);
			expect( part.querySelector( 'parsererror' )?.textContent ).toBe(
				undefined
			);
			return [ name, part ];
		} )
	);
}

const linesOf = ( part?: Document ): string[] =>
	Array.from( part?.getElementsByTagName( 'w:p' ) ?? [] ).map(
		( paragraph ) => paragraph.textContent ?? ''
	);

describe( 'the Word document', () => {
	it( 'has the parts that Word asks for, and names each', async () => {
		const parts = await partsOf();
		const named = Array.from(
			parts
				.get( '[Content_Types].xml' )
				?.getElementsByTagName( 'Override' ) ?? []
		).map( ( part ) => part.getAttribute( 'PartName' )?.slice( 1 ) );
		expect( named.every( ( name ) => name && parts.has( name ) ) ).toBe(
			true
		);
		expect( named ).toContain( 'word/document.xml' );
	} );

	it( 'tells entry, facts, question and answer, each in its style', async () => {
		const parts = await partsOf();
		const day = dayInWords( '2026-11-26', 'en-GB' );
		expect( linesOf( parts.get( 'word/document.xml' ) ) ).toEqual( [
			'logOf Jonas <Weber>',
			`entries 2 · takenOn ${ day }`,
			'November 2026',
			'Empowerment',
			`${ day } · event-set_meeting · Employee Voice · minutes 90 · readBy mySet Harbour`,
			'What happened?',
			'I asked.',
			'What is next?',
			'I ask again.',
		] );
	} );

	it( 'keeps lines, empty ones too, tabs and spaces', async () => {
		const parts = await partsOf( {
			questions: [],
			answers: { text: '  a\r\n\r\nb\tc\rd\n' },
		} );
		const lines = linesOf( parts.get( 'word/document.xml' ) );
		expect( lines.slice( -5 ) ).toEqual( [ '  a', '', 'bc', 'd', '' ] );
		expect(
			parts.get( 'word/document.xml' )?.getElementsByTagName( 'w:tab' )
		).toHaveLength( 1 );
	} );

	it( 'is well-formed whatever was written, and says where XML cannot hold a character', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string( { unit: 'binary', maxLength: 200 } ),
				async ( text ) => {
					const parts = await partsOf( {
						questions: [],
						title: text,
						answers: { text },
					} );
					const lines = linesOf( parts.get( 'word/document.xml' ) );
					const plain = text.replace(
						/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g,
						'\uFFFD'
					);
					const last = plain.split( /\r\n|\r|\n/ );
					expect( lines.slice( -last.length ).join( '\n' ) ).toBe(
						last.join( '\n' ).replace( /\t/g, '' )
					);
				}
			),
			{ numRuns: 300 }
		);
	} );

	it.each( [
		[ 'אבג', true ],
		[ '123 العربية', true ],
		[ 'abc אבג', false ],
		[ '…', false ],
	] )( 'reads %s from the side of its first letter', ( text, rtl ) => {
		expect( isRtl( text ) ).toBe( rtl );
	} );

	it( 'leaves no character of markup as it is', () => {
		expect( xmlText( '<a b="c">&\0\uFFFE' ) ).toBe(
			'&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD\uFFFD'
		);
	} );
} );
