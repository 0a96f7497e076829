import { describe, expect, it } from '@jest/globals';
import table from '../../tests/fixtures/words.json';
import { inWords } from './words';

describe( "a site's words in a sentence", () => {
	it.each( table.sentences as [ string, string ][] )(
		'%s',
		( sentence, then ) => {
			expect( inWords( sentence, table.plan ) ).toBe( then );
		}
	);

	it( 'leaves articles alone where the language has others', () => {
		expect(
			inWords( 'Um set, a facilitator', {
				...table.plan,
				articles: false,
			} )
		).toBe( 'Um circle, a adviser' );
	} );
} );
