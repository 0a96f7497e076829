/**
 * A meeting to try things on: four members, two slots of the usual length.
 */
import type { Meeting } from '../../schema/meeting';
import { slotsFor } from './order';
import type { Timed } from './clock';

const person = ( id: number, name: string ): Meeting[ 'people' ][ 0 ] => ( {
	id,
	name,
	organisation: '',
	role: id === 9 ? 'facilitator' : 'member',
} );

export const PEOPLE = [
	person( 9, 'Fay' ),
	person( 1, 'Anna' ),
	person( 2, 'Ben' ),
	person( 3, 'Cleo' ),
	person( 4, 'Dan' ),
];

export const AT_FIRST: Timed = {
	people: PEOPLE,
	slots: slotsFor( [ 1, 2 ], 'classic_45' ),
	run: {
		step: 'none',
		slot: 0,
		phase: '',
		since: 0,
		gone: 0,
		timeout: false,
	},
};
