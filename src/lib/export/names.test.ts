import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pathOf, pathsOf, safeName } from './names';
import { item } from './samples';

const withFiles = ( ...names: string[] ) =>
	item( {
		files: names.map( ( name, index ) => ( {
			id: index + 1,
			name,
			size: 1,
			url: '',
		} ) ),
	} );

describe( 'names in the archive', () => {
	it.each( [
		[ 'Übung 3.pdf', 'Übung 3.pdf' ],
		[ '../../etc/passwd', '_.._etc_passwd' ],
		[ 'C:\\a?.txt', 'C__a_.txt' ],
		[ 'con.txt', '_con.txt' ],
		[ 'LPT1', '_LPT1' ],
		[ '', '_' ],
		[ '...', '_' ],
		[ '.htaccess', 'htaccess' ],
	] )( '%j is unpacked as %j', ( name, safe ) => {
		expect( safeName( name ) ).toBe( safe );
	} );

	it( 'lead nowhere but below their own folder', () => {
		fc.assert(
			fc.property( fc.string( { unit: 'binary' } ), ( name ) => {
				const path = pathOf( withFiles( name ), 1 );
				expect( path ).toMatch( /^files\/2026-11-26-12\/[^/\\]+$/ );
				expect( path.split( '/' ) ).not.toContain( '..' );
			} )
		);
	} );

	it( 'tell two files of one name apart, also where capitals count for nothing', () => {
		expect( [
			...pathsOf( withFiles( 'a.png', 'A.png', 'a.png' ) ).values(),
		] ).toEqual( [
			'files/2026-11-26-12/a.png',
			'files/2026-11-26-12/A (2).png',
			'files/2026-11-26-12/a (3).png',
		] );
	} );

	it.each( [ '学', 'Ж', '😀', 'x' ] )(
		'fit into 255 bytes, cut between two characters, also where another has the name: %s',
		( sign ) => {
			const name = `${ sign.repeat( 180 ) }.docx`;
			for ( const path of pathsOf( withFiles( name, name ) ).values() ) {
				const made = path.split( '/' ).pop() ?? '';
				expect(
					new TextEncoder().encode( made ).length
				).toBeLessThanOrEqual( 255 );
				expect( made ).toMatch(
					new RegExp( `^(${ sign })+( \\(2\\))?\\.docx$`, 'u' )
				);
			}
		}
	);

	it( 'keep their ending when they are long', () => {
		expect( safeName( `${ 'ö'.repeat( 300 ) }.docx` ) ).toBe(
			`${ 'ö'.repeat( 120 ) }.docx`
		);
	} );
} );
