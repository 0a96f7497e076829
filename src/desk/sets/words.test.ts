import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { names, PRESETS, TYPES } from './words';

/** Keys and words of a list, in its order, as they stand in a source of PHP. */
function said( source: string, begins: string ): Record< string, string > {
	const text = readFileSync(
		join( __dirname, '../../../php', source ),
		'utf8'
	);
	const [ , part = '' ] = text.split( begins );
	const [ list = '' ] = part.split( '];' );
	return Object.fromEntries(
		[ ...list.matchAll( /'(\w+)' *=> __\( '([^']+)'/g ) ].map(
			( [ , key = '', words = '' ] ) => [ key, words ]
		)
	);
}

describe( 'what is said of sets in wp-admin', () => {
	it( 'is said of their meetings as on the page of a meeting, in the same order', () => {
		const there = said(
			'blocks/meeting-words.php',
			'function meeting_presets()'
		);
		expect( Object.entries( PRESETS ) ).toEqual( Object.entries( there ) );
	} );

	it( 'is said of their kinds as on the page of a set', () => {
		expect( said( 'blocks/set.php', '$kinds' ) ).toEqual( TYPES );
	} );

	it( 'names people as one does where one reads', () => {
		document.documentElement.lang = 'en-GB';
		expect( names( [] ) ).toBe( '' );
		expect( names( [ 'Amira' ] ) ).toBe( 'Amira' );
		expect( names( [ 'Amira', 'Jonas', 'Priya' ] ) ).toBe(
			'Amira, Jonas and Priya'
		);
		document.documentElement.lang = 'ar';
		expect( names( [ 'Amira', 'Jonas' ] ) ).toBe( 'Amira وJonas' );
		document.documentElement.lang = 'pt-PT-ao90';
		expect( names( [ 'Amira', 'Jonas' ] ) ).toContain( 'Amira' );
	} );
} );
