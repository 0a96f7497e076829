import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import apiFetch from '@wordpress/api-fetch';
import { askWhole } from './ask';

jest.mock( '@wordpress/api-fetch', () => ( {
	__esModule: true,
	default: jest.fn(),
} ) );

const asked = apiFetch as unknown as jest.Mock<
	( request: { path: string } ) => Promise< unknown >
>;

// The tests' own browser has none; nothing here is one.
Object.assign( globalThis, { Response: class {} } );

/** Answers as our routes do, for a list of some length. */
const listOf =
	( length: number ) =>
	async ( { path }: { path: string } ) => {
		const query = new URLSearchParams( path.split( '?' )[ 1 ] );
		const size = Number( query.get( 'per_page' ) );
		const from = ( Number( query.get( 'page' ) ) - 1 ) * size;
		const all = Array.from( { length }, ( _, number ) => number );
		return {
			json: async () => all.slice( from, from + size ),
			headers: new Map( [ [ 'X-WP-Total', String( length ) ] ] ),
		};
	};

describe( 'the whole of a list', () => {
	beforeEach( () => {
		asked.mockReset();
	} );

	it( 'is there with each of its items once, and nothing is asked for beyond its end', async () => {
		for ( const [ length, pages ] of [
			[ 0, 1 ],
			[ 100, 1 ],
			[ 101, 2 ],
			[ 200, 2 ],
		] as const ) {
			asked.mockReset();
			asked.mockImplementation( listOf( length ) );
			const { value } = await askWhole< number >( '/list' );
			expect( value ).toHaveLength( length );
			expect( new Set( value ).size ).toBe( length );
			expect( asked ).toHaveBeenCalledTimes( pages );
		}
	} );

	it( 'is no part of it where one page is refused', async () => {
		asked.mockImplementationOnce( listOf( 150 ) );
		asked.mockRejectedValueOnce( {
			code: 'learning_log_set_not_found',
			message: 'Not there.',
		} );
		const { value, problem } = await askWhole( '/list' );
		expect( value ).toBeNull();
		expect( problem ).not.toBe( '' );
	} );
} );
