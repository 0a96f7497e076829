/**
 * What all queues of a page have in common: who is logged in, the other tabs, the connection, and the end of the page.
 */
import { isRecord } from '../lib/failure';
import type { Event } from '../lib/queue-state';
import type { Queue } from './queue';
import { config } from './config';
import { isChange } from './note';

const LOOK_EVERY = 60_000;

const queues = new Set< Queue >();
const channel =
	'BroadcastChannel' in window
		? new BroadcastChannel( 'learning-log' )
		: null;

let looked = Date.now();

export const tellAll = ( event: Event ): void =>
	queues.forEach( ( queue ) => queue.do( event ) );

/** Tells the other tabs whose page this is, and what is new in it. */
export function tellTabs( news: object = {} ): void {
	channel?.postMessage( { user: config().user, ...news } );
}

/** Lets the device keep copies, or takes away what it keeps. */
export function keepCopies( usable: boolean ): void {
	tellAll( { type: 'device', usable, forget: ! usable } );
}

/** Whether closing the page would lose something, once everything has set out that still can: the page lives until the next one comes. */
export function wouldLose(): boolean {
	tellAll( { type: 'hide' } );
	return [ ...queues ].some( ( queue ) => queue.isAtRisk() );
}

const isSomebodyNeeded = (): boolean =>
	[ ...queues ].some(
		( { state } ) => state.need === 'login' || state.need === 'user'
	);

const askWhoIsThere = (): void =>
	[ ...queues ][ 0 ]?.withSender( ( { whoIsThere } ) => whoIsThere() );

/** Asks what is stored now. */
function look( queue: Queue, entry: number ): void {
	if ( entry || isChange( queue.where ) ) {
		queue.withSender( ( { look: ask } ) => ask( queue, entry ) );
	}
}

/** Another tab has stored something. */
function hear( place: unknown, entry: unknown ): void {
	for ( const queue of queues ) {
		if ( place === queue.place && typeof entry === 'number' ) {
			look( queue, entry );
		}
	}
}

function onMessage( { data }: MessageEvent< unknown > ): void {
	if ( ! isRecord( data ) || typeof data.user !== 'number' ) {
		return;
	}
	if ( data.user !== config().user ) {
		tellAll( { type: 'session', user: data.user } );
	} else if ( data.left ) {
		tellAll( { type: 'logout' } );
	} else if ( isSomebodyNeeded() ) {
		// Another tab is open as the person of this page: they may be back.
		askWhoIsThere();
	} else {
		hear( data.place, data.entry );
	}
}

function onVisibility(): void {
	if ( document.visibilityState === 'hidden' ) {
		tellAll( { type: 'hide' } );
		return;
	}
	if ( isSomebodyNeeded() ) {
		askWhoIsThere();
	} else if ( Date.now() - looked > LOOK_EVERY ) {
		looked = Date.now();
		queues.forEach( ( queue ) => look( queue, queue.state.base.entry ) );
	}
}

function listen(): void {
	channel?.addEventListener( 'message', onMessage );
	// Tabs of whoever was here before hear that somebody else is.
	tellTabs();
	window.addEventListener( 'online', () => tellAll( { type: 'online' } ) );
	window.addEventListener( 'offline', () => tellAll( { type: 'offline' } ) );
	window.addEventListener( 'pagehide', () => tellAll( { type: 'hide' } ) );
	document.addEventListener( 'visibilitychange', onVisibility );
}

/** A queue becomes one of the page's; with the first the page begins to listen. */
export function join( queue: Queue ): void {
	if ( queues.size === 0 ) {
		listen();
	}
	queues.add( queue );
}
