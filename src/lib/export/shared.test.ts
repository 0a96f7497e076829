/**
 * What others share, taken away: every document says whose each entry is; one's own log says so once.
 */
import { describe, expect, it } from '@jest/globals';
import { csv } from './csv';
import type { About } from './headings';
import { page } from './page';
import { ABOUT, arriving, item, readCsv, whole } from './samples';

const SHARED: About = { ...ABOUT, whose: 'shared' };
const ANNA = {
	author: { id: 3, name: 'Anna <Berg>' },
	organisation: 'Northmill',
};

const rowsOf = async ( about: About ) =>
	readCsv( await whole( csv( arriving( [ item( ANNA ) ] ), about, 2 ) ) );

const pageOf = ( about: About ) =>
	whole( page( arriving( [ item( ANNA ) ] ), about, () => '' ) );

describe( 'entries of others', () => {
	it( 'have their writer and organisation first in the spreadsheet', async () => {
		const [ heads, row ] = await rowsOf( SHARED );
		expect( heads?.slice( 0, 3 ) ).toEqual( [
			'column-person',
			'column-organisation',
			'column-date',
		] );
		expect( row?.slice( 0, 3 ) ).toEqual( [
			'Anna <Berg>',
			'Northmill',
			'2026-11-26',
		] );
		const [ own ] = await rowsOf( ABOUT );
		expect( own ).toHaveLength( ( heads?.length ?? 0 ) - 4 );
	} );

	it( 'tell in the spreadsheet how they stand and what was said, in nobody’s first person', async () => {
		const thread = [ 'Whose was it?', '=1' ].map( ( text ) => ( {
			author: { name: 'Amira Osei' },
			created: '2026-11-26T08:00:00Z',
			text,
			files: [],
		} ) );
		const made = item( { ...ANNA, review: 'answered', thread } );
		const [ heads, row ] = readCsv(
			await whole( csv( arriving( [ made ] ), SHARED, 2 ) )
		);
		const cell = ( head: string ) => row?.[ heads?.indexOf( head ) ?? -1 ];
		expect( cell( 'column-state' ) ).toBe( 'state-answered' );
		expect( cell( 'column-comments' ) ).toBe(
			'Amira Osei, 2026-11-26: Whose was it?\n\nAmira Osei, 2026-11-26: =1'
		);
		expect( heads ).toContain( 'column-learned-shared' );
		expect( heads ).not.toContain( 'column-learned' );
	} );

	it( 'are named on the page, which is nobody’s log', async () => {
		const made = await pageOf( SHARED );
		expect( made ).toContain( 'Anna &lt;Berg&gt;, Northmill' );
		expect( made ).toContain( 'sharedWithMe' );
		expect( made ).not.toContain( 'logOf' );
		expect( await pageOf( ABOUT ) ).not.toContain( 'Anna' );
	} );
} );
