import { describe, expect, it } from '@jest/globals';
import { fileSize } from './file-size';

describe( 'the size of a file', () => {
	it( 'is said in the largest unit that fits', () => {
		expect( fileSize( 0, 'en' ) ).toBe( '0 bytes' );
		expect( fileSize( 999, 'en' ) ).toBe( '999 bytes' );
		expect( fileSize( 4200, 'en' ) ).toBe( '4 kB' );
		expect( fileSize( 2_560_000, 'en' ) ).toBe( '2.6 MB' );
		expect( fileSize( 7e15, 'en' ) ).toBe( '7,000,000 GB' );
	} );
	it( 'is said in the page’s language', () => {
		expect( fileSize( 2_560_000, 'de' ) ).toBe( '2,6 MB' );
	} );
} );
