/**
 * Two versions of one text: both are shown, what differs is marked, and the person chooses.
 */
import { difference } from '../lib/difference';
import { focusSoon, hasFocus, part, type Note } from './note';

function show(
	version: HTMLElement | null,
	before: string,
	different: string,
	after: string
): void {
	const mark = document.createElement( 'mark' );
	mark.textContent = different;
	version?.replaceChildren( before, ...( different ? [ mark ] : [] ), after );
}

/** Shows the text typed here beside the one that was saved in between. */
export function showConflict( note: Note, theirs: string ): void {
	const parts = difference( note.field.value, theirs );
	show( part( note, 'mine' ), parts.before, parts.mine, parts.after );
	show( part( note, 'theirs' ), parts.before, parts.theirs, parts.after );
	if ( ! note.context.conflict ) {
		note.context.conflict = true;
		// Keys that are on their way to a field, of this note or another, must not land here.
		if (
			hasFocus( note.form ) &&
			( note.closing || ! hasFocus( note.field ) )
		) {
			focusSoon( part( note, 'conflict' ) );
		}
	}
}
