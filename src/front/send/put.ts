/**
 * One save as a request: where it goes, what it carries, and whether what came back is what was sent.
 */
import type { Change } from '../../lib/copy';
import { isRecord } from '../../lib/failure';
import { hex } from '../../lib/uuid';
import {
	hashed,
	sameAnswers,
	sameReaders,
	type Answers,
	type Stored,
} from '../../lib/version';
import type { Address } from './address';
import type { Reply } from '../rest';

/** The browser sends so many bytes at most once the page is gone. */
const LAST_BYTES = 60_000;

/** The hash of a text as the server has it; "" where the browser makes none. */
async function hashOf( answers: Answers ): Promise< string > {
	if ( ! crypto.subtle ) {
		return '';
	}
	const digest = await crypto.subtle.digest( 'SHA-256', hashed( answers ) );
	return hex( new Uint8Array( digest ) );
}

/** Whether what the site has stored is what was sent. */
export async function isSame(
	sent: Answers,
	entry: Stored,
	body: unknown
): Promise< boolean > {
	const hash = await hashOf( sent );
	return hash && isRecord( body ) && typeof body.hash === 'string'
		? hash === body.hash
		: sameAnswers( sent, entry.answers );
}

/** Sends a change of what is stored. */
export async function put(
	address: Address,
	base: Stored,
	change: Change,
	last: boolean,
	signal: AbortSignal
): Promise< Reply > {
	const { version, ...basis } = change;
	const { audience, set, answers } = version;
	// Readers who stay are not named: should the entry have been removed, they may not read the one that is written now.
	const known = base.revision > 0 && base.revision === basis.base_revision;
	const stay = known && sameReaders( base, version );
	// After a restored backup one revision may come with two texts. The last request of a page can wait for nothing.
	const hash = known && ! last ? await hashOf( base.answers ) : '';
	const body = {
		answers,
		...( ! stay && { audience, set } ),
		...basis,
		...( hash && { base_hash: hash } ),
	};
	const how = {
		signal,
		keepalive: last && JSON.stringify( body ).length < LAST_BYTES,
	};
	return address.put( body, base.entry, how );
}
