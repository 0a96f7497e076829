import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	fromShown,
	isBare,
	isNarrowed,
	OPENED,
	queryOf,
	readAddress,
	REVIEWS,
	START,
	toShown,
	writeAddress,
	type DeskView,
} from './desk-view';

const anyView = fc
	.record( {
		layout: fc.constantFrom< DeskView[ 'layout' ] >(
			'list',
			'table',
			'grid'
		),
		search: fc.string( { maxLength: 200, unit: 'grapheme' } ),
		set: fc.nat( 9999 ),
		author: fc.nat( 9999 ),
		lesson: fc.nat( 9999 ),
		organisation: fc.string( { maxLength: 200, unit: 'grapheme' } ),
		prompt: fc.stringMatching( /^[a-z0-9-]{0,20}$/ ),
		element: fc.nat( 9999 ),
		audience: fc.constantFrom< DeskView[ 'audience' ] >(
			'',
			'coach',
			'set'
		),
		review: fc.constantFrom< DeskView[ 'review' ] >( '', ...REVIEWS ),
		opened: fc.constantFrom( ...OPENED ),
		orderby: fc.constantFrom< DeskView[ 'orderby' ] >(
			'date',
			'modified',
			'author',
			'lesson'
		),
		order: fc.constantFrom< 'asc' | 'desc' >( 'asc', 'desc' ),
		page: fc.integer( { min: 1, max: 500 } ),
		perPage: fc.constantFrom( 20, 50, 100 ),
	} )
	.map( ( view ) => ( {
		...view,
		search: view.search.slice( 0, 200 ),
		organisation: view.organisation.slice( 0, 200 ),
		prompt: view.lesson ? view.prompt : '',
	} ) );

describe( 'the address of the desk', () => {
	it( 'brings back every view and the open entry', () => {
		fc.assert(
			fc.property( anyView, fc.nat( 99999 ), ( view, entry ) => {
				const query = writeAddress( { view, entry }, 'learning-log' );
				expect( readAddress( query, 'list' ) ).toEqual( {
					view,
					entry,
				} );
			} )
		);
	} );
	it( 'is short when nothing was chosen', () => {
		expect(
			writeAddress( { view: START, entry: 0 }, 'learning-log' )
		).toBe( 'page=learning-log' );
	} );
	it( 'counts as not said what it does not understand', () => {
		const query =
			'page=learning-log&layout=activity&set=x&author=-1&paged=0&per_page=7&orderby=secret&order=up&prompt=4&entry=1e3&review=good&opened=never&audience=me&element=x';
		expect( readAddress( query, 'table' ) ).toEqual( {
			view: { ...START, layout: 'table' },
			entry: 0,
		} );
	} );
} );

describe( 'what is asked of the site', () => {
	it( 'is the first page of what was never opened, newest first', () => {
		expect( queryOf( START ) ).toEqual( {
			scope: 'shared',
			page: 1,
			per_page: 20,
			orderby: 'date',
			order: 'desc',
			unseen: true,
		} );
	} );
	it( 'is never both what was not opened and what was', () => {
		expect( queryOf( { ...START, opened: 'changed' } ) ).toMatchObject( {
			changed: true,
		} );
		for ( const opened of [ 'changed', 'all' ] as const ) {
			expect( queryOf( { ...START, opened } ) ).not.toHaveProperty(
				'unseen'
			);
		}
	} );
	it( 'never holds a prompt without its lesson', () => {
		fc.assert(
			fc.property( anyView, ( view ) => {
				const { prompt, lesson } = queryOf( view );
				expect( prompt && ! lesson ).toBeFalsy();
			} )
		);
	} );
} );

describe( 'what DataViews shows', () => {
	it( 'is the view, there and back', () => {
		fc.assert(
			fc.property( anyView, ( view ) => {
				expect( fromShown( toShown( view ), view ) ).toEqual( view );
			} )
		);
	} );
	it( 'brings the lesson along when a prompt is chosen', () => {
		const shown = toShown( { ...START, page: 4 } );
		const chosen = fromShown(
			{
				...shown,
				filters: [ { field: 'prompt', operator: 'is', value: '12/4' } ],
			},
			{ ...START, page: 4 }
		);
		expect( chosen ).toMatchObject( { lesson: 12, prompt: '4', page: 1 } );
	} );
	it( 'lets go of the prompt when another lesson, or none, is chosen', () => {
		const before = { ...START, lesson: 12, prompt: '4' };
		for ( const lesson of [ 13, undefined ] ) {
			const filters = toShown( before ).filters.map( ( filter ) =>
				filter.field === 'lesson'
					? { ...filter, value: lesson }
					: filter
			);
			expect(
				fromShown( { ...toShown( before ), filters }, before )
			).toMatchObject( { lesson: lesson ?? 0, prompt: '' } );
		}
	} );
	it( 'goes back to the first page when it is narrowed, and keeps the page when only the layout changes', () => {
		const before = { ...START, page: 3 };
		expect(
			fromShown( { ...toShown( before ), search: 'shift' }, before ).page
		).toBe( 1 );
		expect(
			fromShown( { ...toShown( before ), type: 'table' }, before )
		).toEqual( { ...before, layout: 'table' } );
	} );
	it( 'is not narrowed by order, page or blanks', () => {
		expect(
			isNarrowed( { ...START, search: '  ', page: 2, order: 'asc' } )
		).toBe( false );
		expect( isNarrowed( { ...START, author: 3 } ) ).toBe( true );
		expect( isNarrowed( { ...START, review: 'none' } ) ).toBe( true );
		expect( isNarrowed( { ...START, opened: 'all' } ) ).toBe( false );
	} );
} );

describe( 'an address that says nothing', () => {
	it( 'is one of page and layout alone', () => {
		expect( isBare( '?page=learning-log&layout=table' ) ).toBe( true );
		for ( const said of [ 'set=3', 'entry=4', 'opened=all', 'paged=2' ] ) {
			expect( isBare( `?page=learning-log&${ said }` ) ).toBe( false );
		}
	} );
} );
