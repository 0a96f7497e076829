/**
 * A meeting as the site has it at this moment: asked for again and again while the page is seen, at the cost of one small request, and
 * changed by those who run it. All of it is the site's; the page keeps nothing but what it showed last.
 */
import { failureOf, isRecord } from '../../lib/failure';
import type { Meeting } from '../../schema/meeting';
import { config, say } from '../config';
import { identity, keepNonce, request, withFreshNonce } from '../rest';
import { sentenceOf } from '../sentence';

/** While a meeting is on all screens agree within two seconds; before and after it there is time. */
const OFTEN = 1_500;
const SELDOM = 20_000;
const NEAR = 12 * 3_600_000;
const LIMIT = 10_000;

/** What a change makes of a meeting. */
export type FieldsOf = ( meeting: Meeting ) => Partial< Meeting >;

export interface Live {
	readonly meeting: Meeting | null;
	/** Seconds since 1970 by the clock of the site. */
	now: () => number;
	/**
	 * Changes something of the meeting that belongs to nobody alone. What is pressed while a change is on its way waits for it, and is made
	 * of the meeting as it is then; the same pressed twice is meant once, where it has a name.
	 */
	change: ( name: string, fieldsOf: FieldsOf ) => Promise< void >;
	/** Changes something that is a fact of its own. */
	note: ( path: string, body: unknown ) => Promise< void >;
}

interface Screen {
	show: ( live: Live ) => void;
	/** Whether a change is on its way. */
	busy: ( is: boolean ) => void;
	/** How the connection stands; "" when all is well. */
	tell: ( sentence: string ) => void;
}

interface Answer {
	status: number;
	data: unknown;
	etag: string;
	date: number;
}

const isMeeting = ( data: unknown ): data is Meeting =>
	isRecord( data ) && isRecord( data.run ) && Array.isArray( data.slots );

/** Asks for what is new; 304 where nothing is. */
async function ask( id: number, etag: string ): Promise< Answer > {
	try {
		const response = await fetch( `${ config().restUrl }meetings/${ id }`, {
			credentials: 'same-origin',
			cache: 'no-store',
			headers: {
				...identity(),
				...( etag && { 'If-None-Match': etag } ),
			},
			signal: AbortSignal.timeout( LIMIT ),
		} );
		keepNonce( response.headers.get( 'X-WP-Nonce' ) );
		return {
			status: response.status,
			data: await response.json().catch( () => undefined ),
			etag: response.headers.get( 'ETag' ) ?? '',
			date: Date.parse( response.headers.get( 'Date' ) ?? '' ),
		};
	} catch {
		return { status: 0, data: undefined, etag: '', date: NaN };
	}
}

/** Whether an answer is the plugin's, not that of a server in front of it, or of a site without it. */
const isOurs = ( status: number, data: unknown ): boolean =>
	/^(learning_log|rest)_(?!no_route)/.test( failureOf( status, data ).code );

/** What is the matter, "" for nothing. */
function troubleOf( status: number, data: unknown ): string {
	if ( ( status >= 200 && status < 300 ) || status === 304 ) {
		return '';
	}
	return status === 0 || status >= 500 || ! isOurs( status, data )
		? say( 'liveLost' )
		: sentenceOf( failureOf( status, data ) );
}

/** How long to wait before the site is asked again. */
function pace( meeting: Meeting | null ): number {
	const isNear =
		meeting &&
		meeting.status !== 'cancelled' &&
		Math.abs( Date.parse( meeting.starts ) - Date.now() ) < NEAR;
	return isNear || meeting?.status === 'running' ? OFTEN : SELDOM;
}

/** Follows a meeting for as long as the page is there. */
export function follow( id: number, { show, busy, tell }: Screen ): void {
	let etag = '';
	let ahead = 0;
	let timer = 0;
	let asking = false;
	let over = false;
	/** The changes on their way, one after the other, and what the last of them is called. */
	let last: Promise< unknown > = Promise.resolve();
	let waiting = '';
	/** How often the page has learnt more: what was asked for before may tell of a time before it. */
	let learnt = 0;
	/** What is the matter with the connection, and why what was pressed was not done. */
	let trouble = '';
	let refusal = '';
	const live = { meeting: null as Meeting | null, now, change, note };

	function now(): number {
		return ( Date.now() + ahead ) / 1000;
	}

	/** Shows a meeting that was asked for then, unless what is shown is newer, or may be: parts and attendance have no part in the revision. */
	function take( data: unknown, then: number ): void {
		if ( ! isMeeting( data ) ) {
			return;
		}
		const later = data.revision - ( live.meeting?.revision ?? -1 );
		if ( later > 0 || ( later === 0 && then === learnt ) ) {
			learnt++;
			live.meeting = data;
			show( live );
		}
	}

	async function look(): Promise< void > {
		window.clearTimeout( timer );
		if ( asking || over || document.hidden ) {
			return;
		}
		asking = true;
		const then = learnt;
		const answer = await withFreshNonce( () => ask( id, etag ) );
		asking = false;
		if ( ! Number.isNaN( answer.date ) ) {
			// The header has whole seconds: half of one is what it misses on average.
			ahead = answer.date + 500 - Date.now();
		}
		const isOvertaken = then !== learnt;
		try {
			meet( answer, then );
		} finally {
			if ( ! over ) {
				timer = window.setTimeout(
					() => void look(),
					isOvertaken ? 0 : pace( live.meeting )
				);
			}
		}
	}

	function meet( { status, data, etag: tag }: Answer, then: number ): void {
		// A page of somebody's that is not there is not our answer: the site may be in the middle of an update.
		over = status === 404 && isOurs( status, data );
		if ( status === 200 ) {
			etag = then === learnt ? tag : '';
			take( data, then );
		}
		trouble = over ? say( 'liveGone' ) : troubleOf( status, data );
		tell( trouble || refusal );
	}

	function change( name: string, fieldsOf: FieldsOf ): Promise< void > {
		if ( name && name === waiting ) {
			return Promise.resolve();
		}
		waiting = name;
		refusal = '';
		busy( true );
		const mine = last.then( () => send( fieldsOf ) );
		// Whatever becomes of this one, the next has its turn.
		const done = mine
			.catch( () => undefined )
			.then( () => {
				if ( last === done ) {
					waiting = '';
					busy( false );
				}
			} );
		last = done;
		return mine;
	}

	async function send( fieldsOf: FieldsOf ): Promise< void > {
		const { meeting } = live;
		if ( ! meeting ) {
			return;
		}
		const body = {
			...fieldsOf( meeting ),
			base_revision: meeting.revision,
		};
		const then = learnt;
		const { status, data } = await withFreshNonce( () =>
			request( 'PUT', `meetings/${ id }`, body )
		);
		answered( status, data, then );
	}

	async function note( path: string, body: unknown ): Promise< void > {
		refusal = '';
		const then = learnt;
		const { status, data } = await withFreshNonce( () =>
			request( 'PUT', `meetings/${ id }/${ path }`, body )
		);
		answered( status, data, then );
	}

	/** Shows what came of a change; who was not first sees how it stands, and decides anew. */
	function answered( status: number, data: unknown, then: number ): void {
		if ( status >= 200 && status < 300 ) {
			take( data, then );
			learnt++;
			etag = '';
			void look();
			return;
		}
		const first =
			isRecord( data ) && isRecord( data.data ) && data.data.meeting;
		take( first, then );
		refusal = first ? say( 'liveChanged' ) : troubleOf( status, data );
		tell( refusal );
	}

	document.addEventListener( 'visibilitychange', () => void look() );
	window.addEventListener( 'online', () => void look() );
	void look();
}
