import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import fixtures from '../../tests/fixtures/difference.json';
import { difference } from './difference';

describe( 'difference', () => {
	it.each( fixtures )(
		'parts $mine and $theirs where they differ',
		( { mine, theirs, parts } ) => {
			const found = difference( mine, theirs );
			expect( [
				found.before,
				found.mine,
				found.theirs,
				found.after,
			] ).toEqual( parts );
		}
	);

	it( 'never loses a character of either text', () => {
		fc.assert(
			fc.property( fc.string(), fc.string(), ( mine, theirs ) => {
				const found = difference( mine, theirs );
				expect( found.before + found.mine + found.after ).toBe( mine );
				expect( found.before + found.theirs + found.after ).toBe(
					theirs
				);
			} )
		);
	} );
} );
