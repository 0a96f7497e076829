import { describe, expect, it } from '@jest/globals';
import { alike } from './alike';

describe( 'entries like one', () => {
	const author = { id: 4, name: 'Ada' };

	it( 'are asked for among what is shared, of the same author alone', () => {
		for ( const query of [
			alike( { author, lesson: 7, template: 'x' } ),
			alike( { author, lesson: 0, template: 'x' } ),
		] ) {
			expect( query ).toMatchObject( { scope: 'shared', author: 4 } );
		}
	} );

	it( 'are those of its lesson, else of its template', () => {
		expect( alike( { author, lesson: 7, template: 'x' } ) ).toMatchObject( {
			lesson: 7,
		} );
		expect(
			alike( { author, lesson: 7, template: 'x' } ).template
		).toBeUndefined();
		expect( alike( { author, lesson: 0, template: 'x' } ).template ).toBe(
			'x'
		);
	} );
} );
