/**
 * Two versions of one text: both are shown, what differs is marked, and the person chooses.
 */
import { difference } from '../lib/difference';
import { isUnsaved, type Keep } from '../lib/queue-state';
import type { Answers } from '../lib/version';
import { labelOf } from './answers';
import { placeOfBoth } from './both';
import { typedIn } from './fields';
import { focusSoon, hasFocus, isChange, part, type Note } from './note';
import { close } from './save';

/** One answer with what only it has marked; under its question where there are several. */
function answer(
	label: string,
	before: string,
	different: string,
	after: string
): ( Node | string )[] {
	const mark = document.createElement( 'mark' );
	mark.textContent = different;
	const text = [ before, ...( different ? [ mark ] : [] ), after ];
	if ( ! label ) {
		return text;
	}
	const asked = paragraph( 'asked', label );
	const said = paragraph( 'answer', ...text );
	said.dir = 'auto';
	return [ asked, said ];
}

function paragraph( name: string, ...children: ( Node | string )[] ) {
	const made = document.createElement( 'p' );
	made.className = `learning-log-note__${ name }`;
	made.append( ...children );
	return made;
}

/**
 * Shows the text typed here beside the one that was saved in between.
 *
 * @param note   The note.
 * @param theirs What was saved.
 * @param apart  The answers to choose between.
 */
export function showConflict(
	note: Note,
	theirs: Answers,
	apart: string[]
): void {
	const place = placeOfBoth( note );
	const typed = typedIn( note );
	const keys = [ ...note.fields.keys() ].filter( ( key ) =>
		apart.includes( key )
	);
	const both = keys.map( ( key ) => ( {
		label: labelOf( note, key ),
		...difference( typed[ key ] ?? '', theirs[ key ] ?? '' ),
	} ) );
	const show = ( whose: 'mine' | 'theirs' ) =>
		part( note, whose )?.replaceChildren(
			...both.flatMap( ( { label, before, after, [ whose ]: text } ) =>
				answer( label, before, text, after )
			)
		);
	show( 'mine' );
	show( 'theirs' );
	place?.removeAttribute( 'hidden' );
	if ( ! note.context.conflict ) {
		note.context.conflict = true;
		// What has begun elsewhere is dropped by nobody who has not chosen so.
		note.context.cancellable &&= ! isChange( note.context );
		// Keys that are on their way to a field, of this note or another, must not land here.
		if (
			hasFocus( note.form ) &&
			( note.closing || ! [ ...note.fields.values() ].some( hasFocus ) )
		) {
			focusSoon( place );
		}
	}
}

/** One way out of a conflict. Nothing is dropped that was not shown beside. */
export function keep( note: Note, how: Keep ): void {
	const { queue } = note;
	queue.do( { type: 'kept', how } );
	if ( how === 'theirs' && ! isUnsaved( queue.state ) ) {
		close( note );
	} else {
		// The buttons go at once, and with them the focus.
		note.field.focus();
		// A comment is sent by a press of its own.
		note.closing = ! isChange( note.context ) || how === 'theirs';
	}
}
