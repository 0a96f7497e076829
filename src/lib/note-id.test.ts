import { describe, expect, it } from '@jest/globals';
import { isCopy, nextNoteId } from './note-id';

describe( 'the id of a note', () => {
	it( 'goes on counting and never takes one that is there', () => {
		expect( nextNoteId( [] ) ).toBe( '1' );
		expect( nextNoteId( [ '4', '5', 'old-one' ] ) ).toBe( '6' );
	} );
	it( 'stays with the note that had it first', () => {
		const notes = [
			{ clientId: 'a', noteId: '4' },
			{ clientId: 'b', noteId: '4' },
		];
		expect( isCopy( notes, 'a' ) ).toBe( false );
		expect( isCopy( notes, 'b' ) ).toBe( true );
	} );
} );
