import { describe, expect, it } from '@jest/globals';
import { differences, NEW_SET, setDraftOf, sizeOf, slipsOf } from './set-draft';

describe( 'a set while it is being worded', () => {
	it( 'is not saved without a name, with an odd number of places, or ending before it starts', () => {
		expect( slipsOf( NEW_SET ) ).toEqual( [ 'name' ] );
		const named = { ...NEW_SET, name: 'Harbour' };
		expect( slipsOf( named ) ).toEqual( [] );
		expect( slipsOf( { ...named, capacity: 1 } ) ).toEqual( [
			'capacity',
		] );
		expect( slipsOf( { ...named, capacity: NaN } ) ).toEqual( [
			'capacity',
		] );
		expect(
			slipsOf( { ...named, starts: '2026-12-02', ends: '2026-12-01' } )
		).toEqual( [ 'ends' ] );
		expect( slipsOf( { ...named, ends: '2026-12-01' } ) ).toEqual( [] );
	} );

	it( 'is warned about only outside four to eight', () => {
		expect( [ 3, 4, 8, 9 ].map( sizeOf ) ).toEqual( [
			'few',
			'fine',
			'fine',
			'many',
		] );
	} );

	it( 'says in which fields two versions differ', () => {
		const one = setDraftOf( {
			id: 1,
			revision: 1,
			name: 'A',
			type: 'in_house',
			contract: 'x',
		} );
		expect(
			differences( one, { ...one, name: 'B', contract: 'x ' } )
		).toEqual( [ 'name', 'contract' ] );
	} );
} );
