import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
	back,
	end,
	forward,
	following,
	goingOn,
	gone,
	isFixed,
	isPaused,
	left,
	owed,
	pause,
	present,
	reopen,
	reordered,
	resume,
	type Timed,
} from './clock';
import { minutesOf, phasesOf, stationsOf } from './phases';
import { slotsFor } from './order';
import { AT_FIRST } from './samples';

const onward = ( meeting: Timed, now: number, times = 1 ): Timed =>
	times === 0
		? meeting
		: onward( { ...meeting, ...forward( meeting, now ) }, now, times - 1 );

describe( 'the clock of a meeting', () => {
	it( 'begins with the check-in, three minutes for each member and none for who facilitates', () => {
		const begun = onward( AT_FIRST, 1000 );
		expect( present( begun ) ).toMatchObject( {
			step: 'check_in',
			minutes: 12,
		} );
		expect( left( begun, 1060 ) ).toBe( 11 * 60 );
	} );

	it( 'goes through every phase of every slot once, then the review and the close, and ends', () => {
		const stations = stationsOf( AT_FIRST );
		const ended = onward( AT_FIRST, 1000, stations.length + 1 );
		expect( stations.map( ( { step } ) => step ) ).toEqual( [
			'check_in',
			'bidding',
			...Array( 12 ).fill( 'slot' ),
			'review',
			'close',
		] );
		expect( ended.run.step ).toBe( 'none' );
		expect( ended.slots.every( ( { done } ) => done ) ).toBe( true );
	} );

	it( 'counts on when time is over, and never moves on by itself', () => {
		const slot = onward( AT_FIRST, 1000, 3 );
		expect( present( slot )?.phase ).toBe( 'presenting' );
		expect( left( slot, 1000 + 6 * 60 ) ).toBe( -60 );
		expect( present( slot )?.phase ).toBe( 'presenting' );
	} );

	it( 'does not count a pause', () => {
		const { run } = onward( AT_FIRST, 1000 );
		const paused = pause( run, 1030 );
		expect( isPaused( paused ) ).toBe( true );
		expect( gone( paused, 5000 ) ).toBe( 30 );
		const again = resume( paused, 6000 );
		expect( gone( again, 6010 ) ).toBe( 40 );
		expect( resume( again, 7000 ) ).toEqual( again );
	} );

	it( 'owes what a slot took beyond its own time, not what a phase did', () => {
		const first = onward( AT_FIRST, 1000, 3 );
		// Ten minutes for five of presenting, then the other five phases in no time.
		const second = onward( first, 1600, 6 );
		expect( present( second ) ).toMatchObject( { slot: 1 } );
		expect( owed( second, 1600 ) ).toBe( 0 );
		expect( owed( second, 1600 + 40 * 60 ) ).toBe( 0 );
		expect( owed( second, 1600 + 50 * 60 ) ).toBe( 10 * 60 );
	} );

	it( 'ends anywhere, and does not count as presented who was not come to', () => {
		const first = onward( AT_FIRST, 1000, 4 );
		const ended = end( first, 1100 );
		expect( ended.run.step ).toBe( 'none' );
		expect( ended.slots.map( ( { done } ) => done ) ).toEqual( [
			true,
			false,
		] );
		expect( ended.slots[ 0 ]?.spent ).toBe( 100 );
	} );

	it( 'stays with whom it runs for when the order changes', () => {
		const three = {
			...AT_FIRST,
			slots: slotsFor( [ 1, 2, 3 ], 'classic_45' ),
		};
		const second = onward( three, 1000, 10 );
		expect( second.run.slot ).toBe( 1 );
		expect( [ 0, 1, 2 ].map( ( at ) => isFixed( second, at ) ) ).toEqual( [
			true,
			true,
			false,
		] );
		for ( const [ from, to ] of [
			[ 2, 0 ],
			[ 0, null ],
			[ 2, null ],
			[ 0, 2 ],
		] as const ) {
			const { slots, run } = reordered( second, from, to );
			expect( slots[ run.slot ] ).toBe( second.slots[ 1 ] );
			expect( run.since ).toBe( second.run.since );
		}
	} );

	it( 'shows no stretch of a meeting that is not going on, whatever its clock says', () => {
		const first = onward( AT_FIRST, 1000, 4 );
		expect( goingOn( { ...first, status: 'running' } )?.step ).toBe(
			'slot'
		);
		for ( const status of [ 'scheduled', 'ended', 'cancelled' ] as const ) {
			expect( goingOn( { ...first, status } ) ).toBeNull();
		}
	} );

	it( 'is opened again at its close, and has cost nobody time meanwhile', () => {
		const first = onward( AT_FIRST, 1000, 4 );
		const again = { ...first, ...reopen( first, 9000 ) };
		expect( present( again )?.step ).toBe( 'close' );
		expect( again.slots ).toEqual( first.slots );
	} );

	it( 'goes back to the phase before, whose slot is not done then', () => {
		const second = onward( AT_FIRST, 1000, 9 );
		expect( second.slots[ 0 ]?.done ).toBe( true );
		const before = { ...second, ...back( second, 1010 ) };
		expect( before.slots.map( ( { done } ) => done ) ).toEqual( [
			false,
			false,
		] );
		expect( present( before ) ).toMatchObject( {
			slot: 0,
			phase: 'learning',
		} );
		const again = { ...before, ...forward( before, 1020 ) };
		expect( again.slots[ 0 ]?.spent ).toBe( 10 );
	} );

	it( 'knows where it is though the phase it was in is none of the set’s any more', () => {
		const slot = onward( AT_FIRST, 1000, 4 );
		const changed: Timed = {
			...slot,
			slots: slot.slots.map( ( one ) => ( { ...one, preset: 'tens' } ) ),
		};
		expect( present( changed )?.phase ).toBe( 'presenting' );
		expect( following( changed )?.phase ).toBe( 'questioning' );
	} );

	it( 'stretches the phases of a slot that is longer than its preset', () => {
		const longer: Timed = {
			...AT_FIRST,
			slots: AT_FIRST.slots.map( ( slot ) => ( {
				...slot,
				minutes: 80,
			} ) ),
		};
		expect( stationsOf( longer )[ 2 ]?.minutes ).toBe( 10 );
	} );

	it( 'has no time where a preset has none', () => {
		const meeting = onward(
			{
				...AT_FIRST,
				slots: AT_FIRST.slots.map( ( slot ) => ( {
					...slot,
					preset: 'wial' as const,
					minutes: 0,
				} ) ),
			},
			0,
			3
		);
		expect( left( meeting, 4000 ) ).toBeNull();
		expect( owed( meeting, 4000 ) ).toBe( 0 );
		expect( minutesOf( 'wial' ) ).toBe( 0 );
		expect( phasesOf( 'wial' ) ).toHaveLength( 3 );
	} );

	it( 'loses no second of a slot, however often somebody pauses, goes on, or goes back and forth', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record( {
						wait: fc.integer( { min: 0, max: 900 } ),
						does: fc.constantFrom(
							'pause',
							'resume',
							'forward',
							'back'
						),
					} ),
					{ maxLength: 40 }
				),
				( story ) => {
					let now = 1000;
					let running = 0;
					let meeting = onward( AT_FIRST, now, 3 );
					for ( const { wait, does } of story ) {
						const counts =
							meeting.run.step === 'slot' &&
							! isPaused( meeting.run );
						running += counts ? wait : 0;
						now += wait;
						if ( does === 'pause' || does === 'resume' ) {
							const act = does === 'pause' ? pause : resume;
							meeting = {
								...meeting,
								run: act( meeting.run, now ),
							};
						} else {
							const act = does === 'forward' ? forward : back;
							meeting = { ...meeting, ...act( meeting, now ) };
						}
					}
					const here =
						meeting.run.step === 'slot'
							? gone( meeting.run, now )
							: 0;
					const kept = meeting.slots.reduce(
						( sum, { spent } ) => sum + spent,
						here
					);
					expect( kept ).toBe( running );
				}
			)
		);
	} );
} );
