import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changes, type Stretch } from './changes';

const made = ( stretches: Stretch[], without: Stretch[ 'type' ] ): string =>
	stretches
		.filter( ( { type } ) => type !== without )
		.map( ( { text } ) => text )
		.join( '' );

/** As one reads it: [-gone-] {+new+}. */
const read = ( earlier: string, later: string ): string =>
	changes( earlier, later )
		.map( ( { type, text } ) => {
			if ( type === 'same' ) {
				return text;
			}
			return type === 'gone' ? `[-${ text }-]` : `{+${ text }+}`;
		} )
		.join( '' );

describe( 'what became of a text', () => {
	it( 'marks the words that went and the words that came, and no others', () => {
		expect(
			read(
				'I asked the night shift to stop',
				'I asked the day shift to go'
			)
		).toBe( 'I asked the [-night-]{+day+} shift to [-stop-]{+go+}' );
	} );

	it( 'reads a changed phrase as one change', () => {
		expect(
			read( 'we met at noon here', 'we talked over lunch here' )
		).toBe( 'we [-met at noon-]{+talked over lunch+} here' );
	} );

	it( 'leaves the lines that stayed alone', () => {
		expect( read( 'one\ntwo\nthree\n', 'one\n2\nthree\nfour\n' ) ).toBe(
			'one\n[-two-]{+2+}\nthree\n{+four\n+}'
		);
	} );

	it( 'says nothing about a text that stayed', () => {
		expect( changes( 'as it was', 'as it was' ) ).toEqual( [
			{ type: 'same', text: 'as it was' },
		] );
		expect( changes( '', '' ) ).toEqual( [] );
	} );

	it( 'never invents, drops or moves a letter of either text', () => {
		const word = fc.constantFrom(
			'a',
			'b',
			'c',
			'\n',
			' ',
			'\t',
			'né',
			'🙂'
		);
		const text = fc.oneof(
			fc.string( { unit: 'grapheme' } ),
			fc
				.array( word, { maxLength: 40 } )
				.map( ( all ) => all.join( '' ) ),
			fc
				.array( word, { maxLength: 40 } )
				.map( ( all ) => all.join( ' ' ) )
		);
		fc.assert(
			fc.property( text, text, ( earlier, later ) => {
				const stretches = changes( earlier, later );
				expect( made( stretches, 'new' ) ).toBe( earlier );
				expect( made( stretches, 'gone' ) ).toBe( later );
			} ),
			{ numRuns: 500 }
		);
	} );

	it( 'compares the longest texts in less than two seconds', () => {
		const long = ( seed: number ) =>
			Array.from(
				{ length: 40_000 },
				( _, at ) => ( at * seed ) % 97
			).join( ' ' );
		const begin = Date.now();
		const stretches = changes( long( 31 ), long( 37 ) );
		expect( made( stretches, 'new' ) ).toBe( long( 31 ) );
		expect( Date.now() - begin ).toBeLessThan( 2_000 );
	} );
} );
