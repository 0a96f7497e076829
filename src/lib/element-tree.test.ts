import { describe, expect, it } from '@jest/globals';
import { inTree, wholesFor } from './element-tree';

const all = [
	{ id: 1, name: 'Coaching', parent: 4 },
	{ id: 2, name: 'Design', parent: 0 },
	{ id: 3, name: 'Listening', parent: 1 },
	{ id: 4, name: 'Leadership', parent: 0 },
	{ id: 5, name: 'Teams', parent: 99 },
];
const shown = ( tree: { name: string; depth: number }[] ) =>
	tree.map( ( { name, depth } ) => '-'.repeat( depth ) + name );

describe( 'Elements', () => {
	it( 'stand behind the one they are a part of, and on their own where that is not there', () => {
		expect( shown( inTree( all ) ) ).toEqual( [
			'Design',
			'Leadership',
			'-Coaching',
			'--Listening',
			'Teams',
		] );
		expect( inTree( [] ) ).toEqual( [] );
	} );

	it( 'can be a part of any other, but not of themselves or their own parts', () => {
		expect( shown( wholesFor( all, 4 ) ) ).toEqual( [ 'Design', 'Teams' ] );
		expect( shown( wholesFor( all, 5 ) ) ).toEqual( [
			'Design',
			'Leadership',
			'-Coaching',
			'--Listening',
		] );
		expect( wholesFor( all, 0 ) ).toHaveLength( 5 );
	} );

	it( 'that are parts of each other stand for themselves, so that they can be put right', () => {
		expect(
			shown(
				inTree( [
					{ id: 1, name: 'One', parent: 2 },
					{ id: 2, name: 'Two', parent: 1 },
					{ id: 3, name: 'Three', parent: 0 },
				] )
			)
		).toEqual( [ 'Three', 'One', 'Two' ] );
	} );
} );
