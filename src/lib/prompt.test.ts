import { describe, expect, it } from '@jest/globals';
import { changed, moved, newQuestion, without } from './prompt';

describe( 'the questions of a prompt', () => {
	const of = ( ...keys: string[] ) =>
		keys.map( ( key ) => ( { key, label: key, help: '' } ) );
	it( 'get keys that no other has', () => {
		expect( newQuestion( [] ).key ).toBe( 'q1' );
		expect( newQuestion( of( 'what', 'q3' ) ).key ).toBe( 'q4' );
	} );
	it( 'move within their list and not out of it', () => {
		expect( moved( [ 1, 2, 3 ], 0, 2 ) ).toEqual( [ 2, 3, 1 ] );
		expect( moved( [ 1, 2, 3 ], 2, 1 ) ).toEqual( [ 1, 3, 2 ] );
		expect( moved( [ 1, 2, 3 ], 0, -1 ) ).toEqual( [ 1, 2, 3 ] );
		expect( moved( [ 1, 2, 3 ], 2, 3 ) ).toEqual( [ 1, 2, 3 ] );
	} );
	it( 'keep their keys when they are worded otherwise', () => {
		expect( changed( of( 'a', 'b' ), 1, { label: 'new' } )[ 1 ] ).toEqual( {
			key: 'b',
			label: 'new',
			help: '',
		} );
		expect( without( of( 'a', 'b' ), 0 ) ).toEqual( of( 'b' ) );
	} );
} );
