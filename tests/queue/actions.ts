/**
 * What may happen in the world, at random and again by its seed.
 */
import fc from 'fast-check';
import type { Bug, Kind } from './parties';
import { Lost } from './promises';
import { World } from './world';

export interface Action {
	what: string;
	who: number;
	at: number;
}

const PAUSES = [ 5, 60, 300, 1100, 1100, 11_000, 50_000, 400_000 ];

type Act = (
	world: World,
	page: World[ 'pages' ][ number ],
	at: number
) => void;

const parcelOf = ( world: World, at: number ) =>
	world.parcels[ at % Math.max( world.parcels.length, 1 ) ];

/** By name, with how often of a hundred each comes. */
const ACTS: Record< string, [ number, Act ] > = {
	nothing: [ 1, () => {} ],
	type: [ 20, ( world, page, at ) => world.type( page, at, at % 5 === 0 ) ],
	pass: [
		22,
		( world, _page, at ) => world.pass( PAUSES[ at % PAUSES.length ] ?? 5 ),
	],
	deliver: [
		16,
		( world, _page, at ) => {
			const parcel = parcelOf( world, at );
			if ( parcel ) {
				world.arrive( parcel );
				world.answer( parcel, false );
			}
		},
	],
	commitOnly: [
		5,
		( world, _page, at ) => {
			const parcel = parcelOf( world, at );
			if ( parcel ) {
				world.arrive( parcel );
			}
		},
	],
	loseAnswer: [
		4,
		( world, _page, at ) => {
			const parcel = parcelOf( world, at );
			if ( parcel ) {
				world.arrive( parcel );
				world.answer( parcel, true );
			}
		},
	],
	loseRequest: [
		4,
		( world, _page, at ) => {
			const parcel = parcelOf( world, at );
			if ( parcel ) {
				world.answer( parcel, true );
			}
		},
	],
	crash: [ 3, ( world, page ) => world.crash( page ) ],
	load: [ 5, ( world, page ) => world.load( page ) ],
	look: [ 3, ( world, page ) => world.look( page ) ],
	choose: [
		4,
		( world, page, at ) =>
			world.choose(
				page,
				( [ 'mine', 'theirs', 'both' ] as const )[ at % 3 ] ?? 'both'
			),
	],
	share: [
		4,
		( world, page, at ) =>
			world.kind === 'notes'
				? world.share( page, at % 2 ? 'set' : 'me' )
				: world.event( page, 'save' ),
	],
	member: [
		1,
		( { server: { members } }, _page, at ) => {
			const user = 1 + ( at % 2 );
			if ( ! members.delete( user ) ) {
				members.add( user );
			}
		},
	],
	login: [
		3,
		( world, { device }, at ) =>
			world.login( device, 1 + ( at % 2 ), at % 3 > 0 ),
	],
	expire: [
		1,
		( world, { device }, at ) => world.login( device, 0, at % 2 > 0 ),
	],
	logout: [ 1, ( world, { device } ) => world.logout( device ) ],
	save: [ 2, ( world, page ) => world.event( page, 'save' ) ],
	offline: [ 2, ( world, page ) => world.event( page, 'offline' ) ],
	online: [ 3, ( world, page ) => world.event( page, 'online' ) ],
	hide: [ 2, ( world, page ) => world.event( page, 'hide' ) ],
	focus: [ 2, ( world, page ) => world.event( page, 'focus' ) ],
	blur: [ 2, ( world, page ) => world.event( page, 'blur' ) ],
};

const anyAction: fc.Arbitrary< Action > = fc.record( {
	what: fc.oneof(
		{ withCrossShrink: true },
		...Object.entries( ACTS ).map( ( [ name, [ weight ] ] ) => ( {
			weight,
			arbitrary: fc.constant( name ),
		} ) )
	),
	who: fc.nat( 2 ),
	at: fc.nat( 999 ),
} );

/** Plays a story; throws where something is lost or shown to the wrong person. */
export function play(
	actions: Action[],
	bug: Bug = 'none',
	kind: Kind = 'notes'
): void {
	const world = new World( bug, kind );
	for ( const { what, who, at } of actions ) {
		const page = world.pages[ who ];
		if ( page ) {
			ACTS[ what ]?.[ 1 ]( world, page, at );
			world.check();
		}
	}
	world.recover();
}

export interface Found {
	problem: string;
	story: Action[];
}

/**
 * Plays the story of a seed. Null when nothing was lost, else the shortest story found in which it still is.
 *
 * @param seed  Seed.
 * @param steps How long the story is.
 * @param bug   A planted bug.
 * @param kind  What is written.
 */
export function tryOut(
	seed: number,
	steps: number,
	bug: Bug = 'none',
	kind: Kind = 'notes'
): Found | null {
	const story = fc.array( anyAction, { minLength: steps, maxLength: steps } );
	const { failed, counterexample, errorInstance } = fc.check(
		fc.property( story, ( actions ) => play( actions, bug, kind ) ),
		{
			seed,
			numRuns: 1,
			endOnFailure: bug !== 'none',
			interruptAfterTimeLimit: 30_000,
		}
	);
	if ( ! failed || ! counterexample ) {
		return null;
	}
	return {
		problem:
			errorInstance instanceof Lost
				? errorInstance.message
				: String( ( errorInstance as Error ).stack ),
		story: counterexample[ 0 ].filter( ( { what } ) => what !== 'nothing' ),
	};
}
