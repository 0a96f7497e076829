import { describe, expect, it } from '@jest/globals';
import { choicesFor } from './review-choices';

const can = {
	edit: false,
	comment: true,
	share: false,
	delete: false,
	review: true,
};

describe( 'what can be said of how an entry stands', () => {
	it.each( [
		[ 'waiting', 'approve', [ 'approved', 'answered', 'closed' ] ],
		[ 'waiting', 'reply', [ 'answered', 'closed' ] ],
		[ 'answered', 'approve', [ 'approved', 'closed' ] ],
		[ 'none', 'none', [ 'closed' ] ],
		[ 'closed', 'approve', [ 'waiting' ] ],
		[ 'approved', 'approve', [ 'waiting' ] ],
	] as const )(
		'of one that is %s and asks for %s',
		( review, reply, all ) => {
			expect( choicesFor( { review, reply, can } ) ).toEqual( all );
		}
	);

	it( 'is nothing for whoever only reads', () => {
		expect(
			choicesFor( {
				review: 'waiting',
				reply: 'approve',
				can: { ...can, review: false },
			} )
		).toEqual( [] );
	} );
} );
