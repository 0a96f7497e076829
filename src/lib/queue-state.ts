/**
 * What the queue of one text knows, what may happen to it, and what it asks for. No DOM, no network, no clock of its own.
 */
import type { Change, Copy } from './copy';
import {
	sameAnswers,
	sameReaders,
	SENT,
	versionOf,
	type Readers,
	type Stored,
	type Version,
} from './version';

/** What keeps a text from being sent until somebody does something. */
export type Need = 'login' | 'user' | 'conflict' | 'refused';

/** What the world lends to a step, so that the same steps always lead to the same state. */
export interface Moment {
	/** Milliseconds. */
	now: number;
	/** A fresh UUID. */
	uuid: string;
	/** 0 to 1. */
	luck: number;
}

/** One request on its way. */
export interface Flight {
	attempt: number;
	change: Change;
	at: number;
}

export interface State {
	user: number;
	/** The newest text: what stands on the screen. */
	typed: Version;
	/** What it was typed upon. */
	base: Stored;
	/** Goes up with each change of these two. */
	edition: number;
	/** UUID of this edition's change. */
	mutation: string;
	/** Whether what it replaces on the server must go into the history. */
	keep: boolean;
	/** Last key, first key that is not sent, first key that is not on the device. */
	keyAt: number;
	unsentAt: number;
	uncopiedAt: number;
	/** Edition on the device, 0 for none; edition being written, 0 for none. */
	copied: number;
	writing: number;
	/** Whether something of ours may lie on the device. */
	onDevice: boolean;
	/** Whether the device may keep a copy at all. */
	device: boolean;
	attempts: number;
	flight: Flight | null;
	/** A change whose fate nobody knows: it goes first, with its own UUID. */
	unsettled: Change | null;
	/** Not before this time: the site asked for it, or did not answer. */
	retryAt: number;
	failures: number;
	/** Whether an entry was asked for although nothing is written yet: files may belong to it. */
	wanted: boolean;
	/** Whether somebody waits for it: no second of patience. */
	hurry: boolean;
	online: boolean;
	need: Need | null;
	/** The site's own sentence about what it refused. */
	reason: Failing | null;
	renewing: boolean;
	renewed: boolean;
	/** The version that was saved elsewhere in between. */
	theirs: Stored | null;
	/** The answers in which the two cannot be put together; all others hold both changes already. */
	apart: string[];
	/** Edition that is being merged with it, 0 for none. */
	merging: number;
	/** Whether the caret stands in the field. */
	active: boolean;
	/** A newer version that waits until the caret has left. */
	news: Stored | null;
	/** Entry that was removed elsewhere and waits in the same way, 0 for none. */
	gone: number;
	/** Copies that other tabs left, oldest last; those taken in are put away with the next confirmed save. */
	found: Copy[];
	taken: string[];
	/** Whether the part of the script that sends is wanted; since when it is on its way, 0 for not. */
	called: boolean;
	fetching: number;
	/** Whether the device kept copies until its person logged out. */
	left: boolean;
	said: Standing | null;
}

export interface Failing {
	kind:
		| 'network'
		| 'server'
		| 'nonce'
		| 'login'
		| 'user'
		| 'conflict'
		| 'readers'
		| 'refused';
	code: string;
	message: string;
	entry: Stored | null;
	/** Milliseconds the site asked to wait. */
	wait: number;
}

export type Keep = 'mine' | 'theirs' | 'both';

/** What comes of two changes: a version with both, and the answers where they overlap. */
export interface Merged {
	version: Version;
	apart: string[];
}

export type Event =
	| { type: 'typed'; version: Version }
	/** Chosen, or as they are when somebody wants it saved: then with the answers. */
	| { type: 'readers'; readers: Readers & Partial< Version > }
	| { type: 'save' | 'tick' | 'online' | 'offline' | 'hide' }
	/** What was sent is stored: its place is for the next one. */
	| { type: 'anew' }
	| { type: 'focus' | 'blur' | 'renewed' | 'expired' | 'logout' }
	/** Of the part that sends: it is wanted, it is there, it could not be had. */
	| { type: 'call' | 'fetched' | 'unfetched' }
	| { type: 'copied'; edition: number }
	| { type: 'device'; usable: boolean; forget: boolean }
	| { type: 'answered'; attempt: number; entry: Stored; same: boolean }
	| { type: 'failed'; attempt: number; failing: Failing }
	| { type: 'session'; user: number }
	| { type: 'merged'; edition: number; merged: Merged | null }
	| { type: 'kept'; how: Keep }
	| { type: 'seen'; entry: Stored }
	| { type: 'gone'; entry: number }
	| { type: 'found'; copies: Copy[] };

