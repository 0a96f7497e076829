import { describe, expect, it } from '@jest/globals';
import { sizeOf } from './file-check';
import { usableLocale } from './locale';

describe( 'usableLocale', () => {
	it( 'keeps the tags that Intl takes', () => {
		expect( usableLocale( 'de-DE-formal' ) ).toBe( 'de-DE-formal' );
	} );

	it( 'leaves the choice to the browser where Intl would throw', () => {
		expect( usableLocale( 'pt-PT-ao90' ) ).toBeUndefined();
		expect( usableLocale( '' ) ).toBeUndefined();
	} );

	it( 'lets a size be said in every locale of WordPress', () => {
		expect( sizeOf( 2 * 1024 ** 2, 'pt-PT-ao90' ) ).toContain( '2' );
	} );
} );
