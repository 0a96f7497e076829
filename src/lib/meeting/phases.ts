/**
 * What a meeting goes through, and how long each of it takes by the ways of timing a slot that sets use (docs/decisions.md names them).
 */
import type { Meeting } from '../../schema/meeting';

export type Preset = Meeting[ 'preset' ];
export type Step = Meeting[ 'run' ][ 'step' ];

/** A part of a slot with its minutes, 0 for as long as it takes. */
export interface Phase {
	name: string;
	minutes: number;
}

const PHASES = [
	'presenting',
	'clarifying',
	'questioning',
	'summing_up',
	'reflecting',
	'committing',
	'learning',
] as const;

/** Minutes of each phase in that order; a phase that a preset does not have is null. */
const MINUTES: Record< Preset, ( number | null )[] > = {
	classic_30: [ 3, 2, 10, null, 3, 5, 2 ],
	classic_45: [ 5, 7, 15, null, 5, 5, 3 ],
	classic_60: [ 8, 10, 20, null, 7, 7, 3 ],
	quick_30: [ 5, null, 10, null, null, 5, null ],
	minutes_36: [ 2, 10, 15, 2, 5, 2, null ],
	fourteen_40: [ 5, 15, 15, null, null, 5, null ],
	tens: [ 10, null, 10, null, 10, 5, null ],
	wial: [ null, null, 0, null, null, 0, 0 ],
};

/** All of them, in the order in which they are offered. */
export const PRESETS = Object.keys( MINUTES ) as Preset[];

/** The phases of a slot. */
export const phasesOf = ( preset: Preset ): Phase[] =>
	PHASES.flatMap( ( name, at ) => {
		const minutes = MINUTES[ preset ][ at ] ?? null;
		return minutes === null ? [] : [ { name, minutes } ];
	} );

/** Minutes of a whole slot, 0 for as long as it takes. */
export const minutesOf = ( preset: Preset ): number =>
	phasesOf( preset ).reduce( ( sum, { minutes } ) => sum + minutes, 0 );

/** Minutes of what a meeting has beside its slots; of the check-in, for each person. */
const AROUND = { check_in: 3, bidding: 5, review: 8, close: 3 };

/** One stretch of a meeting with its own time. */
export interface Station {
	step: Step;
	/** Which slot, 0 for the first and for what is none. */
	slot: number;
	phase: string;
	/** 0 for as long as it takes. */
	minutes: number;
}

/** Everything a meeting goes through, in order. */
export function stationsOf( {
	slots,
	people,
}: Pick< Meeting, 'slots' | 'people' > ): Station[] {
	const members = people.filter( ( { role } ) => role === 'member' ).length;
	const around = ( step: 'bidding' | 'review' | 'close' ): Station => ( {
		step,
		slot: 0,
		phase: '',
		minutes: AROUND[ step ],
	} );
	return [
		{
			step: 'check_in',
			slot: 0,
			phase: '',
			minutes: AROUND.check_in * Math.max( 1, members ),
		},
		around( 'bidding' ),
		...slots.flatMap( ( { preset }, slot ) =>
			phasesOf( preset ).map( ( { name, minutes }, at, all ) => ( {
				step: 'slot' as const,
				slot,
				phase: name,
				minutes:
					fitted( slots[ slot ]?.minutes ?? 0, all, at ) || minutes,
			} ) )
		),
		around( 'review' ),
		around( 'close' ),
	];
}

/** Minutes of a phase in a slot that is longer or shorter than its preset: each gives and takes its share. */
function fitted( whole: number, phases: Phase[], at: number ): number {
	const sum = phases.reduce( ( all, { minutes } ) => all + minutes, 0 );
	return sum > 0 && whole > 0
		? ( ( phases[ at ]?.minutes ?? 0 ) * whole ) / sum
		: 0;
}
