import { describe, expect, it } from '@jest/globals';
import addresses from '../../tests/fixtures/people-addresses.json';
import {
	asksFor,
	EVERYBODY,
	narrowsPeople,
	readPeople,
	writePeople,
} from './people-view';

describe( 'what is shown of people', () => {
	it( 'stands in the address, and reading it shows the same', () => {
		const view = {
			search: 'Ada & Bo',
			set: 'none',
			organisation: 'R&D “North”',
			coach: 7,
			orderby: 'last' as const,
			order: 'desc' as const,
			page: 3,
			perPage: 50,
		};
		const query = writePeople( view, 'learning-log-people' );
		expect( new URLSearchParams( query ).get( 'page' ) ).toBe(
			'learning-log-people'
		);
		expect( readPeople( query ) ).toEqual( view );
		expect( writePeople( EVERYBODY, 'p' ) ).toBe( 'page=p' );
	} );

	it.each( addresses )(
		'is asked for as the page has asked for it already: $query',
		( { query, asks } ) => {
			const sent = Object.entries( asksFor( readPeople( query ) ) )
				.filter( ( [ , value ] ) => value !== '' && value !== false )
				.map( ( [ name, value ] ) => [ name, String( value ) ] );
			expect( Object.fromEntries( sent ) ).toEqual( asks );
		}
	);

	it( 'is everybody where the address makes no sense', () => {
		const view = readPeople( 'set=7x&coach=-1&paged=0&per_page=99999' );
		expect( view ).toEqual( EVERYBODY );
		expect( narrowsPeople( view ) ).toBe( false );
		expect( narrowsPeople( readPeople( 'set=none' ) ) ).toBe( true );
		expect( narrowsPeople( readPeople( 'search=+' ) ) ).toBe( false );
	} );
} );
