import { describe, expect, it } from '@jest/globals';
import {
	dropView,
	keepView,
	MOST_VIEWS,
	renameView,
	savedViews,
	viewIn,
} from './saved-views';

const views = [
	{ name: 'Harbour', query: 'set=3' },
	{ name: 'New', query: 'orderby=modified' },
];

describe( 'saved views', () => {
	it( 'are what an address shows, without the page of the list and the open entry', () => {
		expect(
			viewIn( '?page=learning-log&set=3&paged=4&entry=9&author=2' )
		).toBe( 'author=2&set=3' );
	} );

	it( 'are read from whatever is kept', () => {
		for ( const broken of [
			undefined,
			null,
			'x',
			{},
			[ 1, { name: 'x' }, { name: '', query: 'set=1' } ],
		] ) {
			expect( savedViews( broken ) ).toEqual( [] );
		}
		expect( savedViews( [ null, ...views ] ) ).toEqual( views );
	} );

	it( 'are kept once under a name, and none under none', () => {
		expect(
			keepView( views, { name: ' Harbour ', query: 'set=4' } )
		).toEqual( [ { name: 'Harbour', query: 'set=4' }, views[ 1 ] ] );
		expect( keepView( views, { name: '  ', query: 'set=4' } ) ).toBe(
			views
		);
		let many = views;
		for ( let number = 0; number < MOST_VIEWS + 5; number++ ) {
			many = keepView( many, { name: `${ number }`, query: '' } );
		}
		expect( many ).toHaveLength( MOST_VIEWS );
	} );

	it( 'are called otherwise where the name is free', () => {
		expect( renameView( views, 'New', 'Changed' )[ 1 ]?.name ).toBe(
			'Changed'
		);
		expect( renameView( views, 'New', 'Harbour' ) ).toBe( views );
		expect( renameView( views, 'New', ' ' ) ).toBe( views );
	} );

	it( 'are dropped by their name, and come back as they were', () => {
		expect( dropView( views, 'Harbour' ) ).toEqual( [ views[ 1 ] ] );
	} );
} );
