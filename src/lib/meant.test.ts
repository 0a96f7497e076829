import { describe, expect, it } from '@jest/globals';
import { meantBy } from './meant';

const facets = {
	authors: [
		{ id: 1, name: 'Priya Nair' },
		{ id: 2, name: 'Lena Sørensen' },
		{ id: 3, name: 'Priya Mill' },
		{ id: 4, name: 'Jos\u00e9 Paz' },
		{ id: 5, name: 'पारी' },
		{ id: 6, name: 'प्रिया' },
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
		// As another keyboard writes it, in two characters; and a mark that belongs to its letter.
		expect( names( 'Jose\u0301' ) ).toEqual( [ 'Jos\u00e9 Paz' ] );
		expect( names( 'प्रिया' ) ).toEqual( [ 'प्रिया' ] );
		expect( names( 'nair lesson' ) ).toEqual( [] );
	} );

	it( 'leads to the filter, and to no more than one takes in at a glance', () => {
		expect( meantBy( 'mill', facets ) ).toEqual( [
			{ kind: 'author', id: 3, name: 'Priya Mill' },
			{ kind: 'lesson', id: 7, name: 'The mill: a lesson' },
			{ kind: 'set', id: 9, name: 'Mill set' },
		] );
	} );

	it( 'meant nobody where it has no word, or one letter', () => {
		expect( names( 'm' ) ).toEqual( [] );
		expect( names( '' ) ).toEqual( [] );
		expect( names( ' … ' ) ).toEqual( [] );
	} );
} );
