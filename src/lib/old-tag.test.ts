import { describe, expect, it } from '@jest/globals';
import fixtures from '../../tests/fixtures/old-tags.json';
import notes from '../../tests/fixtures/old-notes.json';
import {
	loneTags,
	oldBlockMeaning,
	oldNote,
	type OldNote,
	oldTagAttributes,
	oldTagMeaning,
	oldTagsIn,
} from './old-tag';

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

describe( 'content that is nothing but old tags', () => {
	it.each( [
		'[progressally_note note_id=’4′ allow_attachment=’yes’]',
		'<p>&nbsp;[progressally_note note_id=4]<br></p>\n',
		'[ProgressAlly_Note\u00a0note_id=”4″]',
	] )( 'is found: %s', ( content ) => {
		expect( loneTags( content ).map( ( tag ) => tag.note_id ) ).toEqual( [
			4,
		] );
	} );
	it( 'may be several', () => {
		expect(
			loneTags(
				'[progressally_note note_id=4] [progressally_note note_id=5]'
			).map( ( tag ) => tag.note_id )
		).toEqual( [ 4, 5 ] );
	} );
	it.each( [
		'Reflect: [progressally_note note_id=4]',
		'[[progressally_note note_id=4]]',
		'[progressally_note note_id=four]',
		'[progressally_note note_id=4 post_id=12]',
		'',
	] )( 'is not: %s', ( content ) => {
		expect( loneTags( content ) ).toEqual( [] );
	} );
} );

describe( 'the note of an old tag', () => {
	it.each( notes )(
		'is the block that the command makes: $name',
		( { definition, tag, wording, block } ) => {
			const [ meaning ] = loneTags( tag );
			const json = /(\{.*\}) \/-->$/.exec( block )?.[ 1 ] ?? '';
			expect(
				meaning &&
					oldNote(
						meaning,
						definition ? ( wording as OldNote ) : undefined,
						'Your note'
					)
			).toEqual( {
				title: '',
				prompt: '',
				placeholder: '',
				allowAttachments: true,
				audience: 'me',
				reply: 'none',
				...( JSON.parse( json ) as object ),
			} );
		}
	);
	it( 'is that of a block of the old plugin too, and none where it is something else', () => {
		const block = ( said: object ) =>
			`<!-- wp:progressally-gutenberg/shortcode ${ JSON.stringify( said ) } /-->`;
		expect(
			oldBlockMeaning(
				block( {
					shortcode_type: 'note',
					current_post_id: 12,
					param_note_id: '4',
				} )
			)
		).toEqual( {
			note_id: 4,
			post_id: 12,
			size: 0,
			allow_attachment: true,
		} );
		expect(
			oldBlockMeaning( block( { shortcode_type: 'quiz' } ) )
		).toBeNull();
		expect(
			oldBlockMeaning( block( { shortcode_type: 'note' } ) )
		).toBeNull();
		expect( oldBlockMeaning( '<!-- wp:separator /-->' ) ).toBeNull();
	} );
} );
