/**
 * The fields of a note, one for each question, and the same answers as they are read.
 */
import { isDetail, isEmpty, type Answers } from '../lib/version';
import { hasFocus, part, type Note } from './note';
import { showText } from './show-text';

/** What is typed in a note; questions without a field keep their answer. */
export function typedIn( { fields, queue, extras }: Note ): Answers {
	const answers = { ...queue.state.typed.answers };
	fields.forEach( ( field, key ) => {
		answers[ key ] = field.value;
	} );
	return { ...answers, ...extras?.present() };
}

/** The question of a field; "" where the note's own question names it. */
export function labelOf( { form, fields }: Note, key: string ): string {
	const label =
		fields.get( key )?.labels[ 0 ]?.textContent ??
		form.querySelector( `[data-key="${ key }"] > dt` )?.textContent;
	return label ?? '';
}

/** The questions that have an answer, in the order of the page. */
export const answered = ( { fields }: Note, answers: Answers ): string[] =>
	[ ...new Set( [ ...fields.keys(), ...Object.keys( answers ) ] ) ].filter(
		( key ) => ! isDetail( key ) && answers[ key ]?.trim()
	);

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

/** Shows answers as they are read. */
export function showAnswers( note: Note, answers: Answers ): void {
	const text = part( note, 'text' );
	const [ key ] = note.fields.keys();
	if ( ! part( note, 'answers' ) ) {
		showText( text, answers[ key ?? '' ] ?? '' );
		return;
	}
	text?.querySelectorAll< HTMLElement >( '[data-key]' ).forEach( ( row ) => {
		const field = note.fields.get( row.dataset.key ?? '' );
		const answer = answers[ row.dataset.key ?? '' ] ?? '';
		if ( field && answer !== field.defaultValue ) {
			// A changed answer answers the question of today.
			row.querySelector( 'dt' )?.replaceChildren(
				field.labels[ 0 ]?.textContent ?? ''
			);
			row.querySelector( '.learning-log-note__reworded' )?.remove();
		}
		row.hidden = answer.trim() === '';
		showText( row.querySelector( 'dd' ), answer );
	} );
}

/** The field to write in first: the first empty one, or the first of all. */
export const firstField = ( { fields, field }: Note ): HTMLTextAreaElement =>
	[ ...fields.values() ].find( ( { value } ) => value.trim() === '' ) ??
	field;

/** Whether nothing is typed. */
export const isBlank = ( note: Note ): boolean => isEmpty( typedIn( note ) );
