/**
 * What stands above the text of an entry in a document: its name and a line of facts.
 */
import { usableLocale } from '../locale';
import type { Asked, Item, Say } from './item';

/** Whose entries are taken away: one's own, or those that others share. */
export type Whose = 'mine' | 'shared';

/** What a document needs to know beside its entries. */
export interface About {
	say: Say;
	/** Language of the person. */
	locale: string;
	/** Whether that language is read from right to left. */
	rtl: boolean;
	/** Whether it is a person's own log, or what others share with them. */
	whose: Whose;
	/** Whose log it is. */
	name: string;
	/** How many entries there are. */
	entries: number;
	/** Moment of the export, ISO 8601. */
	now: string;
	/** Today where the site is, "2026-11-26". */
	today: string;
	/** Names of sets by their number. */
	sets: ReadonlyMap< number, string >;
}

const DAY = { weekday: 'long', day: 'numeric' } as const;

/** Of each language: making one takes longer than all the rest of an entry. */
const formats = new Map< string, Intl.DateTimeFormat >();

/** A date in words: its month and year, and what else is wanted of it. */
function inWords( date: string, locale: string, more = {} ): string {
	const at = Date.parse( date );
	if ( Number.isNaN( at ) ) {
		return date;
	}
	const name = `${ locale } ${ Object.keys( more ).join() }`;
	const format =
		formats.get( name ) ??
		new Intl.DateTimeFormat( usableLocale( locale ), {
			...more,
			month: 'long',
			year: 'numeric',
			timeZone: 'UTC',
		} );
	formats.set( name, format );
	return format.format( at );
}

/** A day in words. */
export const dayInWords = ( day: string, locale: string ): string =>
	inWords( day, locale, DAY );

/** A month in words. */
export const monthInWords = ( day: string, locale: string ): string =>
	inWords( day, locale );

/** What a document is called. */
export const titleOf = ( { say, whose, name }: About ): string =>
	whose === 'mine' ? say( 'logOf', name ) : say( 'sharedWithMe' );

/** How many entries there are. */
export const countOf = ( { say, locale, entries }: About ): string =>
	say(
		entries === 1 ? 'oneEntry' : 'entries',
		entries.toLocaleString( usableLocale( locale ) )
	);

/** Who reads it. */
export function readersOf( item: Item, { say, sets }: About ): string {
	if ( item.audience !== 'set' ) {
		return say( item.audience === 'coach' ? 'myCoach' : 'onlyMe' );
	}
	const name = sets.get( item.set );
	return name ? say( 'mySet', name ) : say( 'oneSet' );
}

/** What an entry is called where it has no title. */
export const nameOf = ( item: Item, say: Say ): string =>
	item.title || item.lesson || say( `kind-${ item.kind }` );

/** What a document says of what was asked: a question that was left out is not handed in, and one that stands above it all is not said twice. */
export const answeredOf = ( { asked, title }: Item ): Asked[] =>
	asked
		.filter( ( { question, answer } ) => answer || ! question )
		.map( ( one ) => ( {
			...one,
			question: one.question.trim() === title ? '' : one.question,
		} ) );

/** What happened, for the column of activities. */
export function activityOf( item: Item, say: Say ): string {
	const name = nameOf( item, say );
	return item.event ? `${ say( `event-${ item.event }` ) }: ${ name }` : name;
}

/** Who wrote it, of those who share; one's own log says so once. */
const writerOf = ( { author, organisation }: Item ): string =>
	[ author, organisation ].filter( Boolean ).join( ', ' );

/** Date, kind of event, lesson, Elements, time and readers. */
export function factsOf( item: Item, about: About ): string[] {
	const { say, locale } = about;
	return [
		about.whose === 'shared' ? writerOf( item ) : '',
		dayInWords( item.date, locale ),
		item.event && say( `event-${ item.event }` ),
		item.title && item.lesson ? say( 'inLesson', item.lesson ) : '',
		item.elements.join( ', ' ),
		item.minutes ? say( 'minutes', String( item.minutes ) ) : '',
		say( 'readBy', readersOf( item, about ) ),
	].filter( Boolean );
}
