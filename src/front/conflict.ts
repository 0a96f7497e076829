/**
 * Two versions of one text: both are shown, what differs is marked, and the person chooses.
 */
import { difference } from '../lib/difference';
import type { Entry } from '../schema/entry';
import { focusSoon, part, type Note } from './note';
import { say } from './rest';
import { tell } from './state';

export type Keep = 'mine' | 'theirs' | 'both';

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
export function showConflict( note: Note, entry: Entry ): void {
	const parts = difference( note.field.value, entry.answers.text ?? '' );
	note.theirs = entry;
	show( part( note, 'mine' ), parts.before, parts.mine, parts.after );
	show( part( note, 'theirs' ), parts.before, parts.theirs, parts.after );
	tell( note, say( 'conflict' ) );
	note.context.trouble = true;
	note.context.conflict = true;
	focusSoon( part( note, 'conflict' ) );
}

/** The text that stands in the field after a choice. */
export function textToKeep( note: Note, theirs: string, keep: Keep ): string {
	if ( keep === 'both' ) {
		return `${ theirs }\n\n${ note.field.value }`;
	}
	return keep === 'theirs' ? theirs : note.field.value;
}
