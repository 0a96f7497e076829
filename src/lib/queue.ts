/**
 * The queue of one text: from the key to the device, to the server, to "saved". A pure state machine; src/front/ lends it
 * storage, network and clock.
 *
 * One request at a time. A change is repeated with its own UUID until its fate is known. The copy on the device goes only
 * when exactly the newest text is confirmed.
 */
import { happen, TIMEOUT } from './queue-event';
import { bringBack, giveWay } from './queue-meet';
import {
	differs,
	isUnsaved,
	standing,
	type Effect,
	type Event,
	type Moment,
	type Standing,
	type State,
} from './queue-state';
import { versionOf } from './version';

/** Milliseconds: from a key to the device, from the last key to the server, and of the longest burst. */
export const TO_DEVICE = 250;
export const TO_SERVER = 1_000;
export const BURST = 10_000;

/** When the newest text should lie on the device. */
function copyDue( state: State ): number {
	const { device, writing, copied, edition, uncopiedAt } = state;
	const waits = state.ended || ! device || writing > 0 || copied === edition;
	return waits || ! isUnsaved( state ) ? Infinity : uncopiedAt + TO_DEVICE;
}

/** When the next request should leave. */
function sendDue( state: State ): number {
	const { keyAt, unsentAt, retryAt, hurry } = state;
	const waits =
		state.flight ||
		state.renewing ||
		! state.online ||
		state.need ||
		state.theirs ||
		state.ended;
	if ( waits || ! ( state.unsettled || differs( state ) ) ) {
		return Infinity;
	}
	const patient =
		hurry || state.unsettled
			? 0
			: Math.min(
					Math.max( keyAt, unsentAt ) + TO_SERVER,
					unsentAt + BURST
				);
	return Math.max( retryAt, patient );
}

/** When the next tick is wanted; Infinity when nothing is to be done. */
export function wakeAt( state: State ): number {
	const timeout = state.flight ? state.flight.at + TIMEOUT : Infinity;
	return Math.min( copyDue( state ), sendDue( state ), timeout );
}

/** Takes up what other tabs left, one after the other, and none under the caret once somebody has typed. */
function takeUp( state: State, moment: Moment, effects: Effect[] ): void {
	while (
		state.found.length > 0 &&
		! isUnsaved( state ) &&
		! ( state.active && state.edition > 1 )
	) {
		const [ copy, ...rest ] = state.found;
		state.found = rest;
		if ( copy ) {
			bringBack( state, copy, moment, effects );
		}
	}
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

function sendIfDue(
	state: State,
	moment: Moment,
	effects: Effect[],
	last: boolean
): void {
	if ( moment.now < sendDue( state ) ) {
		return;
	}
	const { unsettled, typed, base, mutation, keep } = state;
	const { audience, set } = typed;
	const change = unsettled
		? // The same change; only who may read it is as chosen now, so that nobody is let in who was shut out since.
			{ ...unsettled, version: { ...unsettled.version, audience, set } }
		: { mutation, base_revision: base.revision, version: typed, keep };
	if ( ! unsettled ) {
		state.unsentAt = 0;
		state.hurry = false;
	}
	state.attempts++;
	state.unsettled = null;
	state.flight = { attempt: state.attempts, change, at: moment.now };
	effects.push( { type: 'send', attempt: state.attempts, change, last } );
}

function mergeIfNeeded( state: State, effects: Effect[] ): void {
	const { theirs, merging, need, edition, base, typed } = state;
	if ( theirs && merging === 0 && ! need ) {
		state.merging = edition;
		effects.push( {
			type: 'merge',
			edition,
			base: versionOf( base ),
			mine: typed,
			theirs,
		} );
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
 */
export function step(
	before: State,
	event: Event,
	moment: Moment
): [ State, Effect[] ] {
	const state = { ...before };
	const effects: Effect[] = [];
	if ( state.ended ) {
		return [ state, effects ];
	}
	happen( state, event, moment, effects );
	giveWay( state, moment, effects );
	takeUp( state, moment, effects );
	if ( ! isUnsaved( state ) ) {
		putAway( state, effects );
	}
	copyIfDue( state, moment, effects );
	mergeIfNeeded( state, effects );
	sendIfDue( state, moment, effects, event.type === 'hide' );
	const now = standing( state );
	if ( ! sameStanding( state.said, now ) ) {
		state.said = now;
		effects.push( { type: 'say', standing: now } );
	}
	return [ state, effects ];
}
