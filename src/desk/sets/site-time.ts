/**
 * Times as the site has them: a meeting is at the same time for everybody, and its hour is that of the site.
 */
import { date, dateI18n, getDate, getSettings } from '@wordpress/date';

/** The site's time zone, as one says it. */
export const siteZone = (): string => {
	const { string, offset } = getSettings().timezone;
	return string || `UTC${ Number( offset ) < 0 ? '' : '+' }${ offset }`;
};

/** What a field for day and time shows of a time. */
export const toField = ( iso: string ): string =>
	date( 'Y-m-d\\TH:i', iso, undefined );

/** The time that a field for day and time says; "" where it says none. */
export function fromField( value: string ): string {
	const time = value ? getDate( value ).getTime() : NaN;
	return Number.isNaN( time )
		? ''
		: new Date( time ).toISOString().replace( /\.\d+Z$/, 'Z' );
}

/** A time in words, with its weekday: one plans by those. */
export const inWords = ( iso: string ): string =>
	dateI18n(
		`l, ${ getSettings().formats.date }, ${ getSettings().formats.time }`,
		iso,
		undefined
	);
