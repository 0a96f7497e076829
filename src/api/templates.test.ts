import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keys and words of what templates are for, in their order, as they stand in a source. */
function purposes( source: string, begins: string, ends: string ): string[][] {
	const text = readFileSync( join( __dirname, source ), 'utf8' );
	const [ , part = '' ] = text.split( begins );
	const [ list = '' ] = part.split( ends );
	return [ ...list.matchAll( /(\w+)'?\s*(?::|=>) __\( '([^']+)'/g ) ].map(
		( [ , key = '', words = '' ] ) => [ key, words ]
	);
}

describe( 'what templates are for', () => {
	it( 'is said in the editor and on the desk as on the page, in the same order', () => {
		const here = purposes( 'templates.ts', 'PURPOSES:', '};' );
		expect( here ).toHaveLength( 4 );
		expect(
			purposes(
				'../../php/templates/shipped.php',
				'function purposes()',
				'];'
			)
		).toEqual( here );
	} );
} );
