import { afterEach, describe, expect, it } from '@jest/globals';
import { createElement, createRoot, flushSync } from '@wordpress/element';
import type { NoticesLog } from '../../schema/notices';
import { Log } from './log';
import { OUTCOMES, waitingWords } from './words';

const HOUR = 3_600_000;
const ago = ( hours: number ) =>
	new Date( Date.now() - hours * HOUR ).toISOString();

describe( 'what is said of emails that wait', () => {
	it( 'is what to do, and a warning, where they have waited for too long', () => {
		const { status, says } = waitingWords( {
			many: 3,
			since: ago( 5 ),
			late: true,
		} );
		expect( status ).toBe( 'warning' );
		expect( says ).toMatch(
			/^3 notices are waiting to be sent; the first of them was due 5 hours ago\. WordPress sends them .* wp-cron\.php every few minutes/
		);
	} );

	it( 'is no warning and nothing to do as long as they are not late', () => {
		expect(
			waitingWords( { many: 1, since: ago( 1 ), late: false } )
		).toEqual( {
			status: 'info',
			says: '1 notice is waiting to be sent; it was due an hour ago.',
		} );
	} );

	it( 'is that none do, where none do', () => {
		expect( waitingWords( { many: 0, since: '', late: false } ) ).toEqual( {
			status: 'info',
			says: 'Nothing is waiting to be sent at this moment.',
		} );
	} );
} );

describe( 'what is said of emails that went', () => {
	const page = document.createElement( 'div' );
	const root = createRoot( page );
	const shows = ( done: NoticesLog[ 'done' ], waits = false ) => {
		flushSync( () => root.render( createElement( Log, { done, waits } ) ) );
		return page;
	};
	afterEach( () => flushSync( () => root.render( null ) ) );

	it.each( [
		[ 'sent', /^Sent$/ ],
		[ 'refused', /^Not sent: .*mailer refused/ ],
		[ 'no_address', /^Not sent: .*no email address/ ],
		[ 'interrupted', /^Perhaps sent: .*not sent again/ ],
		[ 'failed', /^Not sent\.$/ ],
	] as const )( 'is what became of them: %s', ( outcome, says ) => {
		expect( OUTCOMES[ outcome ] ).toMatch( says );
	} );

	it( 'is when the first of them go, where none did, and no table of nothing', () => {
		const { textContent } = shows( [] );
		expect( textContent ).toMatch(
			/^Nothing has been sent yet.*The first emails go out when/
		);
		expect( page.querySelector( 'table' ) ).toBeNull();
	} );

	it( 'stands below its day, and what was not sent stands out', () => {
		const one = { about: 'Shared entries', many: 2 };
		shows( [
			{ ...one, day: '2026-11-28', outcome: 'sent' },
			{ ...one, day: '2026-11-28', outcome: 'refused', many: 4 },
			{ ...one, day: '2026-11-27', outcome: 'sent' },
		] );
		expect( page.textContent ).not.toContain( 'Nothing has been sent' );
		const days = [ ...page.querySelectorAll( 'tbody' ) ].map( ( part ) =>
			[ ...part.querySelectorAll( 'time, td' ) ].map(
				( cell ) => cell.getAttribute( 'datetime' ) ?? cell.textContent
			)
		);
		expect( days ).toEqual( [
			[
				'2026-11-28',
				...[ 'Shared entries', OUTCOMES.sent, '2' ],
				...[ 'Shared entries', OUTCOMES.refused, '4' ],
			],
			[ '2026-11-27', ...[ 'Shared entries', OUTCOMES.sent, '2' ] ],
		] );
		const trouble = [ ...page.querySelectorAll( '.is-trouble' ) ];
		expect( trouble.map( ( cell ) => cell.textContent ) ).toEqual( [
			OUTCOMES.refused,
		] );
	} );
} );
