import { describe, expect, it } from '@jest/globals';
import table from '../../tests/fixtures/words.json';
import { WORD_LONGEST } from '../schema/word';
import { canBeWord } from './word-rule';

describe( 'canBeWord', () => {
	it.each( table.words )( 'says of %j what the site says', ( word, can ) =>
		expect( canBeWord( String( word ) ) ).toBe( can )
	);

	it.each( [ 'x', '😀' ] )( 'counts each %s once', ( letter ) => {
		expect( canBeWord( letter.repeat( WORD_LONGEST ) ) ).toBe( true );
		expect( canBeWord( letter.repeat( WORD_LONGEST + 1 ) ) ).toBe( false );
	} );
} );
