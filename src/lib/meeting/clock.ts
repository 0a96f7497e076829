/**
 * The clock of a meeting: where it is, how long it has been there, and what comes of moving on. It is soft: over time it counts on, and
 * says what it owes. Pure: the time of day is given, in seconds, as the server has it.
 */
import type { Meeting } from '../../schema/meeting';
import { stationsOf, type Station } from './phases';

export type Run = Meeting[ 'run' ];

/** What of a meeting the clock goes by. */
export type Timed = Pick< Meeting, 'slots' | 'people' | 'run' >;

/** What the clock changes. */
export type Moved = Pick< Meeting, 'slots' | 'run' >;

/** Seconds since the present stretch began, pauses left out. */
export const gone = ( { since, gone: before }: Run, now: number ): number =>
	before + ( since > 0 ? Math.max( 0, now - since ) : 0 );

export const isPaused = ( { step, since }: Run ): boolean =>
	step !== 'none' && since === 0;

/** Where a meeting is among its stations; -1 before it has begun. A phase that is none any more counts as the first of its step. */
export function at( { slots, people, run }: Timed ): number {
	const stations = stationsOf( { slots, people } );
	const here = ( { step, slot }: Station ): boolean =>
		step === run.step && ( step !== 'slot' || slot === run.slot );
	const exact = stations.findIndex(
		( station ) => here( station ) && station.phase === run.phase
	);
	return exact >= 0 ? exact : stations.findIndex( here );
}

/** The present stretch, null before the meeting and after it. */
export const present = ( meeting: Timed ): Station | null =>
	stationsOf( meeting )[ at( meeting ) ] ?? null;

/** The present stretch of a meeting that is going on; null of one that has not begun, is over, or is cancelled. */
export const goingOn = ( meeting: Timed & Pick< Meeting, 'status' > ) =>
	meeting.status === 'running' ? present( meeting ) : null;

/** The one after it. */
export const following = ( meeting: Timed ): Station | null =>
	stationsOf( meeting )[ at( meeting ) + 1 ] ?? null;

/** Seconds left of the present stretch, below zero when it is over time; null where it takes as long as it takes. */
export function left( meeting: Timed, now: number ): number | null {
	const minutes = present( meeting )?.minutes ?? 0;
	return minutes > 0 ? minutes * 60 - gone( meeting.run, now ) : null;
}

/** Goes to a station, and counts what was spent in the slot that is left. */
function goTo( meeting: Timed, station: number, now: number ): Moved {
	const { run, slots } = meeting;
	const to = stationsOf( meeting )[ station ];
	const spent = gone( run, now );
	const leaves = ( index: number ): boolean =>
		run.step === 'slot' && run.slot === index;
	const isOver = ( index: number ): boolean =>
		! to ||
		[ 'review', 'close' ].includes( to.step ) ||
		( to.step === 'slot' && to.slot > index );
	const begins = ( index: number ): boolean =>
		to?.step === 'slot' && to.slot === index;
	return {
		slots: slots.map( ( slot, index ) => ( {
			...slot,
			spent: leaves( index )
				? Math.round( slot.spent + spent )
				: slot.spent,
			done: leaves( index )
				? isOver( index )
				: slot.done && ! begins( index ),
		} ) ),
		run: to
			? {
					step: to.step,
					slot: to.slot,
					phase: to.phase,
					since: Math.floor( now ),
					gone: 0,
					timeout: false,
				}
			: { ...STOPPED },
	};
}

const STOPPED: Run = {
	step: 'none',
	slot: 0,
	phase: '',
	since: 0,
	gone: 0,
	timeout: false,
};

export const forward = ( meeting: Timed, now: number ): Moved =>
	goTo( meeting, at( meeting ) + 1, now );

export const back = ( meeting: Timed, now: number ): Moved =>
	goTo( meeting, Math.max( 0, at( meeting ) - 1 ), now );

/** Whether a slot keeps its place in the order: it was had, or is going on. */
export const isFixed = ( { slots, run }: Timed, index: number ): boolean =>
	!! slots[ index ]?.done || ( run.step === 'slot' && run.slot === index );

/** The order with one slot moved to another place, or taken out; the clock stays with whom it runs for. */
export function reordered(
	{ slots, run }: Timed,
	from: number,
	to: number | null
): Moved {
	const current = run.step === 'slot' ? slots[ run.slot ] : undefined;
	const rest = slots.filter( ( _slot, index ) => index !== from );
	const next =
		to === null
			? rest
			: [
					...rest.slice( 0, to ),
					...slots.slice( from, from + 1 ),
					...rest.slice( to ),
				];
	const slot = current ? next.indexOf( current ) : run.slot;
	return { slots: next, run: { ...run, slot: Math.max( 0, slot ) } };
}

/** Ends the meeting wherever it is: a slot that was not come to is none that was had. */
export const end = ( meeting: Timed, now: number ): Moved =>
	goTo( meeting, Infinity, now );

/** Opens a meeting again that was ended: at its close, from where one can go back. */
export const reopen = ( meeting: Timed, now: number ): Moved =>
	goTo( { ...meeting, run: STOPPED }, stationsOf( meeting ).length - 1, now );

/** Stops the clock, also to look at how the set works together. */
export const pause = ( run: Run, now: number, timeout = false ): Run => ( {
	...run,
	since: 0,
	gone: Math.round( gone( run, now ) ),
	timeout,
} );

export const resume = ( run: Run, now: number ): Run =>
	isPaused( run )
		? { ...run, since: Math.floor( now ), timeout: false }
		: run;

/** Seconds by which slots have gone beyond their time, which somebody else does not have now. */
export function owed( { slots, run }: Timed, now: number ): number {
	const current = ( index: number ): number =>
		run.step === 'slot' && run.slot === index ? gone( run, now ) : 0;
	return slots.reduce( ( sum, { minutes, spent }, index ) => {
		const over = spent + current( index ) - minutes * 60;
		return minutes > 0 ? sum + Math.max( 0, over ) : sum;
	}, 0 );
}
