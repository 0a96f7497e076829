import { describe, expect, it } from '@jest/globals';
import { failureOf } from './failure';

describe( 'a failure', () => {
	it( 'keeps the site’s own code, sentence and entry', () => {
		const body = {
			code: 'learning_log_entry_conflict',
			message: 'Changed',
			data: { entry: { id: 1 } },
		};
		expect( failureOf( 409, body ) ).toEqual( {
			code: 'learning_log_entry_conflict',
			message: 'Changed',
			status: 409,
			entry: { id: 1 },
		} );
	} );
	it( 'is never taken for a success when the answer is HTML, empty or cut off', () => {
		for ( const body of [ undefined, '', '<html>', null, [] ] ) {
			expect( failureOf( 200, body ).code ).toBe( 'unreadable' );
		}
	} );
	it( 'is a missing network when nothing came', () => {
		expect( failureOf( 0, undefined ).code ).toBe( 'network' );
	} );
} );
