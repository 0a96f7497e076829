import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join( __dirname, '../..' );
const preview = readFileSync( join( __dirname, 'note-preview.tsx' ), 'utf8' );
const page = readdirSync( join( ROOT, 'php/blocks' ) )
	.map( ( name ) => readFileSync( join( ROOT, 'php/blocks', name ), 'utf8' ) )
	.join( '\n' );

/** The pictures of a source, by name: an object's or an array's rows that hold a path. */
const pictures = ( source: string ): Record< string, string > =>
	Object.fromEntries(
		[ ...source.matchAll( /(\w+)'?\s*(?::|=>) '(m[\d -][^']+)'/gi ) ].map(
			( [ , name = '', path = '' ] ) => [ name, path ]
		)
	);

describe( 'the preview of a note in the editor', () => {
	it( 'draws the pictures that participants see', () => {
		expect( Object.keys( pictures( preview ) ) ).not.toEqual( [] );
		expect( pictures( page ) ).toMatchObject( pictures( preview ) );
	} );
	it( 'says nothing that participants do not read on the page', () => {
		const sentences = [
			...preview.matchAll( /__\(\s*'([^']+)',\s*'learning-log'/g ),
		].map( ( [ , sentence = '' ] ) => sentence );
		expect( sentences.length ).toBeGreaterThan( 5 );
		expect(
			sentences.filter(
				( sentence ) => ! page.includes( `'${ sentence }'` )
			)
		).toEqual( [] );
	} );
} );
