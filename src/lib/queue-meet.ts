/**
 * Two versions of one text meet in its queue: taken over, merged, or put before the person. Each function changes the draft of
 * a state it is given; queue.ts makes the draft and decides afterwards what to do next.
 */
import type { Copy } from './copy';
import {
	differs,
	isUnsaved,
	revise,
	type Effect,
	type Keep,
	type Merged,
	type Moment,
	type State,
} from './queue-state';
import {
	differing,
	isDetail,
	readersAfter,
	sameAnswers,
	sameReaders,
	versionOf,
	type Stored,
	type Version,
} from './version';

/** No entry, which nobody reads. */
export const NOTHING = {
	audience: 'me',
	set: 0,
	entry: 0,
	revision: 0,
	modified: '',
} as const;

/** Shows what is stored where nothing else was typed; not under the caret. */
export function accept(
	state: State,
	theirs: Stored,
	moment: Moment,
	effects: Effect[]
): void {
	if ( state.active ) {
		state.news = theirs;
		return;
	}
	state.news = null;
	state.base = theirs;
	revise( state, theirs, moment );
	effects.push( { type: 'show', version: state.typed } );
}

/** Goes on from a version that already holds the text typed here. */
export function goOnFrom( state: State, stored: Stored, moment: Moment ): void {
	const readers = readersAfter( state.base, state.typed, stored );
	state.base = stored;
	if ( differs( state ) || ! sameReaders( state.typed, readers ) ) {
		revise( state, { ...state.typed, ...readers }, moment );
	}
}

/** What becomes of a version that was stored in between. */
export function meet(
	state: State,
	theirs: Stored,
	moment: Moment,
	effects: Effect[]
): void {
	if ( sameAnswers( state.typed.answers, theirs.answers ) ) {
		goOnFrom( state, theirs, moment );
	} else if ( ! differs( state ) ) {
		accept( state, theirs, moment, effects );
	} else {
		state.theirs = theirs;
	}
}

/** Both changes in one text, or, where they overlap, a question. Null: nothing could be put together. */
export function merged(
	state: State,
	made: Merged | null,
	moment: Moment,
	effects: Effect[]
): void {
	const { theirs, typed } = state;
	if ( ! theirs ) {
		return;
	}
	if ( made && made.apart.length === 0 ) {
		takeOver( state, made.version, theirs, moment, effects );
		return;
	}
	state.need = 'conflict';
	state.apart =
		made?.apart ??
		differing( typed.answers, theirs.answers ).filter(
			( key ) => ! isDetail( key )
		);
	if ( made && ! sameAnswers( made.version.answers, typed.answers ) ) {
		// The readers wait for the choice, as the answers that are left do.
		const { answers } = made.version;
		revise( state, { ...typed, answers }, moment );
		effects.push( { type: 'show', version: state.typed } );
	}
}

function takeOver(
	state: State,
	version: Version,
	theirs: Stored,
	moment: Moment,
	effects: Effect[]
): void {
	state.base = theirs;
	state.theirs = null;
	state.keep = true;
	state.hurry = true;
	revise( state, version, moment );
	effects.push( { type: 'show', version: state.typed } );
}

/** The person has chosen between two versions. */
export function choose(
	state: State,
	how: Keep,
	moment: Moment,
	effects: Effect[]
): void {
	const { theirs, typed, base } = state;
	if ( state.need !== 'conflict' || ! theirs ) {
		return;
	}
	state.need = null;
	const readers =
		how === 'theirs' ? theirs : readersAfter( base, typed, theirs );
	const answers = { ...typed.answers };
	for ( const key of how === 'mine' ? [] : state.apart ) {
		const saved = theirs.answers[ key ] ?? '';
		answers[ key ] =
			how === 'both' ? both( saved, answers[ key ] ?? '' ) : saved;
	}
	takeOver(
		state,
		{ ...versionOf( { ...readers, answers } ) },
		theirs,
		moment,
		effects
	);
}

/** What was stored, then what was typed; once where they do not differ. */
const both = ( theirs: string, mine: string ): string =>
	[ ...new Set( [ theirs, mine ] ) ].filter( Boolean ).join( '\n\n' );

/** A stored version was heard of, without having sent anything. */
export function seen(
	state: State,
	entry: Stored,
	moment: Moment,
	effects: Effect[]
): void {
	const known = state.theirs ?? state.news ?? state.base;
	if ( entry.entry === known.entry && entry.revision <= known.revision ) {
		return;
	}
	if ( state.need === 'conflict' ) {
		// What has changed there once more is put before the person as well.
		const before = state.theirs?.answers ?? {};
		const moved = differing( before, entry.answers );
		state.apart = [ ...new Set( [ ...state.apart, ...moved ] ) ];
		state.theirs = entry;
	} else if ( ! isUnsaved( state ) && ! state.theirs ) {
		accept( state, entry, moment, effects );
	}
}

/** Begins anew where an entry is gone and nothing else was written; not under the caret. */
export function vanish(
	state: State,
	entry: number,
	moment: Moment,
	effects: Effect[]
): void {
	const { base, active } = state;
	const known = entry !== 0 && entry === base.entry;
	state.gone = known && active ? entry : 0;
	if ( ! known || active || isUnsaved( state ) ) {
		return;
	}
	clear( state, moment, effects );
	effects.push( { type: 'gone', entry } );
}

/** Begins anew where what was sent is stored. */
export function anew( state: State, moment: Moment, effects: Effect[] ): void {
	if ( ! isUnsaved( state ) ) {
		clear( state, moment, effects );
	}
}

function clear( state: State, moment: Moment, effects: Effect[] ): void {
	const answers = Object.fromEntries(
		Object.keys( state.base.answers ).map( ( key ) => [ key, '' ] )
	);
	state.news = null;
	// Nobody but its author is let in unasked.
	state.base = { ...NOTHING, answers };
	revise( state, state.base, moment );
	effects.push( { type: 'show', version: state.typed } );
}

/** Typed back to what it was: there is nothing to merge or to choose any more. */
export function giveWay(
	state: State,
	moment: Moment,
	effects: Effect[]
): void {
	const { theirs } = state;
	if ( theirs && ! isUnsaved( state ) ) {
		state.theirs = null;
		state.merging = 0;
		if ( state.need === 'conflict' ) {
			state.need = null;
		}
		accept( state, theirs, moment, effects );
	}
}

/** Takes up a text that was left on the device, as if its page had never gone. */
export function bringBack(
	state: State,
	copy: Copy,
	moment: Moment,
	effects: Effect[]
): void {
	state.taken = [ ...state.taken, copy.mutation ];
	if (
		sameAnswers( copy.answers, state.base.answers ) &&
		sameReaders( copy, state.base )
	) {
		return;
	}
	state.base = {
		...copy.base,
		entry: copy.entry,
		revision: copy.base_revision,
		modified: state.base.modified,
	};
	revise( state, copy, moment );
	state.mutation = copy.mutation;
	state.keep = copy.keep;
	// Its page may have sent it when it went: whatever is typed now builds upon it.
	state.unsettled = copy.sent ?? {
		mutation: copy.mutation,
		base_revision: copy.base_revision,
		version: versionOf( copy ),
		keep: copy.keep,
	};
	state.hurry = true;
	state.news = null;
	effects.push( { type: 'show', version: state.typed } );
}
