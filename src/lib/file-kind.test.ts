import { describe, expect, it } from '@jest/globals';
import { inPlace } from './file-kind';

describe( 'a file', () => {
	it( 'is shown in place where it is a picture or a recording', () => {
		expect( inPlace( 'image/png' ) ).toBe( 'image' );
		expect( inPlace( 'video/mp4' ) ).toBe( 'video' );
		expect( inPlace( 'audio/mpeg' ) ).toBe( 'audio' );
	} );

	it( 'is never framed, and no picture where browsers show none or run it', () => {
		for ( const type of [
			'application/pdf',
			'text/html',
			'text/plain',
			'image/svg+xml',
			'image/heic',
			'',
		] ) {
			expect( inPlace( type ) ).toBeNull();
		}
	} );
} );
