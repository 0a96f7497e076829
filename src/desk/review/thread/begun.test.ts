import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { begunAt } from './begun';

jest.mock( '../../../front/config', () => ( {
	__esModule: true,
	config: () => ( {
		restUrl: '/rest/',
		nonceUrl: '/nonce',
		nonce: 'old',
		user: 7,
	} ),
	say: ( name: string ) => name,
} ) );

const fetched =
	jest.fn< ( url: string, how?: object ) => Promise< unknown > >();
Object.assign( globalThis, { fetch: fetched } );
Object.assign( AbortSignal, {
	timeout: () => new AbortController().signal,
} );

/** An answer of our routes. */
const answer = ( status: number, body: unknown ) => ( {
	ok: status < 300,
	status,
	headers: { get: () => null },
	json: async () => body,
	text: async () => String( body ),
} );
const DRAFT = { id: 5, text: 'Begun', revision: 2, modified: '2026-01-01' };

describe( 'what somebody has begun to say', () => {
	beforeEach( () => {
		fetched.mockReset();
	} );

	it( 'is nothing only where the site says so', async () => {
		fetched.mockResolvedValueOnce( answer( 404, {} ) );
		expect( await begunAt( 'a' ) ).toMatchObject( { id: 0, text: '' } );
		fetched.mockResolvedValueOnce( answer( 200, DRAFT ) );
		expect( await begunAt( 'a' ) ).toEqual( DRAFT );
		fetched.mockRejectedValueOnce( new Error( 'No connection' ) );
		expect( await begunAt( 'a' ) ).toBeNull();
		for ( const status of [ 200, 401, 403, 500, 503 ] ) {
			fetched.mockResolvedValueOnce( answer( status, {} ) );
			expect( await begunAt( 'a' ) ).toBeNull();
		}
	} );

	it( 'is asked for once more where the page has stood open for too long', async () => {
		const stale = { code: 'rest_cookie_invalid_nonce', message: '' };
		fetched.mockResolvedValueOnce( answer( 403, stale ) );
		fetched.mockResolvedValueOnce( answer( 200, 'abc123' ) );
		fetched.mockResolvedValueOnce( answer( 200, DRAFT ) );
		expect( await begunAt( 'a' ) ).toEqual( DRAFT );
	} );
} );
