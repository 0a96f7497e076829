/**
 * What the queue of a text asks for once something is to be sent: requests, merging, and what other tabs have stored.
 */
import { failingOf } from '../../lib/queue-answer';
import { isUnsaved, type Effect, type Merged } from '../../lib/queue-state';
import { rememberSaved } from '../last-saved';
import { tellTabs } from '../page';
import type { Queue } from '../queue';
import { isGood, renew, request } from '../rest';
import { load } from '../sender';
import { nameOf } from '../where';
import { addressOf } from './address';
import { isSame, put } from './put';
import { show } from './shown';
import { askToLogIn, meetSomebodyElse } from './who';

const RENEW_EVERY = 5_000;

/** The requests on their way. */
const ends = new WeakMap< Queue, AbortController >();

/** What the first part of the script does by itself is none of them. */
export type Asked = Exclude<
	Effect,
	{ type: 'copy' | 'drop' | 'fetch' | 'say' }
>;

/** Does what a queue asks for. */
export function act( queue: Queue, effect: Asked ): void | Promise< void > {
	switch ( effect.type ) {
		case 'send':
			return send( queue, effect );
		case 'renew':
			return renewNonce( queue );
		case 'login':
			return askToLogIn( effect.asked );
		case 'merge':
			return merge( queue, effect );
		case 'saved':
			rememberSaved( nameOf( queue.where ), effect.entry );
			tellOthers( queue, effect.entry.entry );
	}
	show( queue.screen.note(), effect );
}

async function send(
	queue: Queue,
	{ attempt, change, last }: Effect & { type: 'send' }
): Promise< void > {
	ends.get( queue )?.abort();
	const end = new AbortController();
	ends.set( queue, end );
	const { base } = queue.state;
	const address = await addressOf( queue.where ).catch( () => null );
	if ( ! address ) {
		queue.do( { type: 'failed', attempt, failing: failingOf( 0, null ) } );
		return;
	}
	const reply = await put( address, base, change, last, end.signal );
	const entry = isGood( reply ) ? address.read( reply.data ) : null;
	if ( entry ) {
		const same = await isSame( change.version.answers, entry, reply.data );
		queue.do( { type: 'answered', attempt, entry, same } );
	} else {
		const failing = failingOf(
			reply.status,
			reply.data,
			reply.wait,
			address.read
		);
		queue.do( { type: 'failed', attempt, failing } );
		if ( failing.kind === 'user' ) {
			meetSomebodyElse();
		}
	}
}

async function renewNonce( queue: Queue ): Promise< void > {
	const good = await renew();
	if ( good === null ) {
		// Nobody knows who is there while nothing answers.
		window.setTimeout( () => void renewNonce( queue ), RENEW_EVERY );
	} else {
		queue.do( { type: good ? 'renewed' : 'expired' } );
	}
}

async function merge(
	queue: Queue,
	{ edition, base, mine, theirs }: Effect & { type: 'merge' }
): Promise< void > {
	let merged: Merged | null = null;
	try {
		const { mergeVersions } = await load(
			() => import( /* webpackChunkName: "merge" */ '../../lib/merge' )
		);
		merged = mergeVersions( base, mine, theirs );
	} catch {
		// Without network it cannot be loaded: then both are shown.
	}
	queue.do( { type: 'merged', edition, merged } );
}

/** Asks what is stored, where nothing is waiting to be stored. */
export async function look( queue: Queue, entry: number ): Promise< void > {
	const { state, where } = queue;
	if ( isUnsaved( state ) ) {
		return;
	}
	const { read, at = entry && `entries/${ entry }` } =
		await addressOf( where );
	if ( ! at ) {
		return;
	}
	const { status, data } = await request( 'GET', at );
	const seen = status === 200 ? read( data ) : null;
	if ( seen ) {
		queue.do( { type: 'seen', entry: seen } );
	} else if (
		failingOf( status, data ).code === 'learning_log_entry_not_found'
	) {
		queue.do( { type: 'gone', entry } );
	}
}

/** Tells the other tabs that something of this text is stored. */
export const tellOthers = ( { place }: Queue, entry: number ): void =>
	tellTabs( { place, entry } );
