/** How the site says a time of day. */
export interface Clock {
	/** As PHP's date() takes it. */
	format: string;
	/** Seconds that the site is ahead of UTC now. */
	offset: number;
	/** The site's words for these. */
	words: Record< 'am' | 'pm' | 'AM' | 'PM', string >;
}

const two = ( value: number ): string => String( value ).padStart( 2, '0' );

/**
 * A time of day of today as the server says it, so that it reads the same after a reload.
 *
 * @param iso   The time.
 * @param clock What the page was given.
 */
export function timeOfDay( iso: string, clock: Clock ): string {
	const { format, offset, words } = clock;
	const there = new Date( Date.parse( iso ) + offset * 1000 );
	const hours = there.getUTCHours();
	const said: Record< string, string > = {
		a: hours < 12 ? words.am : words.pm,
		A: hours < 12 ? words.AM : words.PM,
		g: String( hours % 12 || 12 ),
		h: two( hours % 12 || 12 ),
		G: String( hours ),
		H: two( hours ),
		i: two( there.getUTCMinutes() ),
		s: two( there.getUTCSeconds() ),
	};
	return format.replace(
		/\\(.)|[aAghGHis]/g,
		( letter, escaped?: string ) => escaped ?? said[ letter ] ?? ''
	);
}

/**
 * The day of a moment where the site is, YYYY-MM-DD; "" for what is none.
 *
 * @param iso    The moment.
 * @param offset Seconds that the site is ahead of UTC.
 */
export function dayOf( iso: string, offset: number ): string {
	const at = Date.parse( iso );
	return Number.isNaN( at )
		? ''
		: new Date( at + offset * 1000 ).toISOString().slice( 0, 10 );
}
