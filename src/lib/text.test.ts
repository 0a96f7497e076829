import { describe, expect, it } from '@jest/globals';
import fixtures from '../../tests/fixtures/text-html.json';
import { textPieces } from './text';

describe( 'a person’s text', () => {
	it.each( fixtures )(
		'is read as the table says: $text',
		( { text, pieces } ) => {
			expect( textPieces( text ) ).toEqual( pieces );
		}
	);
} );
