/**
 * The queue of one text: from the key to the device, to the server, to "saved". A pure state machine; src/front/ lends it
 * storage, network and clock, and hands in what is done with the server (queue-server.ts) once that part of the script is there.
 *
 * One request at a time. A change is repeated with its own UUID until its fate is known. The copy on the device goes only
 * when exactly the newest text is confirmed.
 */
import { happen, TIMEOUT } from './queue-event';
import {
	isUnsaved,
	standing,
	type Effect,
	type Event,
	type Moment,
	type Standing,
	type State,
} from './queue-state';
import { versionOf } from './version';

/** What it does with the server (queue-server.ts); null as long as that part of the script is not there. */
export type Server = typeof import( './queue-server' ) | null;

/** Milliseconds from a key to the device. */
export const TO_DEVICE = 250;

/** When the newest text should lie on the device. */
function copyDue( state: State ): number {
	const { device, writing, copied, edition, uncopiedAt } = state;
	const waits = ! device || writing > 0 || copied === edition;
	return waits || ! isUnsaved( state ) ? Infinity : uncopiedAt + TO_DEVICE;
}

/** When the part that sends should be loaded: at once, or once more when it may be tried again. */
function fetchDue( state: State ): number {
	const { called, fetching, online, failures, retryAt } = state;
	const due = failures > 0 ? retryAt : 0;
	return called && ! fetching && online ? due : Infinity;
}

/** When the next tick is wanted; Infinity when nothing is to be done. */
export function wakeAt( state: State, server: Server ): number {
	const waitsSince = state.flight?.at || state.fetching || Infinity;
	return Math.min(
		copyDue( state ),
		server ? server.sendDue( state ) : fetchDue( state ),
		waitsSince + TIMEOUT
	);
}

/** Puts the copies away once exactly the newest text is stored. */
function putAway( state: State, effects: Effect[] ): void {
	state.unsentAt = 0;
	state.uncopiedAt = 0;
	state.hurry = false;
	state.wanted = false;
	state.keep = false;
	if ( state.onDevice || state.taken.length > 0 ) {
		effects.push( { type: 'drop', taken: state.taken } );
		state.onDevice = false;
		state.copied = 0;
		state.writing = 0;
		state.taken = [];
	}
}

function copyIfDue( state: State, moment: Moment, effects: Effect[] ): void {
	if ( moment.now < copyDue( state ) ) {
		return;
	}
	const { typed, base, edition, mutation, keep } = state;
	state.writing = edition;
	state.onDevice = true;
	state.uncopiedAt = 0;
	effects.push( {
		type: 'copy',
		edition,
		copy: {
			...typed,
			entry: base.entry,
			base_revision: base.revision,
			base: versionOf( base ),
			mutation,
			keep,
			sent: state.flight?.change ?? state.unsettled,
			at: moment.now,
		},
	} );
}

function fetchIfDue( state: State, moment: Moment, effects: Effect[] ): void {
	if ( moment.now >= fetchDue( state ) ) {
		state.fetching = moment.now;
		effects.push( { type: 'fetch' } );
	}
}

const sameStanding = ( one: Standing | null, other: Standing ): boolean =>
	one !== null &&
	( Object.keys( other ) as ( keyof Standing )[] ).every(
		( name ) => one[ name ] === other[ name ]
	);

/**
 * What becomes of a text when something happens, and what is to be done about it.
 *
 * @param before As it was; stays as it is.
 * @param event  What happened.
 * @param moment Time, a fresh UUID, and luck.
 * @param server What it does with the server, where that is there.
 */
export function step(
	before: State,
	event: Event,
	moment: Moment,
	server: Server
): [ State, Effect[] ] {
	const state = { ...before };
	const effects: Effect[] = [];
	happen( state, event, moment, effects );
	server?.happen( state, event, moment, effects );
	if ( ! isUnsaved( state ) ) {
		putAway( state, effects );
	}
	copyIfDue( state, moment, effects );
	if ( server ) {
		server.act( state, moment, effects, event.type === 'hide' );
	} else {
		fetchIfDue( state, moment, effects );
	}
	const now = standing( state );
	if ( ! sameStanding( state.said, now ) ) {
		state.said = now;
		effects.push( { type: 'say', standing: now } );
	}
	return [ state, effects ];
}
