/**
 * The answers of an entry as they are read: each with the question it answered.
 */
import type { Entry } from '../schema/entry';

export interface Answered {
	key: string;
	/** The question as it was worded then; "" where the entry's own question names it, or nobody knows it any more. */
	label: string;
	text: string;
}

/** In the order they were asked, without those that nobody answered; an answer whose question is not known comes last. */
export function answeredIn( {
	answers,
	questions,
}: Pick< Entry, 'answers' | 'questions' > ): Answered[] {
	const labels = new Map(
		questions.map( ( { key, label } ) => [ key, label ] )
	);
	const keys = new Set( [ ...labels.keys(), ...Object.keys( answers ) ] );
	return [ ...keys ]
		.map( ( key ) => ( {
			key,
			label: labels.get( key ) ?? '',
			text: answers[ key ] ?? '',
		} ) )
		.filter( ( { text } ) => text.trim() !== '' );
}
