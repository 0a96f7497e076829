/**
 * What the site's answer does to the queue of a text: stored, or why not, or nobody knows. Each function changes the draft of a
 * state it is given.
 */
import { NOTHING_CAME, postpone } from './queue-event';
import { goOnFrom, meet, NOTHING } from './queue-meet';
import {
	differs,
	revise,
	type Effect,
	type Failing,
	type Moment,
	type State,
} from './queue-state';
import {
	sameAnswers,
	sameReaders,
	SENT,
	versionOf,
	type Stored,
	type Version,
} from './version';

/** Nothing on its way, nothing in the way. */
const AT_EASE = {
	flight: null,
	unsettled: null,
	failures: 0,
	retryAt: 0,
	reason: null,
	renewed: false,
	news: null,
	keep: false,
	wanted: false,
} as const;

/** What was sent is stored. What the site filled in, such as the set that "my set" means, is no change of ours. */
function confirmed(
	state: State,
	sent: Version,
	entry: Stored,
	moment: Moment
): void {
	const readers = sameReaders( state.typed, sent ) ? entry : state.typed;
	state.base = entry;
	state.typed = versionOf( {
		...readers,
		answers: { ...entry.answers, ...state.typed.answers },
	} );
	if ( differs( state ) ) {
		revise( state, state.typed, moment );
	}
}

/** The answer to the request on its way: something is stored. */
export function answered(
	state: State,
	entry: Stored,
	same: boolean,
	moment: Moment,
	effects: Effect[]
): void {
	const { flight, base } = state;
	if ( ! flight ) {
		return;
	}
	const { change } = flight;
	const ours = change.base_revision + 1;
	const follows =
		base.entry === 0 ||
		( entry.entry === base.entry && entry.revision >= ours );
	if ( ! same && follows && entry.revision === ours ) {
		// What this very save made is not what was sent: somebody on the way changes texts. It counts as not saved.
		failed( state, CHANGED_ON_THE_WAY, moment, effects );
		return;
	}
	Object.assign( state, AT_EASE );
	// Someone else may have logged in since it was sent.
	if ( state.need !== 'user' ) {
		state.need = null;
	}
	effects.push( { type: 'saved', entry } );
	if ( same ) {
		confirmed( state, change.version, entry, moment );
		return;
	}
	// It was stored by an earlier attempt, and others have built upon it since.
	state.base = { ...entry, ...change.version, revision: ours };
	meet( state, entry, moment, effects );
}

const CHANGED_ON_THE_WAY: Failing = {
	...NOTHING_CAME,
	kind: 'server',
	code: 'unreadable',
};

/** The request on its way has failed, or nobody knows. */
export function failed(
	state: State,
	failing: Failing,
	moment: Moment,
	effects: Effect[]
): void {
	const { flight } = state;
	if ( ! flight ) {
		return;
	}
	const { renewed } = state;
	state.flight = null;
	state.unsettled = flight.change;
	state.reason = failing;
	state.renewed = false;
	switch ( failing.kind ) {
		case 'network':
		case 'server':
			postpone( state, failing, moment );
			break;
		case 'nonce':
			// A page that was open for long has an old one; a second refusal means that nobody is logged in.
			if ( ! renewed ) {
				state.renewing = true;
				effects.push( { type: 'renew' } );
				break;
			}
		// falls through
		case 'login':
			state.need = 'login';
			effects.push( { type: 'login', asked: false } );
			break;
		case 'user':
			state.need = 'user';
			break;
		case 'conflict':
			state.unsettled = null;
			if ( failing.entry ) {
				overtaken(
					state,
					flight.change.version,
					failing.entry,
					moment,
					effects
				);
			}
			break;
		case 'readers':
			state.unsettled = null;
			letNobodyIn( state, failing, moment, effects );
			break;
		case 'refused':
			state.unsettled = null;
			state.need = 'refused';
	}
}

/** Others were first. */
function overtaken(
	state: State,
	sent: Version,
	theirs: Stored,
	moment: Moment,
	effects: Effect[]
): void {
	state.failures = 0;
	const { base } = state;
	if ( theirs.answers[ SENT ] ) {
		// What was said, not a later version of the draft: neither has the changes of the other, so both stand beside each other.
		state.base = { ...base, answers: {} };
	}
	if ( theirs.entry === base.entry && theirs.revision < base.revision ) {
		// The site was set back to an older backup: what is here is the newest there is, and goes there again.
		state.base = theirs;
		state.keep = true;
		revise( state, state.typed, moment );
		state.hurry = true;
	} else if ( sameAnswers( sent.answers, theirs.answers ) ) {
		goOnFrom( state, theirs, moment );
	} else {
		meet( state, theirs, moment, effects );
	}
}

/** Readers that cannot be had must not hold up the text: it goes on with those it had, or with nobody. */
function letNobodyIn(
	state: State,
	failing: Failing,
	moment: Moment,
	effects: Effect[]
): void {
	const { base } = state;
	const { audience, set } = base.revision > 0 ? base : NOTHING;
	revise( state, { ...state.typed, audience, set }, moment );
	state.hurry = true;
	effects.push( { type: 'readersRefused', failing } );
}
