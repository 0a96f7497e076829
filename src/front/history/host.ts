/**
 * What the history asks of a note: the one place here that knows how a note and the queue of its text work.
 */
import { storedOf } from '../../lib/queue-answer';
import { isUnsaved } from '../../lib/queue-state';
import { uuid } from '../../lib/uuid';
import { differing, isEmpty, versionOf, type Answers } from '../../lib/version';
import { isRecord } from '../../lib/failure';
import { showAnswers } from '../answers';
import { placeOfBoth } from '../both';
import { fill } from '../fields';
import { showFiles } from '../files';
import { part, removedName, type Note } from '../note';
import { say } from '../config';
import { save } from '../save';
import { tellOthers } from '../send/work';

/** The answers that are stored. */
export const storedAnswers = ( { queue }: Note ): Answers =>
	queue.state.base.answers;

/** Who reads what is stored. */
export const storedReaders = ( { queue }: Note ): string =>
	queue.state.base.audience;

/** Makes sure that what is typed is stored. */
export const settle = ( note: Note ): Promise< boolean > =>
	isUnsaved( note.queue.state )
		? save( note, true )
		: Promise.resolve( ! note.context.conflict );

/** Shows answers as ones that are being read. */
function read( note: Note, answers: Answers ): void {
	const { context, fields } = note;
	note.opened = answers;
	fields.forEach( ( field, key ) => {
		// The page came with the other text.
		field.defaultValue = answers[ key ] ?? '';
		field.value = field.defaultValue;
	} );
	showAnswers( note, answers );
	context.editing = isEmpty( answers );
	context.cancellable = false;
	context.dropped = false;
}

/** Shows an entry that the site answered with. Answers whether it was one. */
export function showEntry( note: Note, value: unknown ): boolean {
	const entry = storedOf( value );
	if ( ! entry ) {
		return false;
	}
	const { queue } = note;
	// The caret is elsewhere: in the dialog or the question that led here.
	queue.do( { type: 'blur' } );
	queue.do( { type: 'seen', entry } );
	tellOthers( queue, entry.entry );
	read( note, entry.answers );
	showFiles( note, isRecord( value ) ? value.files : [] );
	return true;
}

/** Nothing of the entry is there any more: the page and the other tabs show it. */
export function vanish( note: Note, entry: number ): void {
	const { queue } = note;
	// The caret is in the question that led here.
	queue.do( { type: 'blur' } );
	queue.do( { type: 'gone', entry } );
	tellOthers( queue, entry );
}

/** Takes from the page what a note shows beside its text. */
export function clear( note: Note ): void {
	read( note, {} );
	showFiles( note, [] );
	part( note, 'date' )?.setAttribute( 'hidden', '' );
	note.form.querySelector( '.learning-log-note__changed' )?.remove();
}

/**
 * Shows the answer that came back beside the one that was written meanwhile. Answers whether there were two.
 *
 * @param note     The note.
 * @param present  The one there is.
 * @param restored The one in the trash, where it stays.
 */
export function showBoth(
	note: Note,
	present: unknown,
	restored: unknown
): boolean {
	const there = storedOf( present );
	const back = storedOf( restored );
	if ( ! there || ! back ) {
		return false;
	}
	const { queue } = note;
	const { edition } = queue.state;
	fill( note, back.answers );
	queue.state = {
		...queue.state,
		base: there,
		typed: { ...versionOf( there ), answers: back.answers },
		edition: edition + 1,
		mutation: uuid(),
		need: 'conflict',
		theirs: there,
		apart: differing( back.answers, there.answers ),
	};
	queue.do( { type: 'tick' } );
	nameBoth( note );
	return true;
}

/** Neither of the two is "elsewhere": until one is chosen, each bears its own name. */
function nameBoth( note: Note ): void {
	const names = {
		'p:has(+ .learning-log-note__mine)': 'removedOne',
		'p:has(+ .learning-log-note__theirs)': 'newOne',
		'.learning-log-note__choice[value=mine]': 'keepRemoved',
		'.learning-log-note__choice[value=theirs]': 'keepNew',
	};
	for ( const [ place, name ] of Object.entries( names ) ) {
		const named = placeOfBoth( note )?.querySelector( place );
		const before = named?.textContent ?? '';
		const rename = ( to: string ) => {
			named?.replaceChildren( to );
			named?.closest( 'section' )?.setAttribute( 'aria-label', to );
		};
		rename( say( name ) );
		note.form.addEventListener( 'submit', () => rename( before ), {
			once: true,
		} );
	}
}

/** Keeps in mind, for this tab, that the answer is in the trash: a number, no text. */
export function keepInMind( note: Note, entry: number, until: string ): void {
	try {
		sessionStorage.setItem( removedName( note ), `${ entry } ${ until }` );
	} catch {
		// Where nothing may be kept, "Removed answers" has it.
	}
}

export function forget( note: Note ): void {
	try {
		sessionStorage.removeItem( removedName( note ) );
	} catch {
		// Nothing was kept.
	}
}

/** What was kept in mind. */
export function remembered(
	note: Note
): { entry: number; until: string } | null {
	const [ entry, until ] = (
		sessionStorage.getItem( removedName( note ) ) ?? ''
	).split( ' ' );
	return until ? { entry: Number( entry ), until } : null;
}
