import { describe, expect, it } from '@jest/globals';
import { neighbour } from './neighbour';

describe( 'the neighbour of an entry', () => {
	it( 'is the next one, and none beyond the ends', () => {
		expect( neighbour( [ 5, 9, 7 ], 9, 1 ) ).toBe( 7 );
		expect( neighbour( [ 5, 9, 7 ], 7, 1 ) ).toBe( 0 );
		expect( neighbour( [ 5, 9, 7 ], 5, -1 ) ).toBe( 0 );
	} );
	it( 'stands where one stood that has left a list by date', () => {
		expect( neighbour( [ 9, 7, 5 ], 8, 1 ) ).toBe( 7 );
		expect( neighbour( [ 9, 7, 5 ], 8, -1 ) ).toBe( 9 );
		expect( neighbour( [ 9, 7, 5 ], 4, 1 ) ).toBe( 0 );
		expect( neighbour( [ 9, 7, 5 ], 4, -1 ) ).toBe( 5 );
		expect( neighbour( [ 7, 9, 5 ], 8, 1 ) ).toBe( 7 );
	} );
	it( 'is the first or the last while none is open', () => {
		expect( neighbour( [ 5, 9, 7 ], 0, 1 ) ).toBe( 5 );
		expect( neighbour( [ 5, 9, 7 ], 0, -1 ) ).toBe( 7 );
		expect( neighbour( [], 0, 1 ) ).toBe( 0 );
	} );
} );
