/**
 * What all queues of a page have in common: who is logged in, the other tabs, the connection, and the end of the page.
 */
import { isRecord } from '../lib/failure';
import type { Event } from '../lib/queue-state';
import type { Queue } from './queue';
import { config, renew, request } from './rest';

const LOOK_EVERY = 60_000;
/** No number of anybody. */
const SOMEBODY = -1;

const queues = new Set< Queue >();
const channel =
	'BroadcastChannel' in window
		? new BroadcastChannel( 'learning-log' )
		: null;

let looked = Date.now();
let typedAt = 0;
let comeBack: () => Promise< boolean > = () => Promise.resolve( true );

const tellAll = ( event: Event ): void =>
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

/** The site has said that somebody else is logged in: all of the page is theirs no longer. */
export function meetSomebodyElse(): void {
	tellAll( { type: 'session', user: SOMEBODY } );
}

/** What has to be done before the person of this page goes on; answers whether it could be. */
export function beforeReturn( act: () => Promise< boolean > ): void {
	comeBack = act;
}

/** Whether somebody is typing: what takes the focus then takes their next key. */
const isTyping = ( since: number ): boolean =>
	typedAt >= since &&
	document.querySelector(
		':is(input, textarea, select, iframe, [contenteditable]):focus'
	) !== null;

/**
 * Nobody is logged in, unless somebody has done so in another tab in the meantime. The way back in opens by itself where it is asked
 * for or nobody types; otherwise the note has a button for it.
 */
export async function askToLogIn( asked: boolean ): Promise< void > {
	const since = asked ? Date.now() : 0;
	if ( ( await whoIsThere() ) === 0 && ! isTyping( since ) ) {
		const { openLogin } = await import(
			/* webpackChunkName: "login" */ './login'
		);
		openLogin( () => void whoIsThere() );
	}
}

/** Asks who is logged in now, with a nonce of theirs; null when nothing answers. */
async function whoIsThere(): Promise< number | null > {
	const good = await renew();
	if ( good === null ) {
		return null;
	}
	const reply = good ? await request( 'GET', 'me' ) : null;
	const user = isRecord( reply?.data ) ? reply.data.id : 0;
	if ( typeof user !== 'number' || reply?.status === 0 ) {
		return null;
	}
	if ( user === config().user && ! ( await comeBack() ) ) {
		return null;
	}
	tellAll( { type: 'session', user } );
	return user;
}

const isSomebodyNeeded = (): boolean =>
	[ ...queues ].some(
		( { state } ) => state.need === 'login' || state.need === 'user'
	);

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
		void whoIsThere();
	} else {
		queues.forEach( ( queue ) => queue.heard( data.place, data.entry ) );
	}
}

function onVisibility(): void {
	if ( document.visibilityState === 'hidden' ) {
		tellAll( { type: 'hide' } );
		return;
	}
	if ( isSomebodyNeeded() ) {
		void whoIsThere();
	} else if ( Date.now() - looked > LOOK_EVERY ) {
		looked = Date.now();
		queues.forEach(
			( queue ) => void queue.look( queue.state.base.entry )
		);
	}
}

function listen(): void {
	channel?.addEventListener( 'message', onMessage );
	document.addEventListener( 'input', () => ( typedAt = Date.now() ), true );
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
