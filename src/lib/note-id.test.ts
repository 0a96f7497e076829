import { describe, expect, it } from '@jest/globals';
import { isCopy, newIds, nextNoteId, type Holder } from './note-id';

const own = ( clientId: string, noteId: string ): Holder => ( {
	clientId,
	noteId,
	kind: 'own',
} );
const put = ( clientId: string, noteId: string ): Holder => ( {
	...own( clientId, noteId ),
	inserted: true,
} );
const shared = ( clientId: string, noteId: string ): Holder => ( {
	clientId,
	noteId,
	kind: 'shared',
} );
const tag = ( clientId: string, noteId: string ): Holder => ( {
	clientId,
	noteId,
	kind: 'tag',
} );

describe( 'the next id', () => {
	it( 'goes on counting and never takes one that is there', () => {
		expect( nextNoteId( [] ) ).toBe( '1' );
		expect( nextNoteId( [ '4', '5', 'old-one' ] ) ).toBe( '6' );
	} );
} );

describe( 'the warning about a shared id', () => {
	it( 'stands at the later of two notes', () => {
		const notes = [ own( 'a', '4' ), own( 'b', '4' ) ];
		expect( isCopy( notes, 'a' ) ).toBe( false );
		expect( isCopy( notes, 'b' ) ).toBe( true );
	} );
	it( 'stands at the one that can be changed, when the other is in a synced pattern or an old tag', () => {
		expect( isCopy( [ own( 'a', '4' ), shared( 'b', '4' ) ], 'a' ) ).toBe(
			true
		);
		expect( isCopy( [ own( 'a', '4' ), shared( 'b', '4' ) ], 'b' ) ).toBe(
			false
		);
		expect( isCopy( [ own( 'a', '4' ), tag( 'b', '4' ) ], 'a' ) ).toBe(
			true
		);
	} );
	it( 'stands at the later one, when neither can be changed here', () => {
		const notes = [ shared( 'a', '4' ), shared( 'b', '4' ) ];
		expect( isCopy( notes, 'a' ) ).toBe( false );
		expect( isCopy( notes, 'b' ) ).toBe( true );
	} );
	it( 'does not stand at notes without an id or alone with theirs', () => {
		expect( isCopy( [ own( 'a', '' ), own( 'b', '' ) ], 'b' ) ).toBe(
			false
		);
		expect( isCopy( [ own( 'a', '4' ), own( 'b', '5' ) ], 'b' ) ).toBe(
			false
		);
	} );
} );

describe( 'new ids', () => {
	const ids = ( before: Holder[], now: Holder[] ): Record< string, string > =>
		newIds( before, now, nextNoteId );
	it( 'go to notes without one, each its own', () => {
		expect( ids( [], [ own( 'a', '' ), own( 'b', '' ) ] ) ).toEqual( {
			a: '1',
			b: '2',
		} );
	} );
	it( 'go to the copy, also when it stands before its original', () => {
		expect(
			ids( [ own( 'a', '4' ) ], [ put( 'b', '4' ), own( 'a', '4' ) ] )
		).toEqual( { b: '5' } );
	} );
	it( 'go to all but one of several put in at once', () => {
		expect( ids( [], [ put( 'a', '4' ), put( 'b', '4' ) ] ) ).toEqual( {
			b: '5',
		} );
	} );
	it( 'do not touch what was there when the lesson was opened', () => {
		expect( ids( [], [ own( 'a', '4' ), own( 'b', '4' ) ] ) ).toEqual( {} );
	} );
	it( 'do not touch what undo brings back', () => {
		expect(
			ids( [ own( 'a', '4' ) ], [ own( 'a', '4' ), own( 'b', '4' ) ] )
		).toEqual( {} );
	} );
	it( 'do not touch a note that was cut and pasted, or that an old tag became', () => {
		expect(
			ids(
				[ own( 'a', '4' ), own( 'b', '5' ) ],
				[ own( 'b', '5' ), put( 'c', '4' ) ]
			)
		).toEqual( {} );
		expect(
			ids(
				[ tag( 'a', '4' ), tag( 'b', '4' ) ],
				[ put( 'c', '4' ), tag( 'b', '4' ) ]
			)
		).toEqual( {} );
	} );
	it( 'avoid the ids of old tags and synced patterns', () => {
		expect(
			ids( [], [ tag( 'a', '7' ), shared( 'b', '8' ), own( 'c', '' ) ] )
		).toEqual( { c: '9' } );
		expect(
			ids(
				[ shared( 'a', '4' ) ],
				[ shared( 'a', '4' ), put( 'b', '4' ) ]
			)
		).toEqual( { b: '5' } );
	} );
	it( 'never go to what cannot be changed here', () => {
		expect( ids( [], [ shared( 'a', '' ), tag( 'b', '' ) ] ) ).toEqual(
			{}
		);
	} );
	it( 'keep the id of a note pasted from another lesson where it is free', () => {
		expect(
			ids( [ own( 'a', '1' ) ], [ own( 'a', '1' ), put( 'b', '4' ) ] )
		).toEqual( {} );
	} );
} );
