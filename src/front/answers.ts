/**
 * The answers of a note as they are read.
 */
import { isDetail, type Answers } from '../lib/version';
import { part, type Note } from './note';
import { showText } from './show-text';

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
