/**
 * What may happen to the queue of a text where it is typed, and what each of it means; what else may happen stands in queue-server.ts.
 * queue.ts decides afterwards what to do next.
 */
import {
	isUnsaved,
	revise,
	type Effect,
	type Event,
	type Failing,
	type Moment,
	type State,
} from './queue-state';
import { sameAnswers, sameReaders, type Version } from './version';

/** The longest wait for an answer, milliseconds. */
export const TIMEOUT = 45_000;

export const NOTHING_CAME: Failing = {
	kind: 'network',
	code: 'network',
	message: '',
	entry: null,
	wait: 0,
};

const FIRST_WAIT = 1_000;

const LONGEST_WAIT = 60_000;

/** Milliseconds until the next attempt, so that a site that comes back is not asked by everybody at once. */
const patience = ( failures: number, luck: number ): number =>
	Math.min( FIRST_WAIT * 2 ** Math.min( failures, 10 ), LONGEST_WAIT ) *
	( 0.5 + luck / 2 );

/** Once more, but later. */
export function postpone(
	state: State,
	failing: Failing,
	{ now, luck }: Moment
): void {
	state.failures++;
	state.reason = failing;
	state.retryAt =
		now + Math.max( failing.wait, patience( state.failures, luck ) );
}

function unfetched( state: State, moment: Moment ): void {
	state.fetching = 0;
	postpone( state, NOTHING_CAME, moment );
}

function typed( state: State, version: Version, moment: Moment ): void {
	if (
		sameAnswers( version.answers, state.typed.answers ) &&
		sameReaders( version, state.typed )
	) {
		return;
	}
	revise( state, version, moment );
	state.called = true;
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
		state.device ||= state.left;
		state.left = false;
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
	state.left = false;
	state.writing = 0;
	state.copied = 0;
	if ( forget && state.onDevice ) {
		state.onDevice = false;
		effects.push( { type: 'drop', taken: [] } );
	}
}

/**
 * Its person has logged out in another tab, warned that what lies unsent on the device goes. The text stays on the page, nothing lies on the
 * device until they are back, and who writes on is asked to log in: a page that only looked as if it saved would lose their words.
 */
function leave( state: State, effects: Effect[] ): void {
	effects.push( { type: 'drop', taken: state.taken } );
	state.taken = [];
	const lent = state.device;
	lend( state, false, false, effects );
	state.left = lent;
	state.onDevice = false;
	session( state, 0, effects );
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
			state.called = true;
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
			if ( state.fetching && moment.now >= state.fetching + TIMEOUT ) {
				unfetched( state, moment );
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
			state.called = true;
			return;
		case 'blur':
			state.active = false;
			return;
		case 'call':
			state.called = true;
			return;
		case 'fetched':
			state.fetching = 0;
			if ( state.failures > 0 ) {
				state.failures = 0;
				state.retryAt = 0;
			}
			return;
		case 'unfetched':
			return unfetched( state, moment );
		case 'logout':
			return leave( state, effects );
		case 'copied':
			if ( event.edition === state.writing ) {
				state.writing = 0;
				state.copied = event.edition;
			}
			return;
		case 'device':
			return lend( state, event.usable, event.forget, effects );
		case 'session':
			return session( state, event.user, effects );
	}
}
