/**
 * What an entry of the log says besides its text. On its way through the queue each of it is an answer whose key no question can have, so
 * that it is kept on the device, sent and put together with what others changed as the text is.
 */
import { isRecord } from './failure';
import { detailKey, isDetail, type Answers } from './version';

const NAMES = [ 'kind', 'title', 'event_date', 'event_kind' ] as const;

/** What an entry says, as the server tells of it. */
export function detailsOf( entry: unknown ): Answers {
	const details: Answers = {};
	if ( ! isRecord( entry ) ) {
		return details;
	}
	for ( const name of NAMES ) {
		const value = entry[ name ];
		details[ detailKey( name ) ] = typeof value === 'string' ? value : '';
	}
	if ( entry.lesson !== 0 ) {
		// The title of an answer is that of its question.
		delete details[ detailKey( 'title' ) ];
	}
	details[ detailKey( 'minutes' ) ] =
		typeof entry.minutes === 'number' && entry.minutes > 0
			? String( entry.minutes )
			: '';
	details[ detailKey( 'elements' ) ] = elementsOf( entry.elements );
	return details;
}

const elementsOf = ( elements: unknown ): string =>
	( Array.isArray( elements ) ? elements : [] )
		.map( ( element: unknown ) => ( isRecord( element ) ? element.id : 0 ) )
		.sort( ( one, other ) => Number( one ) - Number( other ) )
		.join( ',' );

/** The answers to the questions alone. */
export const textsOf = ( answers: Answers ): Answers =>
	Object.fromEntries(
		Object.entries( answers ).filter( ( [ key ] ) => ! isDetail( key ) )
	);

/** What else is to be said, as the server wants it. */
export function fieldsOf( answers: Answers ): Record< string, unknown > {
	const fields: Record< string, unknown > = {};
	for ( const [ key, value ] of Object.entries( answers ) ) {
		if ( isDetail( key ) ) {
			fields[ key.slice( 1 ) ] = value;
		}
	}
	if ( fields.kind === '' ) {
		// Nothing was chosen: it stays what it is.
		delete fields.kind;
	}
	if ( typeof fields.minutes === 'string' ) {
		fields.minutes = Math.max(
			0,
			Math.round( Number( fields.minutes ) || 0 )
		);
	}
	if ( typeof fields.elements === 'string' ) {
		fields.elements = fields.elements
			.split( ',' )
			.filter( Boolean )
			.map( Number );
	}
	return fields;
}