export type Effect =
	| { type: 'copy'; edition: number; copy: Copy }
	| { type: 'drop'; taken: string[] }
	/** Load the part that sends. */
	| { type: 'fetch' }
	| { type: 'send'; attempt: number; change: Change; last: boolean }
	| { type: 'renew' }
	/** Asked: the person wants it saved now. */
	| { type: 'login'; asked: boolean }
	| {
			type: 'merge';
			edition: number;
			base: Version;
			mine: Version;
			theirs: Stored;
	  }
	| { type: 'show'; version: Version }
	| { type: 'saved'; entry: Stored }
	| { type: 'gone'; entry: number }
	| { type: 'readersRefused'; failing: Failing }
	| { type: 'say'; standing: Standing };

/** How things stand, for the line beside the text. */
export interface Standing {
	/** "news" waits until the caret has left, "kept" lies on the device, "held" in this tab alone. */
	is: 'quiet' | 'saved' | 'news' | 'saving' | 'kept' | 'held' | 'needs';
	need: Need | null;
	/** Why it is not on the server yet. */
	why: 'offline' | 'network' | 'server' | '';
	modified: string;
	/** Whether the device keeps nothing of it. */
	memory: boolean;
	/** Of a comment: whether its person has sent it. */
	sent: boolean;
}

/** The queue of a text as the page came. */
export function start( user: number, stored: Stored, device: boolean ): State {
	return {
		user,
		typed: versionOf( stored ),
		base: stored,
		edition: 1,
		mutation: '',
		keep: false,
		keyAt: 0,
		unsentAt: 0,
		uncopiedAt: 0,
		copied: 0,
		writing: 0,
		onDevice: false,
		device,
		attempts: 0,
		flight: null,
		unsettled: null,
		retryAt: 0,
		failures: 0,
		wanted: false,
		hurry: false,
		online: true,
		need: null,
		reason: null,
		renewing: false,
		renewed: false,
		theirs: null,
		apart: [],
		merging: 0,
		active: false,
		news: null,
		gone: 0,
		found: [],
		taken: [],
		called: false,
		fetching: 0,
		left: false,
		said: null,
	};
}

/** Another text, or the same upon another base: a change of its own. */
export function revise(
	state: State,
	version: Version,
	{ now, uuid }: Moment
): void {
	state.typed = versionOf( version );
	state.edition++;
	state.mutation = uuid;
	state.unsentAt ||= now;
	state.uncopiedAt ||= now;
}

/** Whether the newest text differs from what is known to be stored. Readers of nothing are nothing to store. */
export function differs( { typed, base, wanted }: State ): boolean {
	return (
		! sameAnswers( typed.answers, base.answers ) ||
		( base.revision > 0 ? ! sameReaders( typed, base ) : wanted )
	);
}

/** Whether something is not certain to be stored. */
export const isUnsaved = ( state: State ): boolean =>
	differs( state ) || state.flight !== null || state.unsettled !== null;

/** Whether closing the page now would lose something: what is being written to the device arrives there. */
export const isAtRisk = ( state: State ): boolean =>
	differs( state ) &&
	state.copied !== state.edition &&
	state.writing !== state.edition;

const trouble = ( { reason }: State ): 'network' | 'server' =>
	reason?.kind === 'network' ? 'network' : 'server';

/** How things stand. */
export function standing( state: State ): Standing {
	const { need, device, failures, base, copied, typed, news } = state;
	const say = ( is: Standing[ 'is' ], why: Standing[ 'why' ] = '' ) => ( {
		is,
		need,
		why,
		modified: base.modified,
		memory: ! device,
		sent: !! typed.answers[ SENT ],
	} );
	if ( need ) {
		return say( 'needs' );
	}
	if ( ! isUnsaved( state ) ) {
		if ( news ) {
			return say( 'news' );
		}
		return say( base.revision > 0 ? 'saved' : 'quiet' );
	}
	if ( ( state.online && failures === 0 ) || ( ! copied && device ) ) {
		return say( 'saving' );
	}
	const why = state.online ? trouble( state ) : 'offline';
	return say( copied > 0 ? 'kept' : 'held', why );
}
