import { describe, expect, it } from '@jest/globals';
import type { Action } from '../schema/action';
import { inOrder, isOverdue, narrowed, ownersOf } from './desk-actions';

const action = ( id: number, more: Partial< Action > ): Action => ( {
	id,
	set: 1,
	meeting: 0,
	owner: { id: 2, name: 'Ada' },
	what: '',
	first_step: '',
	due: '',
	state: 'open',
	outcome: '',
	learning: '',
	coach: true,
	revision: 1,
	hash: '',
	created: '',
	modified: '',
	closed: '',
	trash_until: '',
	can: { edit: false },
	...more,
} );

describe( 'actions', () => {
	it( 'stand with what is due next at the top, and what is closed below, newest first', () => {
		const ids = inOrder( [
			action( 1, { state: 'done', closed: '2026-11-01T00:00:00Z' } ),
			action( 2, {} ),
			action( 3, { due: '2026-12-24' } ),
			action( 4, { state: 'dropped', closed: '2026-11-20T00:00:00Z' } ),
			action( 5, { due: '2026-12-01' } ),
		] ).map( ( { id } ) => id );
		expect( ids ).toEqual( [ 5, 3, 2, 4, 1 ] );
	} );

	it( 'are overdue from the day after, and never once they are closed', () => {
		const due = '2026-12-01';
		expect( isOverdue( action( 1, { due } ), '2026-12-01' ) ).toBe( false );
		expect( isOverdue( action( 1, { due } ), '2026-12-02' ) ).toBe( true );
		expect(
			isOverdue( action( 1, { due, state: 'done' } ), '2026-12-02' )
		).toBe( false );
		expect( isOverdue( action( 1, {} ), '2026-12-02' ) ).toBe( false );
	} );

	it( 'are looked at by person, by state or by both, in the order they have', () => {
		const lena = { owner: { id: 3, name: 'Lena' } };
		const all = [
			action( 1, lena ),
			action( 2, {} ),
			action( 3, { ...lena, state: 'done' } ),
		];
		const found = ( owner: number, open: boolean ) =>
			narrowed( all, owner, open ).map( ( { id } ) => id );
		expect( found( 0, false ) ).toEqual( [ 1, 2, 3 ] );
		expect( found( 3, false ) ).toEqual( [ 1, 3 ] );
		expect( found( 0, true ) ).toEqual( [ 1, 2 ] );
		expect( found( 3, true ) ).toEqual( [ 1 ] );
		expect( ownersOf( all ).map( ( { name } ) => name ) ).toEqual( [
			'Ada',
			'Lena',
		] );
	} );
} );
