import { describe, expect, it, jest } from '@jest/globals';
import { onceMade } from './once';

describe( 'what is made once', () => {
	it( 'is one thing for all who ask, also while it is being made', async () => {
		const keep = onceMade< object >();
		const make = jest.fn( async () => ( {} ) );
		const [ one, other ] = await Promise.all( [
			keep( 'a', make ),
			keep( 'a', make ),
		] );
		expect( other ).toBe( one );
		expect( await keep( 'a', make ) ).toBe( one );
		expect( make ).toHaveBeenCalledTimes( 1 );
		expect( await keep( 'b', make ) ).not.toBe( one );
	} );

	it( 'is made anew where it could not be made before', async () => {
		const keep = onceMade< object >();
		expect( await keep( 'a', async () => null ) ).toBeNull();
		expect( await keep( 'a', async () => ( {} ) ) ).not.toBeNull();
	} );
} );
