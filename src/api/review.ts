import { store as coreStore } from '@wordpress/core-data';
import { dispatch } from '@wordpress/data';
import { isRecord } from '../lib/failure';
import type { Entry } from '../schema/entry';
import { ask, type Answer } from './ask';
import { ENTRY, KIND } from './entities';

/** Puts an entry as it is now before everybody who shows it; lists keep their order and what is in them. */
export function keepEntry( entry: Entry ): void {
	void dispatch( coreStore ).receiveEntityRecords(
		KIND,
		ENTRY,
		entry,
		undefined,
		false
	);
}

const isEntry = ( value: unknown ): value is Entry =>
	isRecord( value ) && typeof value.id === 'number' && 'review' in value;

/**
 * Says how an entry stands. It is said of what was read: where somebody was first, or its author has gone on writing, nothing is changed, and
 * the entry as it is by now takes its place.
 */
export async function review(
	entry: Entry,
	state: Entry[ 'review' ]
): Promise< Answer< Entry > > {
	const answer = await ask< Entry >( 'PUT', `/entries/${ entry.id }/review`, {
		state,
		base: entry.review,
		base_revision: entry.revision,
	} );
	const now = answer.value ?? answer.details.entry;
	if ( isEntry( now ) ) {
		keepEntry( now );
	}
	return answer;
}

/** Notes that an entry was opened. */
export async function see( entry: Entry ): Promise< Answer< unknown > > {
	const answer = await ask( 'PUT', `/entries/${ entry.id }/seen` );
	if ( answer.value ) {
		keepEntry( { ...entry, unseen: false, changed_since_seen: false } );
	}
	return answer;
}
