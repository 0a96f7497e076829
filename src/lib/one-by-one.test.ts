import { describe, expect, it } from '@jest/globals';
import { oneByOne, type Step } from './one-by-one';

describe( 'what is done with several things', () => {
	it( 'is done with one after the other, and how far it is is said until it ends', async () => {
		const steps: ( Step | null )[] = [];
		let isBusy = false;
		const came = await oneByOne(
			[ 'a', 'b', 'c' ],
			async ( item ) => {
				expect( isBusy ).toBe( false );
				isBusy = true;
				await Promise.resolve();
				isBusy = false;
				return item.toUpperCase();
			},
			( step ) => steps.push( step )
		);
		expect( came ).toEqual( [ 'A', 'B', 'C' ] );
		expect( steps ).toEqual( [
			{ done: 0, of: 3 },
			{ done: 1, of: 3 },
			{ done: 2, of: 3 },
			null,
		] );
	} );

	it( 'is said to have ended also where it could not go on', async () => {
		const steps: ( Step | null )[] = [];
		const refused = oneByOne(
			[ 1 ],
			() => Promise.reject( new Error( 'No' ) ),
			( step ) => steps.push( step )
		);
		await expect( refused ).rejects.toThrow( 'No' );
		expect( steps.at( -1 ) ).toBeNull();
	} );
} );
