/**
 * What a prompt block holds beside what a note does, and what may happen to its questions.
 */
import type { NoteAttributes } from './note';

/** One question: what its answer is stored under, what it asks, and a hint. */
export interface Question {
	key: string;
	label: string;
	help: string;
}

export interface PromptAttributes extends NoteAttributes {
	template: string;
	questions: Question[];
	elements: number[];
	suggestedWords: number;
}

/** A new question. Its key says nothing of its wording, which may change. */
export function newQuestion( taken: readonly Question[] ): Question {
	const keys = taken.map( ( { key } ) => key );
	let number = taken.length + 1;
	while ( keys.includes( `q${ number }` ) ) {
		number++;
	}
	return { key: `q${ number }`, label: '', help: '' };
}

/** The same with one of them elsewhere; as it was where there is no such place. */
export function moved< Item >(
	list: readonly Item[],
	from: number,
	to: number
): Item[] {
	const rest = [ ...list ];
	if ( to < 0 || to >= list.length ) {
		return rest;
	}
	rest.splice( to, 0, ...rest.splice( from, 1 ) );
	return rest;
}

/** The same with one of them changed. */
export const changed = < Item extends object >(
	list: readonly Item[],
	at: number,
	change: Partial< Item >
): Item[] =>
	list.map( ( item, index ) =>
		index === at ? { ...item, ...change } : item
	);

/** The same without one of them. */
export const without = < Item >( list: readonly Item[], at: number ): Item[] =>
	list.filter( ( _, index ) => index !== at );

/** Questions whole, where a hint may have been left out. */
export const whole = (
	questions: readonly { key: string; label: string; help?: string }[]
): Question[] => questions.map( ( asked ) => ( { help: '', ...asked } ) );
