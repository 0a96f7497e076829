import { describe, expect, it } from '@jest/globals';
import type { Meeting } from '../../schema/meeting';
import { slotsFor, suggested } from './order';
import { PEOPLE } from './samples';

const bid = (
	user: number,
	urgency = '',
	line = 'My issue'
): Meeting[ 'parts' ][ 0 ] => ( {
	user,
	kind: 'bid',
	answers: { line, urgency },
	revision: 1,
	modified: '',
} );

const order = (
	parts: Meeting[ 'parts' ],
	presented: Meeting[ 'presented' ] = []
): number[] => suggested( { parts, presented, people: PEOPLE } );

describe( 'who might present next', () => {
	it( 'is somebody who asked for time, and no one else', () => {
		expect( order( [ bid( 2 ), bid( 3, '', ' ' ) ] ) ).toEqual( [ 2 ] );
		expect( order( [] ) ).toEqual( [] );
	} );

	it( 'puts who has never presented before who has, and who did longest ago first', () => {
		expect(
			order(
				[ bid( 1 ), bid( 2 ), bid( 3 ) ],
				[
					{ user: 1, day: '2026-09-01' },
					{ user: 2, day: '2026-08-01' },
				]
			)
		).toEqual( [ 3, 2, 1 ] );
	} );

	it( 'puts first what cannot wait', () => {
		expect(
			order(
				[ bid( 1, 'now' ), bid( 2 ) ],
				[ { user: 1, day: '2026-09-01' } ]
			)
		).toEqual( [ 1, 2 ] );
	} );

	it( 'does not put what is only better soon before who has waited longer', () => {
		expect(
			order(
				[ bid( 1, 'soon' ), bid( 2 ), bid( 3, 'soon' ) ],
				[ { user: 1, day: '2026-09-01' } ]
			)
		).toEqual( [ 3, 2, 1 ] );
	} );

	it( 'asks nobody who facilitates or has left', () => {
		expect( order( [ bid( 9 ), bid( 77 ), bid( 0 ) ] ) ).toEqual( [] );
	} );

	it( 'gives each the time of the preset', () => {
		expect( slotsFor( [ 3 ], 'tens' ) ).toEqual( [
			{
				presenter: 3,
				minutes: 35,
				preset: 'tens',
				done: false,
				spent: 0,
			},
		] );
	} );
} );
