/**
 * The fields of a note, one for each question.
 */
import { isEmpty, type Answers } from '../lib/version';
import { hasFocus, type Note } from './note';

/** What is typed in a note; questions without a field keep their answer. */
export function typedIn( { fields, queue, extras, closing }: Note ): Answers {
	const answers = { ...queue.state.typed.answers };
	fields.forEach( ( field, key ) => {
		answers[ key ] = field.value;
	} );
	return { ...answers, ...extras?.present( closing, answers ) };
}

/** Puts answers into the fields; where the caret stands, it stays. */
export function fill( { fields, extras }: Note, answers: Answers ): void {
	extras?.show( answers );
	fields.forEach( ( field, key ) => {
		const text = answers[ key ] ?? '';
		if ( field.value === text ) {
			return;
		}
		const { selectionStart, selectionEnd } = field;
		field.value = text;
		if ( hasFocus( field ) ) {
			field.setSelectionRange( selectionStart, selectionEnd );
		}
	} );
}

/** The field to write in first: the first empty one, or the first of all. */
export const firstField = ( { fields, field }: Note ): HTMLTextAreaElement =>
	[ ...fields.values() ].find( ( { value } ) => value.trim() === '' ) ??
	field;

/** Whether nothing is typed. */
export const isBlank = ( note: Note ): boolean => isEmpty( typedIn( note ) );
