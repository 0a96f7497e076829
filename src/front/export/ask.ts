/**
 * What an export asks the site for: pages of entries, files, names of sets. It waits while nothing can be had, and goes on when told to.
 */
import { failureOf, isRecord } from '../../lib/failure';
import { SOMEBODY_ELSE } from '../../lib/somebody-else';
import { config } from '../config';
import { identity, keepNonce, withFreshNonce } from '../rest';
import { routed } from '../route';

/** Why an export cannot go on by itself. */
export type Trouble = 'login' | 'user' | 'network' | 'refused';

/** What an export is run with. */
export interface Run {
	/** Ends it. */
	signal: AbortSignal;
	/** Waits until the person wants to go on. */
	stuck: ( trouble: Trouble ) => Promise< void >;
}

/** An answer as it came. */
interface Answer {
	status: number;
	data: unknown;
	/** How many there are in all, as far as the site counts. */
	total: number;
}

async function get(
	path: string,
	signal: AbortSignal,
	method = 'GET'
): Promise< Answer > {
	try {
		const response = await fetch( config().restUrl + routed( path ), {
			method,
			credentials: 'same-origin',
			headers: identity(),
			signal,
		} );
		keepNonce( response.headers.get( 'X-WP-Nonce' ) );
		return {
			status: response.status,
			data: await response.json(),
			total: Number( response.headers.get( 'X-WP-Total' ) ),
		};
	} catch {
		signal.throwIfAborted();
		// A page where JSON was expected is no answer either.
		return { status: 0, data: undefined, total: 0 };
	}
}

function troubleOf( { status, data }: Answer ): Trouble {
	if ( status === 401 || status === 403 ) {
		return 'login';
	}
	if ( failureOf( status, data ).code === 'learning_log_user_changed' ) {
		return 'user';
	}
	return status >= 400 && status < 500 ? 'refused' : 'network';
}

/** Waits, and lets a page that shows more of its person put all of it away where somebody else is there. */
async function wait( trouble: Trouble, { stuck }: Run ): Promise< void > {
	if ( trouble === 'user' ) {
		document.dispatchEvent( new Event( SOMEBODY_ELSE ) );
	}
	await stuck( trouble );
}

/** A list of the site's; asks again for as long as the person wants to. */
export async function list(
	path: string,
	run: Run,
	method = 'GET'
): Promise< { entries: unknown[]; total: number } > {
	for (;;) {
		const answer = await withFreshNonce( () =>
			get( path, run.signal, method )
		);
		if ( answer.status === 200 && Array.isArray( answer.data ) ) {
			return { entries: answer.data, total: answer.total };
		}
		await wait( troubleOf( answer ), run );
	}
}

/** Comments on a page of their list. */
const COMMENTS = 100;

/** What was said about some entries, by their number, oldest first; nothing about those that were removed meanwhile. */
export async function threads(
	entries: number[],
	run: Run
): Promise< Map< number, Record< string, unknown >[] > > {
	const said = new Map< number, Record< string, unknown >[] >();
	for ( let after = 0; entries.length; ) {
		const { entries: page } = await list(
			`comments?entries=${ entries.join(
				','
			) }&after_id=${ after }&per_page=${ COMMENTS }`,
			run
		);
		// What one may do with a comment says nothing outside the site.
		for ( const { can, ...told } of page.filter( isRecord ) ) {
			const about = Number( told.entry );
			said.set( about, [ ...( said.get( about ) ?? [] ), told ] );
			after = Number( told.id );
		}
		if ( page.length < COMMENTS ) {
			break;
		}
	}
	return said;
}

/** Names of the person's sets. Without them one reads "one of my sets", so nobody waits for them. */
export async function setNames(
	signal: AbortSignal
): Promise< Map< number, string > > {
	const { data } = await withFreshNonce( () =>
		get( 'sets?per_page=100', signal )
	);
	const sets = Array.isArray( data ) ? data.filter( isRecord ) : [];
	return new Map(
		sets.map( ( { id, name } ) => [ Number( id ), String( name ) ] )
	);
}

/** One attempt at a file: its bytes, null where it has none that fit, or why one has to wait. */
async function fetchFile(
	url: string,
	size: number,
	signal: AbortSignal
): Promise< Blob | Trouble | null > {
	try {
		const response = await fetch( url, {
			credentials: 'same-origin',
			// Whoever is logged out is sent to the form to log in, which is no file.
			redirect: 'manual',
			signal,
		} );
		if ( response.type === 'opaqueredirect' ) {
			return 'login';
		}
		const blob = response.ok ? await response.blob() : null;
		return blob?.size === size ? blob : null;
	} catch {
		signal.throwIfAborted();
		return 'network';
	}
}

/** Why nothing can be had at the moment, or null: somebody else is told of every file that it is nowhere. */
async function troubleNow( signal: AbortSignal ): Promise< Trouble | null > {
	const answer = await withFreshNonce( () => get( 'me', signal ) );
	return answer.status === 200 ? null : troubleOf( answer );
}

/**
 * The bytes of a file, whole; null where they cannot be had. They are kept by the browser, on its disk when they are many.
 *
 * @param url  Its address.
 * @param size How many bytes there are.
 * @param run  The export.
 */
export async function fileBytes(
	url: string,
	size: number,
	run: Run
): Promise< Blob | null > {
	for (;;) {
		const got = await fetchFile( url, size, run.signal );
		if ( got instanceof Blob ) {
			return got;
		}
		const trouble = got ?? ( await troubleNow( run.signal ) );
		if ( trouble === null ) {
			return null;
		}
		await wait( trouble, run );
	}
}
