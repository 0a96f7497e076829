/**
 * What is read out of what happens to the texts of a page: not more than one piece of news in ten seconds, unless it needs the person.
 *
 * Somebody who hears the page is writing meanwhile; a voice that speaks with each save would talk over their own words.
 */

/** Milliseconds between two pieces of news. */
export const PAUSE = 10_000;

/** What was said last, and what waits. `Who` is what the news is about: each has its own line. */
export interface Voice< Who > {
	spokenAt: number;
	said: Map< Who, string >;
	waiting: Map< Who, string >;
}

export const silent = < Who >(): Voice< Who > => ( {
	spokenAt: -Infinity,
	said: new Map(),
	waiting: new Map(),
} );

/** A voice that has just said something about something. */
function having< Who >(
	{ said, waiting }: Voice< Who >,
	who: Who,
	sentence: string,
	now: number
): Voice< Who > {
	const rest = new Map( waiting );
	rest.delete( who );
	return {
		spokenAt: now,
		said: new Map( said ).set( who, sentence ),
		waiting: rest,
	};
}

/** News: of several about one thing only the newest counts, and none that leaves things as they were said to be. */
export function hear< Who >(
	voice: Voice< Who >,
	who: Who,
	sentence: string
): Voice< Who > {
	const waiting = new Map( voice.waiting );
	waiting.delete( who );
	if ( voice.said.get( who ) !== sentence ) {
		waiting.set( who, sentence );
	}
	return { ...voice, waiting };
}

/** When the next one may be read out; Infinity when none waits. */
export const speaksAt = ( { spokenAt, waiting }: Voice< unknown > ): number =>
	waiting.size > 0 ? spokenAt + PAUSE : Infinity;

/** What is read out now, if anything: the news that has waited longest. */
export function speak< Who >(
	voice: Voice< Who >,
	now: number
): { voice: Voice< Who >; news: [ Who, string ] | null } {
	const [ news = null ] = voice.waiting;
	return news && now >= speaksAt( voice )
		? { voice: having( voice, ...news, now ), news }
		: { voice, news: null };
}

/** What needs the person, or answers what they have just done, waits for nothing. */
export const atOnce = having;
