import { describe, expect, it } from '@jest/globals';
import type { Clock } from './clock';
import { dayInWords, momentInWords } from './when';

const clock: Clock = {
	format: 'H:i',
	offset: 2 * 3600,
	words: { am: 'am', pm: 'pm', AM: 'AM', PM: 'PM' },
};
/** 00:30 on 12 May where the site is. */
const now = Date.parse( '2026-05-11T22:30:00Z' );

describe( 'a moment in words', () => {
	it( 'says today and yesterday by the day of the site, not of the reader', () => {
		expect(
			momentInWords( '2026-05-11T22:05:00Z', now, clock, 'en-GB' )
		).toBe( 'today, 00:05' );
		expect(
			momentInWords( '2026-05-11T21:55:00Z', now, clock, 'en-GB' )
		).toBe( 'yesterday, 23:55' );
	} );

	it( 'names the day, and the year only where it is another one', () => {
		expect(
			dayInWords( '2026-05-04T08:00:00Z', now, clock, 'en-GB' )
		).toMatch( /^Monday,? 4 May$/ );
		expect(
			dayInWords( '2025-11-03T08:00:00Z', now, clock, 'en-GB' )
		).toMatch( /^Monday,? 3 November 2025$/ );
	} );

	it( 'speaks the language of its reader, and some language where theirs has no tag', () => {
		expect(
			dayInWords( '2026-05-11T22:05:00Z', now, clock, 'de-DE' )
		).toBe( 'heute' );
		expect(
			dayInWords( '2026-05-04T08:00:00Z', now, clock, 'pt-PT-ao90' )
		).not.toBe( '' );
	} );
} );
