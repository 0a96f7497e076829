/**
 * What the queue of a text does with the server: when a change leaves, what its answer means, what was heard of other versions. One
 * machine with queue.ts, which hands it the draft of a state; in a page it is a part of the script of its own (src/front/send/).
 */
import { answered, failed } from './queue-answered';
import { NOTHING_CAME, TIMEOUT } from './queue-event';
import {
	accept,
	anew,
	bringBack,
	choose,
	giveWay,
	merged,
	seen,
	vanish,
} from './queue-meet';
import {
	differs,
	isUnsaved,
	type Effect,
	type Event,
	type Moment,
	type State,
} from './queue-state';
import { versionOf } from './version';

/** Milliseconds: from the last key to the server, and of the longest burst. */
export const TO_SERVER = 1_000;
export const BURST = 10_000;

/** When the next request should leave. */
export function sendDue( state: State ): number {
	const { keyAt, unsentAt, retryAt, hurry } = state;
	const waits =
		state.flight ||
		state.renewing ||
		! state.online ||
		state.need ||
		state.theirs;
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

function left( state: State, moment: Moment, effects: Effect[] ): void {
	if ( state.news && ! isUnsaved( state ) ) {
		accept( state, state.news, moment, effects );
	}
	vanish( state, state.gone, moment, effects );
}

function means(
	state: State,
	event: Event,
	moment: Moment,
	effects: Effect[]
): void {
	switch ( event.type ) {
		case 'blur':
			return left( state, moment, effects );
		case 'tick':
			return state.flight && moment.now >= state.flight.at + TIMEOUT
				? failed( state, NOTHING_CAME, moment, effects )
				: undefined;
		case 'renewed':
			state.renewing = false;
			state.renewed = true;
			state.retryAt = 0;
			return;
		case 'expired':
			state.renewing = false;
			state.need = 'login';
			effects.push( { type: 'login', asked: false } );
			return;
		case 'answered':
		case 'failed':
			if ( event.attempt !== state.flight?.attempt ) {
				return;
			}
			return event.type === 'failed'
				? failed( state, event.failing, moment, effects )
				: answered( state, event.entry, event.same, moment, effects );
		case 'merged':
			if ( event.edition !== state.merging ) {
				return;
			}
			state.merging = 0;
			// Typed on meanwhile: it is merged once more.
			return event.edition === state.edition
				? merged( state, event.merged, moment, effects )
				: undefined;
		case 'kept':
			return choose( state, event.how, moment, effects );
		case 'anew':
			return anew( state, moment, effects );
		case 'seen':
			return seen( state, event.entry, moment, effects );
		case 'gone':
			return vanish( state, event.entry, moment, effects );
		case 'found':
			state.found = [ ...event.copies ].sort(
				( one, other ) => other.at - one.at
			);
	}
}

/** Does to the draft of a state what an event means. */
export function happen(
	state: State,
	event: Event,
	moment: Moment,
	effects: Effect[]
): void {
	state.called = false;
	means( state, event, moment, effects );
	giveWay( state, moment, effects );
	takeUp( state, moment, effects );
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

/** Asks for what has to be asked for now. */
export function act(
	state: State,
	moment: Moment,
	effects: Effect[],
	last: boolean
): void {
	mergeIfNeeded( state, effects );
	sendIfDue( state, moment, effects, last );
}
