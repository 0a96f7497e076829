import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeTexts, mergeVersions } from './merge';

/** Texts of few different words, so that repetitions and coincidences are common. */
const anyText = fc
	.array(
		fc.constantFrom(
			'one ',
			'two ',
			'three\n',
			'four ',
			'\n',
			'🙂 ',
			'ö\n\n'
		),
		{
			maxLength: 30,
		}
	)
	.map( ( parts ) => parts.join( '' ) );

describe( 'two changes of one text', () => {
	it.each( [
		[
			'different lines',
			'a\nb\nc\n',
			'A\nb\nc\n',
			'a\nb\nC\n',
			'A\nb\nC\n',
		],
		[
			'different words of one line',
			'we met on Monday and talked for an hour',
			'we met on Tuesday and talked for an hour',
			'we met on Monday and talked for two hours',
			'we met on Tuesday and talked for two hours',
		],
		[
			'a paragraph above, one below',
			'mid\n',
			'top\n\nmid\n',
			'mid\n\nend\n',
			'top\n\nmid\n\nend\n',
		],
		[
			'one took a line away',
			'a\nb\nc\nd\n',
			'a\nc\nd\n',
			'a\nb\nc\nD\n',
			'a\nc\nD\n',
		],
		[
			'the same on both sides',
			'a\nb\n',
			'a\nX\nb\n',
			'a\nX\nb\n',
			'a\nX\nb\n',
		],
		[
			'line ends of another system',
			'a\r\nb\r\n',
			'A\nb\n',
			'a\r\nb\r\n',
			'A\nb\n',
		],
	] )( 'are put together: %s', ( _, base, mine, theirs, merged ) => {
		expect( mergeTexts( base, mine, theirs ) ).toBe( merged );
		expect( mergeTexts( base, theirs, mine ) ).toBe( merged );
	} );
	it.each( [
		[
			'one word became two others',
			'we met on Monday',
			'we met on Tuesday',
			'we met on Friday',
		],
		[ 'both began with nothing', '', 'mine', 'theirs' ],
		[ 'both went on at the end', 'a\n', 'a\nmine\n', 'a\ntheirs\n' ],
		[
			'one deleted what the other changed',
			'a\nb\nc\n',
			'a\nc\n',
			'a\nB\nc\n',
		],
		[
			'both moved a sentence, to different places',
			'this sentence moves\na\nb\nc\nd\n',
			'a\nthis sentence moves\nb\nc\nd\n',
			'a\nb\nc\nthis sentence moves\nd\n',
		],
		[
			'both added the same thought in different places',
			'a\nb\nc\n',
			'a\nI was glad\nb\nc\n',
			'a\nb\nI was glad\nc\n',
		],
		[
			'a word that both moved, which would stand twice',
			'\nfour three\n',
			'\nthree\nfour ',
			'four ö\n\nthree\n',
		],
	] )( 'are never guessed at: %s', ( _, base, mine, theirs ) => {
		expect( mergeTexts( base, mine, theirs ) ).toBeNull();
		expect( mergeTexts( base, theirs, mine ) ).toBeNull();
	} );
	it( 'leave what only one side changed exactly as that side has it', () => {
		fc.assert(
			fc.property( anyText, anyText, ( base, other ) => {
				expect( mergeTexts( base, other, base ) ).toBe( other );
				expect( mergeTexts( base, base, other ) ).toBe( other );
			} )
		);
	} );
	it( 'hold each new word of both sides, and no word more often than the two sides account for', () => {
		const count = ( text: string, word: string ) =>
			( text.match( /\S+/gu ) ?? [] ).filter(
				( other ) => other === word
			).length;
		fc.assert(
			fc.property( anyText, anyText, anyText, ( base, mine, theirs ) => {
				const merged = mergeTexts( base, mine, theirs );
				if ( merged === null ) {
					return;
				}
				for ( const word of [
					'one',
					'two',
					'three',
					'four',
					'🙂',
					'ö',
				] ) {
					const [ o, a, b, m ] = [ base, mine, theirs, merged ].map(
						( text ) => count( text, word )
					) as [ number, number, number, number ];
					expect( m ).toBeLessThanOrEqual(
						o + Math.max( a - o, 0 ) + Math.max( b - o, 0 )
					);
					expect( m ).toBeGreaterThanOrEqual(
						Math.min( o, a, b, a + b - o )
					);
				}
			} ),
			{ numRuns: 2000 }
		);
	} );
	it( 'of a very long line are not compared for seconds but put side by side', () => {
		const words = 'la '.repeat( 20_000 );
		expect(
			mergeTexts( words, `x ${ words } y`, `z ${ words } q` )
		).toBeNull();
	} );
} );

describe( 'two changes of several answers', () => {
	it( 'are put together answer by answer; where they overlap, mine stands and the answer is named', () => {
		const of = ( what: string, so: string, now: string ) => ( {
			answers: { what, so, now },
			audience: 'me' as const,
			set: 0,
		} );
		expect(
			mergeVersions(
				of( 'a', 'b', 'c' ),
				of( 'mine', 'b', 'here' ),
				of( 'a', 'theirs', 'there' )
			)
		).toEqual( {
			version: of( 'mine', 'theirs', 'here' ),
			apart: [ 'now' ],
		} );
	} );
} );

describe( 'readers after two changes', () => {
	const text = { answers: { text: 'same' } };
	const me = { ...text, audience: 'me' as const, set: 0 };
	const coach = { ...text, audience: 'coach' as const, set: 0 };
	const set = { ...text, audience: 'set' as const, set: 7 };
	it( 'are as saved elsewhere, when nothing was chosen here', () => {
		expect( mergeVersions( me, me, set ).version ).toEqual( set );
		expect( mergeVersions( set, set, me ).version ).toEqual( me );
	} );
	it( 'are nobody, when it was just made private here', () => {
		expect( mergeVersions( set, me, coach ).version ).toEqual( me );
	} );
	it( 'never become more by a choice that did not know what was saved elsewhere', () => {
		expect( mergeVersions( me, set, me ).version ).toEqual( me );
		expect( mergeVersions( coach, set, me ).version ).toEqual( me );
	} );
} );
