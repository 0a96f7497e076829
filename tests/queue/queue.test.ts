/**
 * No word is ever lost: random stories of three pages, two people and every fault, played with the real queue.
 *
 * FUZZ_SEEDS, FUZZ_STEPS and FUZZ_FIRST come from tools/fuzz.mjs (`npm run fuzz`).
 */
import { describe, expect, it } from '@jest/globals';
import { tryOut } from './actions';
import type { Bug } from './world';

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

describe( 'whatever happens to comments, which leave when they are sent', () => {
	it.each( seeds )(
		'no word is lost, misplaced, or read before it was sent (seed %d)',
		( seed ) => {
			const found = tryOut( seed, STEPS, 'none', true );
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

	it( 'finds the planted bug "draft": comments are sent as they are typed', () => {
		const found = tryOut( 1, STEPS, 'draft', true );
		expect( found?.problem ).toMatch( /read before it was sent/ );
	} );
} );
