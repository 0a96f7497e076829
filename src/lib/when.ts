/**
 * A moment as people say it, by the clock of the site.
 */
import { timeOfDay, type Clock } from './clock';
import { usableLocale } from './locale';

const DAY = 86_400_000;

/** The day of a moment, counted from 1970, where the site is. */
const dayNumber = ( at: number ): number => Math.floor( at / DAY );

/**
 * "today", "yesterday", "Monday 3 November", with the year where it is another one.
 *
 * @param iso    The moment.
 * @param now    Milliseconds.
 * @param clock  What the page was given.
 * @param locale Language of the person.
 */
export function dayInWords(
	iso: string,
	now: number,
	clock: Clock,
	locale: string
): string {
	const { offset } = clock;
	const at = Date.parse( iso ) + offset * 1000;
	const today = now + offset * 1000;
	const tongue = usableLocale( locale );
	const ago = dayNumber( today ) - dayNumber( at );
	if ( ago === 0 || ago === 1 ) {
		return new Intl.RelativeTimeFormat( tongue, {
			numeric: 'auto',
		} ).format( -ago, 'day' );
	}
	const year = ( time: number ) => new Date( time ).getUTCFullYear();
	return new Intl.DateTimeFormat( tongue, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...( year( at ) === year( today ) ? {} : { year: 'numeric' } ),
		timeZone: 'UTC',
	} ).format( at );
}

/** Day and time of day. */
export const momentInWords = (
	iso: string,
	now: number,
	clock: Clock,
	locale: string
): string =>
	`${ dayInWords( iso, now, clock, locale ) }, ${ timeOfDay( iso, clock ) }`;
