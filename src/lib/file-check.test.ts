import { describe, expect, it } from '@jest/globals';
import { reasonAgainst, sizeOf } from './file-check';

const limits = {
	max_bytes: 1000,
	max_files_per_entry: 3,
	accept: [ 'jpg', 'pdf' ],
};

describe( 'a file before it is sent', () => {
	it.each( [
		[ 'photo.JPG', 1000, 2, '' ],
		[ 'report.final.pdf', 1, 0, '' ],
		[ 'photo.jpg', 1001, 0, 'size' ],
		[ 'photo.jpg', 0, 0, 'empty' ],
		[ 'photo.jpg', 10, 3, 'count' ],
		[ 'tool.exe', 10, 0, 'kind' ],
		[ 'no-ending', 10, 0, 'kind' ],
		[ 'IMG_1.HEIC', 10, 0, 'heic' ],
		[ 'photo.jpg.svg', 10, 0, 'kind' ],
	] )(
		'%s of %d bytes beside %d others: "%s"',
		( name, size, beside, reason ) => {
			expect( reasonAgainst( { name, size }, beside, limits ) ).toBe(
				reason
			);
		}
	);

	it( 'takes HEIC where the site can convert it', () => {
		expect(
			reasonAgainst( { name: 'a.heic', size: 1 }, 0, {
				...limits,
				accept: [ 'heic' ],
			} )
		).toBe( '' );
	} );
} );

describe( 'a size', () => {
	it.each( [
		[ 0, '0 bytes' ],
		[ 1023, '1,023 bytes' ],
		[ 2048, '2 kB' ],
		[ 1.25 * 1024 ** 2, '1.3 MB' ],
		[ 20 * 1024 ** 2, '20 MB' ],
	] )( '%d bytes is said as "%s"', ( bytes, said ) => {
		expect( sizeOf( bytes, 'en-GB' ) ).toBe( said );
	} );
} );
