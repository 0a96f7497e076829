import { describe, expect, it } from '@jest/globals';
import type { Comment } from '../schema/comment';
import { isInHand, newAfter, withRemoved } from './thread';

const said = ( id: number, author: number, more = {} ): Comment => ( {
	id,
	entry: 1,
	author: { id: author, name: '' },
	text: '',
	revision: 1,
	created: '',
	modified: '',
	trash_until: '',
	begun: false,
	files: [],
	can: { edit: false, delete: false },
	...more,
} );
const ME = 7;
const news = ( comments: Comment[], count: number ): number[] => {
	const after = newAfter( comments, ME, count );
	return comments
		.filter( ( { id, author } ) => id > after && author.id !== ME )
		.map( ( { id } ) => id );
};

describe( 'a thread', () => {
	const thread = [ said( 1, 2 ), said( 3, ME ), said( 4, 2 ), said( 5, 8 ) ];

	it( 'has as new exactly the last of what others said', () => {
		expect( news( thread, 0 ) ).toEqual( [] );
		expect( news( thread, 1 ) ).toEqual( [ 5 ] );
		expect( news( thread, 2 ) ).toEqual( [ 4, 5 ] );
		expect( news( thread, 3 ) ).toEqual( [ 1, 4, 5 ] );
	} );

	it( 'has nothing new where more is counted than there is, but what comes later', () => {
		expect( news( [], 2 ) ).toEqual( [] );
		expect( newAfter( thread, ME, 0 ) ).toBe( 5 );
	} );

	it( 'has what was removed in its place, once', () => {
		const back = said( 3, ME, { trash_until: '2026-12-01' } );
		expect(
			withRemoved( [ said( 1, 2 ), said( 4, 2 ) ], [ back ] ).map(
				( { id } ) => id
			)
		).toEqual( [ 1, 3, 4 ] );
		expect( withRemoved( thread, [ back ] ) ).toHaveLength( 4 );
	} );

	it( 'leaves in hand one’s own alone, for as long as the site says', () => {
		const can = { edit: true, delete: true };
		expect( isInHand( said( 3, ME, { can } ), ME ) ).toBe( true );
		expect( isInHand( said( 3, ME ), ME ) ).toBe( false );
		expect( isInHand( said( 3, ME, { begun: true } ), ME ) ).toBe( true );
		expect( isInHand( said( 3, ME, { trash_until: 'x' } ), ME ) ).toBe(
			true
		);
		expect( isInHand( said( 3, 2, { can } ), ME ) ).toBe( false );
	} );
} );
