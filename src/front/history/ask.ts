/**
 * Questions to the site about the history and the trash of an entry.
 */
import { failureOf, isRecord, type Failure } from '../../lib/failure';
import type { Answers } from '../../lib/version';
import type { Context } from '../note';
import { request, withFreshNonce } from '../rest';
import { routed } from '../route';

/** What came, and why it is not what was asked for. */
export interface Told {
	data: unknown;
	failure: Failure | null;
}

/** An earlier version, or an entry of the trash, as far as it is shown. */
export interface Past {
	/** Revision of the version; number of the entry. */
	id: number;
	answers: Answers;
	question: string;
	/** The questions of its fields as they were worded then, by key. */
	labels: Answers;
	audience: string;
	set: number;
	/** When it was saved. */
	at: string;
	/** Until when it can be brought back. */
	until: string;
}

export const PER_PAGE = 20;

/** Sends a request; anything but JSON with a good status is a failure. */
export async function ask(
	method: string,
	path: string,
	body?: unknown
): Promise< Told > {
	const { status, data } = await withFreshNonce( () =>
		request( method, routed( path ), body )
	);
	const good = status >= 200 && status < 300 && data !== undefined;
	return { data, failure: good ? null : failureOf( status, data ) };
}

const str = ( value: unknown ): string =>
	typeof value === 'string' ? value : '';

const labelsOf = ( questions: unknown ): Answers =>
	Object.fromEntries(
		( Array.isArray( questions ) ? questions : [] )
			.filter( isRecord )
			.map( ( { key, label } ) => [ str( key ), str( label ) ] )
	);

function pastOf( value: unknown ): Past | null {
	if ( ! isRecord( value ) || ! isRecord( value.answers ) ) {
		return null;
	}
	const { revision, id, set } = value;
	const number = typeof id === 'number' ? id : revision;
	const answers = Object.entries( value.answers ).map( ( [ key, text ] ) => [
		key,
		str( text ),
	] );
	return typeof number === 'number'
		? {
				id: number,
				answers: Object.fromEntries( answers ) as Answers,
				question: str( value.question ),
				labels: labelsOf( value.questions ),
				audience: str( value.audience ),
				set: typeof set === 'number' ? set : 0,
				at: str( value.modified ) || str( value.created ),
				until: str( value.trash_until ),
			}
		: null;
}

/** What came as a list of them. */
interface List {
	list: Past[];
	failure: Failure | null;
}

/** A list of them; a failure where something else came. */
export async function askForPast( path: string ): Promise< List > {
	const { data, failure } = await ask( 'GET', path );
	const list = Array.isArray( data ) ? data.map( pastOf ) : [ null ];
	const known = list.filter( ( past ) => past !== null );
	return known.length === list.length && ! failure
		? { list: known, failure: null }
		: { list: [], failure: failure ?? failureOf( 200, undefined ) };
}

/** As many as the trash holds of one question. */
const MOST = 50;

/** The answers to a question that its author has removed. */
export function askForTrash( {
	lesson,
	prompt,
}: Pick< Context, 'lesson' | 'prompt' > ): Promise< List > {
	// What the address of a prompt in a lesson means.
	const [ id = '', elsewhere = lesson ] = prompt.split( ':' ).reverse();
	return askForPast(
		`entries?scope=trash&lesson=${ elsewhere }&prompt=${ id }&per_page=${ MOST }`
	);
}
