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

/** The same as the site answers it, to who runs it. */
export const meetingWith = ( changed: Partial< Meeting > = {} ): Meeting => ( {
	...AT_FIRST,
	id: 5,
	set: 4,
	revision: 1,
	starts: new Date().toISOString(),
	minutes: 180,
	place: '',
	status: 'scheduled',
	quorum: 4,
	preset: 'classic_45',
	attendance: [],
	parts: [],
	missing: [],
	last: [],
	presented: [],
	can: { run: true, change: true },
	...changed,
} );
