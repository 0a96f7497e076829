/**
 * The form of an action: what closes it, and the page as it is once it was saved.
 */
import type { Context } from '../note';

const IS_ACTION = /^action-/;

/** Who says that an action is over says what happened, and what they learned. */
function askForOutcome( form: HTMLFormElement ): void {
	const chosen = form.querySelector< HTMLInputElement >(
		'[name="learning_log[details][state]"]:checked'
	);
	for ( const key of [ 'outcome', 'learning' ] ) {
		const field = form.querySelector< HTMLTextAreaElement >(
			`[name="learning_log[answers][${ key }]"]`
		);
		if ( field ) {
			field.required = !! chosen && chosen.value !== 'open';
		}
	}
}

/** A form has begun. */
export function begin( form: HTMLFormElement, { prompt }: Context ): void {
	if ( IS_ACTION.test( prompt ) ) {
		form.addEventListener( 'change', () => askForOutcome( form ) );
		askForOutcome( form );
	}
}

/** It was saved and is closed: the page has a place for the next one, or none for one that is over. */
export function closed( { prompt }: Context ): void {
	if ( IS_ACTION.test( prompt ) ) {
		window.location.reload();
	}
}
