import { describe, expect, it } from '@jest/globals';
import { inPlace, isPdf } from './file-kind';

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

	it( 'is drawn when it is a PDF, and nothing else is', () => {
		expect( isPdf( 'application/pdf' ) ).toBe( true );
		expect( isPdf( 'text/html' ) ).toBe( false );
		expect( isPdf( '' ) ).toBe( false );
	} );
} );
