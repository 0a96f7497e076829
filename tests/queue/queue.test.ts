/**
 * No word is ever lost: random stories of three pages, two people and every fault, played with the real queue.
 *
 * FUZZ_SEEDS, FUZZ_STEPS and FUZZ_FIRST come from tools/fuzz.mjs (`npm run fuzz`).
 */
import { describe, expect, it } from '@jest/globals';
import { tryOut } from './actions';
import type { Bug, Kind } from './parties';

const number = ( name: string, preset: number ): number =>
	Number( process.env[ name ] ?? preset );
const SEEDS = number( 'FUZZ_SEEDS', 20 );
const STEPS = number( 'FUZZ_STEPS', 100 );
const FIRST = number( 'FUZZ_FIRST', 1 );

const seeds = Array.from( { length: SEEDS }, ( _, place ) => FIRST + place );

describe( 'whatever happens between three pages and the server', () => {
	it.each( seeds )(
		'no word is lost, misplaced or shown to the wrong person (seed %d)',
		( seed ) => {
			const found = tryOut( seed, STEPS );
			const again = `npm run fuzz -- --first ${ seed } --seeds 1 --steps ${ STEPS }`;
			expect( found && { again, ...found } ).toBeNull();
		},
		120_000
	);
} );

describe.each< [ Kind, string ] >( [
	[ 'comments', 'are saved for their writer until they are sent' ],
	[ 'changes', 'of comments are saved beside them until they are sent' ],
] )( 'whatever happens to %s, which %s', ( kind ) => {
	it.each( seeds )(
		'no word is lost, misplaced, read before it was sent, or said twice (seed %d)',
		( seed ) => {
			const found = tryOut( seed, STEPS, 'none', kind );
			expect( found && { seed, steps: STEPS, ...found } ).toBeNull();
		},
		120_000
	);
} );

describe( 'the test itself', () => {
	it.each< [ Bug, string ] >( [
		[ 'identity', 'does not ask who is logged in' ],
		[ 'compare', 'stores whatever revision a save was based on' ],
		[ 'copy', 'puts the copy away with any confirmed save' ],
	] )( 'finds the planted bug "%s": a system that %s', ( bug ) => {
		const found = Array.from( { length: 60 }, ( _, seed ) =>
			tryOut( seed, 200, bug )
		).find( ( result ) => result !== null );
		expect( found?.problem ).toMatch( /lost|of [12]:|not on the server/ );
	} );

	it.each< [ Bug, Kind, string ] >( [
		[ 'draft', 'changes', 'are sent as they are typed' ],
		[ 'sent', 'comments', 'are sent with what was put together since' ],
	] )( 'finds the planted bug "%s": %s %s', ( bug, kind ) => {
		const found = Array.from( { length: 60 }, ( _, seed ) =>
			tryOut( seed, 200, bug, kind )
		).find( ( result ) => result !== null );
		expect( found?.problem ).toMatch( /read before it was sent/ );
	} );
} );
