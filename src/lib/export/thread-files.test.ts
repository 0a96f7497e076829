import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { docx } from './docx';
import { allFiles } from './item';
import { json } from './json';
import { pathOf, pathsOf } from './names';
import { page } from './page';
import { ABOUT, arriving, bytesOf, item, whole } from './samples';

const file = ( id: number, name: string ) => ( {
	id,
	name,
	type: 'image/png',
	size: 3,
	url: `/?learning_log_file=${ id }`,
	thumbnail: `/?learning_log_file=${ id }&thumbnail=1`,
} );

const discussed = () =>
	item( {
		files: [ file( 1, 'board.png' ) ],
		thread: [
			{
				id: 3,
				text: 'See',
				created: '',
				files: [ file( 2, 'Board.png' ) ],
			},
			{
				id: 4,
				text: 'And',
				created: '',
				files: [ file( 5, 'plan.txt' ) ],
			},
			{ id: 6, text: 'None', created: '' },
		],
	} );

describe( 'files of comments', () => {
	it( 'are taken along with those of the entry, none in the place of another', () => {
		expect( allFiles( discussed() ).map( ( { id } ) => id ) ).toEqual( [
			1, 2, 5,
		] );
		const paths = [ ...pathsOf( discussed() ).values() ];
		expect( paths ).toHaveLength( 3 );
		expect(
			new Set( paths.map( ( path ) => path.toLowerCase() ) ).size
		).toBe( 3 );
	} );

	it( 'stand with what was said on the page, and lead to where they lie', async () => {
		const html = await whole(
			page( arriving( [ discussed() ] ), ABOUT, pathOf )
		);
		const [ before = '', thread = '' ] = html.split(
			'<section class="thread">'
		);
		expect( before ).toContain( '/board.png"' );
		expect( thread ).toContain( '/Board%20(2).png"' );
		expect( thread.match( /class="files"/g ) ).toHaveLength( 2 );
	} );

	it( 'are named in the document, and in the data by their place and no address', async () => {
		const files = unzipSync(
			await bytesOf( docx( arriving( [ discussed() ] ), ABOUT ) )
		);
		const text = strFromU8(
			files[ 'word/document.xml' ] ?? new Uint8Array()
		);
		expect( text ).toContain( 'Board.png' );
		expect( text ).toContain( 'plan.txt' );
		const made = await whole(
			json( arriving( [ discussed() ] ), ABOUT, pathOf )
		);
		expect( made ).not.toContain( 'learning_log_file' );
		expect( JSON.parse( made ).entries[ 0 ].thread[ 1 ].files ).toEqual( [
			{
				id: 5,
				name: 'plan.txt',
				size: 3,
				path: pathOf( discussed(), 5 ),
			},
		] );
	} );
} );
