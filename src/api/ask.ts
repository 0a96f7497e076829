import apiFetch from '@wordpress/api-fetch';
import { __ } from '@wordpress/i18n';
import { failureOf, isRecord, type FailureCode } from '../lib/failure';

/** What came of a request: what was asked for, or a sentence that says why not. */
export interface Answer< T > {
	value: T | null;
	/** A sentence for the person, "" when all went well. */
	problem: string;
	code: FailureCode | '';
	/** What came along with a refusal. */
	details: Record< string, unknown >;
	/** Length of the whole list of which this is a page. */
	total: number;
}

const PATH = '/learning-log/v1';

/** A query that leaves out what is not said. */
export const queryOf = (
	said: Record< string, string | number | false >
): string =>
	new URLSearchParams(
		Object.entries( said )
			.filter( ( [ , value ] ) => value !== false && value !== '' )
			.map( ( [ name, value ] ) => [ name, String( value ) ] )
	).toString();

function refused< T >( body: unknown ): Answer< T > {
	const { code, message } = failureOf( isRecord( body ) ? 400 : 0, body );
	return {
		value: null,
		problem:
			message ||
			__(
				'There is no connection. Please try again once you are back; what you typed is still here.',
				'learning-log'
			),
		code,
		details: isRecord( body ) && isRecord( body.data ) ? body.data : {},
		total: 0,
	};
}

/** Sends a request to one of our routes. */
export async function ask< T >(
	method: string,
	path: string,
	data?: object
): Promise< Answer< T > > {
	try {
		const value = await apiFetch< T >( {
			method,
			path: PATH + path,
			...( data ? { data } : {} ),
		} );
		return { value, problem: '', code: '', details: {}, total: 0 };
	} catch ( error ) {
		return refused( error );
	}
}

/** What a refusal says that came as a whole answer. */
const bodyOf = async ( error: unknown ): Promise< unknown > =>
	error instanceof Response
		? await error.json().catch( () => undefined )
		: error;

/** Asks for a page of a list, with the length of the whole. */
export async function askPage< T >( path: string ): Promise< Answer< T[] > > {
	try {
		const response = await apiFetch< Response, false >( {
			path: PATH + path,
			parse: false,
		} );
		return {
			value: ( await response.json() ) as T[],
			problem: '',
			code: '',
			details: {},
			total: Number( response.headers.get( 'X-WP-Total' ) ?? 0 ),
		};
	} catch ( error ) {
		return refused( await bodyOf( error ) );
	}
}

const MOST = 100;

/** Asks for the whole of a list that has no pages where it is shown. */
export async function askWhole< T >( path: string ): Promise< Answer< T[] > > {
	const whole: T[] = [];
	for ( let page = 1; ; page++ ) {
		const answer = await askPage< T >(
			`${ path }${ path.includes( '?' ) ? '&' : '?' }${ queryOf( { page, per_page: MOST } ) }`
		);
		if ( ! answer.value ) {
			return answer;
		}
		whole.push( ...answer.value );
		if ( answer.value.length < MOST || whole.length >= answer.total ) {
			return { ...answer, value: whole };
		}
	}
}

/** Takes something away, which is answered by nothing at all. */
export async function remove( path: string ): Promise< Answer< null > > {
	try {
		await apiFetch< Response, false >( {
			method: 'DELETE',
			path: PATH + path,
			parse: false,
		} );
		return { value: null, problem: '', code: '', details: {}, total: 0 };
	} catch ( error ) {
		return refused( await bodyOf( error ) );
	}
}
