import { describe, expect, it } from '@jest/globals';
import { meantBy } from './meant';

const facets = {
	authors: [
		{ id: 1, name: 'Priya Nair' },
		{ id: 2, name: 'Lena Sørensen' },
		{ id: 3, name: 'Priya Mill' },
	],
	lessons: [ { id: 7, title: 'The mill: a lesson' } ],
	sets: [
		{ id: 9, name: 'Mill set' },
		{ id: 10, name: 'Mill set, the second' },
	],
};

describe( 'a search that finds no text', () => {
	const names = ( search: string ) =>
		meantBy( search, facets ).map( ( { name } ) => name );

	it( 'may have meant people, lessons and sets whose names hold all its words, in any order', () => {
		expect( names( 'nair' ) ).toEqual( [ 'Priya Nair' ] );
		expect( names( '“NAIR” priya' ) ).toEqual( [ 'Priya Nair' ] );
		expect( names( 'SØR' ) ).toEqual( [ 'Lena Sørensen' ] );
		expect( names( 'nair lesson' ) ).toEqual( [] );
	} );

	it( 'leads to the filter, and to no more than one takes in at a glance', () => {
		expect( meantBy( 'mill', facets ) ).toEqual( [
			{ name: 'Priya Mill', filter: { author: 3 } },
			{ name: 'The mill: a lesson', filter: { lesson: 7 } },
			{ name: 'Mill set', filter: { set: 9 } },
		] );
	} );

	it( 'meant nobody where it has no word', () => {
		expect( names( '' ) ).toEqual( [] );
		expect( names( ' … ' ) ).toEqual( [] );
	} );
} );
