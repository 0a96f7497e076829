import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join( __dirname, '../..' );
const preview = readFileSync( join( __dirname, 'note-preview.tsx' ), 'utf8' );
const page = readdirSync( join( ROOT, 'php/blocks' ) )
	.map( ( name ) => readFileSync( join( ROOT, 'php/blocks', name ), 'utf8' ) )
	.join( '\n' );

describe( 'the preview of a note in the editor', () => {
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
