/**
 * What may happen to the queue of a text, and what each of it means. queue.ts decides afterwards what to do next.
 */
import { answered, failed } from './queue-answered';
import { accept, choose, merged, revise, seen, vanish } from './queue-meet';
import {
	isUnsaved,
	type Effect,
	type Event,
	type Failing,
	type Moment,
	type State,
} from './queue-state';
import { sameAnswers, sameReaders, type Version } from './version';

/** The longest wait for an answer, milliseconds. */
export const TIMEOUT = 45_000;

const NOTHING_CAME: Failing = {
	kind: 'network',
	code: 'network',
	message: '',
	entry: null,
	wait: 0,
};

function typed( state: State, version: Version, moment: Moment ): void {
	if (
		sameAnswers( version.answers, state.typed.answers ) &&
		sameReaders( version, state.typed )
	) {
		return;
	}
	revise( state, version, moment );
	state.news = null;
	state.keyAt = moment.now;
	if ( state.need === 'refused' ) {
		state.need = null;
	}
}

/** Who is logged in, as far as this tab has heard. */
function session( state: State, user: number, effects: Effect[] ): void {
	if ( user === state.user ) {
		if ( state.need === 'login' || state.need === 'user' ) {
			state.need = null;
		}
		state.renewing = false;
		state.renewed = false;
		state.failures = 0;
		state.retryAt = 0;
	} else if ( user !== 0 ) {
		state.need = 'user';
	} else if ( isUnsaved( state ) && ! state.need ) {
		state.need = 'login';
		effects.push( { type: 'login', asked: false } );
	}
}

/** Whether the device may keep copies; what lies there may have to go. */
function lend(
	state: State,
	usable: boolean,
	forget: boolean,
	effects: Effect[]
): void {
	state.device = usable;
	state.writing = 0;
	state.copied = 0;
	if ( forget && state.onDevice ) {
		state.onDevice = false;
		effects.push( { type: 'drop', taken: [] } );
	}
}

/** Does to the draft of a state what an event means. */
export function happen(
	state: State,
	event: Event,
	moment: Moment,
	effects: Effect[]
): void {
	switch ( event.type ) {
		case 'typed':
			return typed( state, event.version, moment );
		case 'readers':
			state.hurry = true;
			return typed( state, { ...state.typed, ...event.readers }, moment );
		case 'save':
			state.hurry = true;
			state.wanted = true;
			state.mutation ||= moment.uuid;
			state.retryAt = 0;
			if ( state.need === 'refused' ) {
				state.need = null;
			}
			if ( state.need === 'login' ) {
				effects.push( { type: 'login', asked: true } );
			}
			return;
		case 'tick':
			if ( state.flight && moment.now >= state.flight.at + TIMEOUT ) {
				failed( state, NOTHING_CAME, moment, effects );
			}
			return;
		case 'online':
			state.online = true;
			state.retryAt = moment.now + moment.luck * 1000;
			return;
		case 'offline':
			state.online = false;
			return;
		case 'hide':
			state.hurry = true;
			state.retryAt = 0;
			state.uncopiedAt = -Infinity;
			return;
		case 'focus':
			state.active = true;
			return;
		case 'blur':
			state.active = false;
			if ( state.news && ! isUnsaved( state ) ) {
				accept( state, state.news, moment, effects );
			}
			return vanish( state, state.gone, moment, effects );
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
		case 'logout':
			state.ended = true;
			effects.push( { type: 'drop', taken: state.taken } );
			return;
		case 'copied':
			if ( event.edition === state.writing ) {
				state.writing = 0;
				state.copied = event.edition;
			}
			return;
		case 'device':
			return lend( state, event.usable, event.forget, effects );
		case 'answered':
			return event.attempt === state.flight?.attempt
				? answered( state, event.entry, event.same, moment, effects )
				: undefined;
		case 'failed':
			return event.attempt === state.flight?.attempt
				? failed( state, event.failing, moment, effects )
				: undefined;
		case 'session':
			return session( state, event.user, effects );
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
