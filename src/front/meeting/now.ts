/**
 * Where a meeting is: the step in large type, its one rule, the time left as a quiet ring, what comes next, and for those who run it what
 * moves it on. Over time it says so kindly, and counts on.
 */
import {
	back,
	end,
	following,
	forward,
	gone,
	isPaused,
	left,
	owed,
	pause,
	goingOn,
	reopen,
	resume,
} from '../../lib/meeting/clock';
import type { Station } from '../../lib/meeting/phases';
import type { Meeting } from '../../schema/meeting';
import { say } from '../config';
import { nameOf } from './lists';
import type { FieldsOf, Live } from './live';
import { button, focusAgain, made, put } from './made';

const SVG = 'http://www.w3.org/2000/svg';
const RADIUS = 44;
const ROUND = 2 * Math.PI * RADIUS;

/** Seconds as 4:30. */
function clockOf( seconds: number ): string {
	const whole = Math.floor( Math.abs( seconds ) );
	return `${ Math.floor( whole / 60 ) }:${ String( whole % 60 ).padStart( 2, '0' ) }`;
}

const wordOf = ( { step, phase }: Station, kind: 'step' | 'rule' ): string =>
	say( `${ kind }-${ step === 'slot' ? phase : step }` );

/** A stretch in words, with whose it is. */
function titleOf( meeting: Meeting, station: Station ): string {
	const presenter = meeting.slots[ station.slot ]?.presenter;
	const whose =
		station.step === 'slot' && presenter !== undefined
			? nameOf( meeting, presenter )
			: '';
	return [ whose, wordOf( station, 'step' ) ].filter( Boolean ).join( ' · ' );
}

function ring(): SVGSVGElement {
	const svg = document.createElementNS( SVG, 'svg' );
	svg.setAttribute( 'viewBox', '0 0 100 100' );
	svg.setAttribute( 'aria-hidden', 'true' );
	for ( const name of [ 'whole', 'left' ] ) {
		const circle = document.createElementNS( SVG, 'circle' );
		circle.setAttribute( 'class', `is-${ name }` );
		circle.setAttribute( 'cx', '50' );
		circle.setAttribute( 'cy', '50' );
		circle.setAttribute( 'r', String( RADIUS ) );
		svg.append( circle );
	}
	return svg;
}

/** What moves a meeting on. */
function controls( live: Live, meeting: Meeting ): HTMLElement | null {
	if ( ! meeting.can.run ) {
		return null;
	}
	// The same button where the meeting has moved on is another: what moves it moves it from here.
	const { step, slot, phase } = meeting.run;
	const does = ( name: string, fieldsOf: FieldsOf, first = false ) =>
		button( say( name ), () => live.change( name, fieldsOf ), {
			'data-does': name,
			'data-from': `${ step } ${ slot } ${ phase }`,
			class: first ? 'wp-element-button' : undefined,
		} );
	const moves =
		( move: typeof forward, status?: Meeting[ 'status' ] ): FieldsOf =>
		( now ) => ( {
			...( status ? { status } : {} ),
			...move( now, live.now() ),
		} );
	const row = ( ...buttons: HTMLElement[] ) =>
		made( 'p', { class: 'learning-log-run__controls' }, ...buttons );
	if ( ! goingOn( meeting ) ) {
		return row(
			meeting.status === 'ended'
				? does( 'doAgain', moves( reopen, 'running' ) )
				: does( 'doBegin', moves( forward, 'running' ), true )
		);
	}
	const stop =
		( timeout: boolean ): FieldsOf =>
		( { run } ) => ( { run: pause( run, live.now(), timeout ) } );
	const resumes: FieldsOf = ( { run } ) => ( {
		run: resume( run, live.now() ),
	} );
	const last = following( meeting ) === null;
	// What ends a meeting keeps its place at the end: nobody presses it who meant the step before, once more.
	return row(
		...( last ? [] : [ does( 'doForward', moves( forward ), true ) ] ),
		isPaused( meeting.run )
			? does( 'doResume', resumes )
			: does( 'doPause', stop( false ) ),
		does( 'doTimeout', stop( true ) ),
		does( 'doBack', moves( back ) ),
		does( 'doEnd', moves( end, 'ended' ), last )
	);
}

/** Where a meeting is, in words. */
export function whereSaid( meeting: Meeting ): string {
	const station = goingOn( meeting );
	return station ? titleOf( meeting, station ) : atRest( meeting );
}

/** What is said where no clock runs. */
const atRest = ( { status }: Meeting ): string =>
	say( status === 'ended' ? 'runEnded' : 'runNotBegun' );

/** Shows where the meeting is; what is pressed keeps the focus. */
export function showNow( panel: HTMLElement, live: Live ): void {
	const { meeting } = live;
	if ( ! meeting ) {
		return;
	}
	const { activeElement } = panel.ownerDocument;
	const focused = panel.contains( activeElement )
		? ( activeElement?.getAttribute( 'data-does' ) ?? '' )
		: null;
	const station = goingOn( meeting );
	const next = following( meeting );
	panel.hidden = false;
	panel.classList.toggle( 'is-running', station !== null );
	put(
		panel,
		...( station
			? [
					ring(),
					made(
						'div',
						{ class: 'learning-log-run__where' },
						made(
							'p',
							{ class: 'learning-log-run__step-name' },
							titleOf( meeting, station )
						),
						made(
							'p',
							{ class: 'learning-log-run__rule' },
							wordOf( station, 'rule' )
						),
						made( 'p', { class: 'learning-log-run__time' } ),
						made( 'p', { class: 'learning-log-run__owed' } ),
						next &&
							made(
								'p',
								{ class: 'learning-log-run__next' },
								say( 'runNext', titleOf( meeting, next ) )
							)
					),
				]
			: [
					made(
						'p',
						{ class: 'learning-log-run__step-name' },
						atRest( meeting )
					),
				] ),
		controls( live, meeting )
	);
	focusAgain( panel, focused );
	tick( panel, live );
}

/** Lets the time pass. */
export function tick( panel: HTMLElement, live: Live ): void {
	const { meeting } = live;
	const station = meeting && goingOn( meeting );
	if ( ! meeting || ! station ) {
		return;
	}
	const now = live.now();
	const seconds = left( meeting, now );
	const time = panel.querySelector( '.learning-log-run__time' );
	time?.replaceChildren( timeSaid( meeting, seconds, now ) );
	const debt = owed( meeting, now );
	panel
		.querySelector( '.learning-log-run__owed' )
		?.replaceChildren( debt > 0 ? say( 'runOwed', clockOf( debt ) ) : '' );
	panel.classList.toggle( 'is-over', seconds !== null && seconds < 0 );
	const share =
		seconds === null
			? 1
			: Math.max( 0, seconds ) / ( station.minutes * 60 );
	panel
		.querySelector( '.is-left' )
		?.setAttribute( 'stroke-dasharray', `${ share * ROUND } ${ ROUND }` );
}

function timeSaid(
	{ run }: Meeting,
	seconds: number | null,
	now: number
): string {
	if ( isPaused( run ) ) {
		return say( run.timeout ? 'runTimeout' : 'runPaused' );
	}
	if ( seconds === null ) {
		return say( 'runGone', clockOf( gone( run, now ) ) );
	}
	return say( seconds < 0 ? 'runOver' : 'runLeft', clockOf( seconds ) );
}
