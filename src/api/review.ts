import { store as coreStore } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { isRecord } from '../lib/failure';
import type { Entry } from '../schema/entry';
import type { Message } from '../schema/message';
import type { Seen } from '../schema/seen';
import type { SeenNote } from '../schema/seen-note';
import { ask, askWhole, queryOf, type Answer } from './ask';
import { ENTRY, KIND } from './entities';

/** Something of an entry as it is by now. */
type Now = Pick< Entry, 'id' > & Partial< Entry >;

/** Shows what of an entry is known by now wherever it is shown; lists keep their order and what is in them. */
function keepEntry( now: Now ): void {
	void dispatch( coreStore ).receiveEntityRecords(
		KIND,
		ENTRY,
		now,
		undefined,
		false
	);
}

const isEntry = ( value: unknown ): value is Entry =>
	isRecord( value ) && typeof value.id === 'number' && 'review' in value;

/**
 * Says how an entry stands. It is said of what was read: where somebody was first, or its author has gone on writing, nothing is changed, and
 * the entry as it is by now takes its place.
 *
 * @param entry The entry as it was read.
 * @param state How it stands; or stood, where that is taken back.
 * @param undo  Whether what was said last is taken back.
 */
export async function review(
	entry: Entry,
	state: Entry[ 'review' ],
	undo = false
): Promise< Answer< Entry > > {
	const answer = await ask< Entry >( 'PUT', `/entries/${ entry.id }/review`, {
		state,
		undo,
		base: entry.review,
		base_revision: entry.revision,
	} );
	const now = answer.value ?? answer.details.entry;
	if ( isEntry( now ) ) {
		keepEntry( now );
	}
	return answer;
}

/** Notes what was shown of an entry. A failure is nobody's concern where it is read: it is noted the next time. */
export async function see(
	id: number,
	shown: SeenNote
): Promise< Answer< Seen > > {
	const answer = await ask< Seen >( 'PUT', `/entries/${ id }/seen`, shown );
	if ( answer.value && shown.revision ) {
		keepEntry( {
			id,
			unseen: false,
			changed_since_seen: answer.value.changed,
		} );
	}
	return answer;
}

/** Asks how an entry stands by now: something was said about it. */
export async function askState( id: number ): Promise< void > {
	const { value } = await ask< Entry >( 'GET', `/entries/${ id }` );
	if ( value ) {
		keepEntry( {
			id,
			review: value.review,
			reviewed_by: value.reviewed_by,
			reviewed_at: value.reviewed_at,
		} );
	}
}

/** What was written to the author of an answer about its prompt. */
export const loadAskedOf = ( entry: Entry ) =>
	askWhole< Message >(
		`/sets/${ entry.set }/messages?${ queryOf( { person: entry.author.id, lesson: entry.lesson, prompt: entry.prompt } ) }`
	);
