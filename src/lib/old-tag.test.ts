import { describe, expect, it } from '@jest/globals';
import fixtures from '../../tests/fixtures/old-tags.json';
import { oldTagAttributes, oldTagMeaning, oldTagsIn } from './old-tag';

describe( 'the reader of old tags', () => {
	it.each( fixtures )(
		'reads as the table says: $name',
		( { content, tags } ) => {
			const found = oldTagsIn( content ).map( ( { body } ) => {
				const attributes = oldTagAttributes( body );
				return { attributes, meaning: oldTagMeaning( attributes ) };
			} );
			expect( found ).toEqual( tags );
		}
	);
	it( 'says where a tag stands, so that nothing else is touched', () => {
		const content = 'ä[progressally_note note_id=’4′]ö';
		const [ tag ] = oldTagsIn( content );
		expect(
			content.slice(
				tag?.start,
				( tag?.start ?? 0 ) + ( tag?.length ?? 0 )
			)
		).toBe( '[progressally_note note_id=’4′]' );
	} );
} );
