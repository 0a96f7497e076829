import { describe, expect, it, jest } from '@jest/globals';
import { slotsFor } from '../../lib/meeting/order';
import { meetingWith } from '../../lib/meeting/samples';
import type { Meeting } from '../../schema/meeting';
import type { Live } from './live';
import { showNow } from './now';
import { showOrder } from './order';

jest.mock(
	'@wordpress/interactivity',
	() => ( {
		getConfig: () => ( {
			locale: 'en',
			// Each sentence says its name.
			strings: new Proxy(
				{},
				{ get: ( _, name ) => `${ String( name ) } %s` }
			),
		} ),
	} ),
	// The tests have no ES modules, as which alone it comes.
	{ virtual: true }
);

const bid = ( user: number ): Meeting[ 'parts' ][ 0 ] => ( {
	user,
	kind: 'bid',
	answers: { line: 'Mine' },
	revision: 1,
	modified: '',
} );

/** A screen of who runs a meeting, and what shows the meeting on it as it becomes. */
function screen() {
	const panel = document.createElement( 'div' );
	const order = document.createElement( 'div' );
	const change = jest.fn< Live[ 'change' ] >( async () => undefined );
	const live = {
		meeting: null as Meeting | null,
		now: () => 0,
		change,
		note: async () => undefined,
	} satisfies Live;
	return {
		panel,
		order,
		change,
		show( changed: Partial< Meeting > ) {
			live.meeting = meetingWith( changed );
			showNow( panel, live );
			showOrder( order, live );
		},
		does: ( name: string ) =>
			panel.querySelector< HTMLElement >( `[data-does=${ name }]` ) ??
			order.querySelector< HTMLElement >( `[data-does=${ name }]` ),
	};
}

describe( 'the screen of who runs a meeting', () => {
	it( 'keeps the button under a finger while others write and the order changes', () => {
		const { show, does } = screen();
		show( { slots: [], parts: [ bid( 1 ) ] } );
		const [ begin, suggest ] = [
			does( 'doBegin' ),
			does( 'orderSuggest' ),
		];
		expect( begin ).not.toBeNull();
		show( {
			slots: [],
			parts: [ bid( 1 ) ],
			attendance: [ { user: 2, state: 'present' } ],
		} );
		expect( does( 'orderSuggest' ) ).toBe( suggest );
		show( {
			revision: 2,
			slots: slotsFor( [ 1 ], 'classic_45' ),
			parts: [ bid( 1 ) ],
		} );
		expect( does( 'doBegin' ) ).toBe( begin );
		expect( does( 'orderSuggest' ) ).toBeNull();
	} );

	it( 'suggests those who are suggested now', () => {
		const { show, does, change } = screen();
		show( { slots: [], parts: [ bid( 1 ) ] } );
		show( { slots: [], parts: [ bid( 2 ) ] } );
		does( 'orderSuggest' )?.click();
		expect( change ).toHaveBeenCalledWith( 'add 2', expect.anything() );
	} );

	it( 'has another button for going on once the meeting has gone on', () => {
		const { show, does } = screen();
		const run = {
			step: 'check_in',
			slot: 0,
			phase: '',
			since: 1,
			gone: 0,
			timeout: false,
		} as const;
		show( { status: 'running', run } );
		const next = does( 'doForward' );
		show( { status: 'running', run: { ...run, gone: 5 } } );
		expect( does( 'doForward' ) ).toBe( next );
		show( { status: 'running', run: { ...run, step: 'bidding' } } );
		expect( does( 'doForward' ) ).not.toBe( next );
		expect( does( 'doForward' ) ).not.toBeNull();
	} );

	it( 'ends the meeting from one place alone, and never offers first to open it again', () => {
		const { panel, show, does } = screen();
		const run = { slot: 0, phase: '', since: 1, gone: 0, timeout: false };
		const names = () =>
			Array.from( panel.querySelectorAll( 'button' ) ).map(
				( { dataset } ) => dataset.does
			);
		for ( const step of [ 'check_in', 'close' ] as const ) {
			show( { status: 'running', run: { ...run, step } } );
			expect( names().indexOf( 'doEnd' ) ).toBe( names().length - 1 );
			expect( names()[ 0 ] ).toBe(
				step === 'close' ? 'doPause' : 'doForward'
			);
		}
		expect( does( 'doEnd' )?.className ).toBe( 'wp-element-button' );
		show( { status: 'ended', run: { ...run, step: 'close' } } );
		expect( does( 'doAgain' )?.className ).toBe( '' );
	} );
} );
