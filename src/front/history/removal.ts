/**
 * Removing a note: asked once, in place; then undone with one click, for as long as the trash keeps it.
 */
import { isRecord } from '../../lib/failure';
import { isUnsaved } from '../../lib/queue-state';
import { showFiles } from '../files';
import { focusSoon, hasFocus, part, type Note } from '../note';
import { say } from '../config';
import { sentenceOf } from '../sentence';
import { tell, tellTrouble } from '../state';
import { ask, askForTrash } from './ask';
import { button, element } from './elements';
import {
	clear,
	forget,
	keepInMind,
	remembered,
	settle,
	showBoth,
	showEntry,
	storedReaders,
	vanish,
} from './host';
import { day } from './item';

const panelOf = ( note: Note, name: string ): HTMLElement | null =>
	note.form.querySelector( `.learning-log-history__${ name }` );

/** Asks whether to remove it, and says what will happen. */
export function askToRemove( note: Note ): void {
	panelOf( note, 'ask' )?.remove();
	const sentence = element(
		'p',
		'sentence',
		say( storedReaders( note ) === 'me' ? 'askRemoveMine' : 'askRemove' )
	);
	sentence.id = `${ note.form.id }-remove`;
	const panel = element( 'div', 'ask', sentence );
	const end = () => {
		panel.remove();
		focusSoon(
			note.form.querySelector( '.learning-log-note__more > summary' )
		);
	};
	panel.append(
		element(
			'p',
			'ways',
			button( say( 'remove' ), () => remove( note, panel ) ),
			button( say( 'keepIt' ), end )
		)
	);
	panel.setAttribute( 'role', 'group' );
	panel.setAttribute( 'aria-labelledby', sentence.id );
	panel.tabIndex = -1;
	panel.addEventListener( 'keydown', ( event ) => {
		if ( event.key === 'Escape' ) {
			end();
		}
	} );
	part( note, 'bar' )?.after( panel );
	panel.focus();
	panel.scrollIntoView( { block: 'nearest' } );
}

async function remove( note: Note, panel: HTMLElement ): Promise< void > {
	if ( ! ( await settle( note ) ) ) {
		tellTrouble( note, say( 'unsettled' ) );
		return;
	}
	const { entry, revision } = note.context;
	const { data, failure } = await ask( 'DELETE', `entries/${ entry }`, {
		base_revision: revision,
	} );
	if ( ! failure && isRecord( data ) ) {
		keepInMind( note, entry, String( data.trash_until ) );
		vanish( note, entry );
	} else if ( failure && showEntry( note, failure.entry ) ) {
		panel.remove();
		tellTrouble( note, say( 'changedBefore' ) );
		focusSoon( part( note, 'edit' ) );
	} else if ( failure ) {
		tellTrouble( note, say( 'notRemoved', sentenceOf( failure ) ) );
	}
}

/** Says in the note's place that it is gone, with what can be done. */
function showGone( note: Note, words: Node[], way: HTMLElement ): void {
	panelOf( note, 'gone' )?.remove();
	const sentence = element( 'span', '', ...words );
	sentence.id = `${ note.form.id }-gone`;
	way.setAttribute( 'aria-describedby', sentence.id );
	note.field.before( element( 'p', 'gone', sentence, ' ', way ) );
}

/** Says until when it can be brought back, and how. */
function showRemoved(
	note: Note,
	entry: number,
	until: string,
	name: string
): HTMLElement {
	const [ before = '', after = '' ] = say( name, '\n' ).split( '\n' );
	const undo = button(
		say( 'undo' ),
		() => bringBack( note, entry ),
		'word'
	);
	const words = element( 'span', '', before, day( until ), after );
	showGone( note, [ words ], undo );
	return undo;
}

/**
 * Says that an entry has gone: from here, in another tab, or on another device.
 *
 * @param note        The note it stood in.
 * @param entry       Number of the entry.
 * @param openRemoved Shows the removed answers, where nobody knows until when it can be brought back.
 */
export async function tellGone(
	note: Note,
	entry: number,
	openRemoved: ( of: Note ) => unknown
): Promise< void > {
	const asked = panelOf( note, 'ask' );
	const hadFocus = hasFocus( asked );
	asked?.remove();
	clear( note );
	const mine = remembered( note );
	if ( mine?.entry === entry ) {
		const undo = showRemoved( note, entry, mine.until, 'removed' );
		if ( hadFocus ) {
			focusSoon( undo );
		}
		return;
	}
	tell( note, say( 'removedElsewhere' ) );
	const { list } = await askForTrash( note.context );
	const until = list.find( ( { id } ) => id === entry )?.until;
	if ( note.context.entry !== 0 || isUnsaved( note.queue.state ) ) {
		// Written anew meanwhile.
		return;
	}
	if ( until ) {
		showRemoved( note, entry, until, 'removedElsewhereUntil' );
	} else {
		showGone(
			note,
			[ element( 'span', '', say( 'removedElsewhere' ) ) ],
			button( say( 'removedAnswers' ), () => openRemoved( note ), 'word' )
		);
	}
}

/** The entry that was written in was removed elsewhere: what is stored now is another one, without its readers and files. */
export function tellAnew( note: Note ): void {
	showFiles( note, [] );
	tell( note, say( 'writtenAnew' ) );
}

/** After a reload: says that the answer is in the trash, when it was put there from here. */
export function recall( note: Note ): void {
	const gone = remembered( note );
	if ( gone && Date.parse( gone.until ) > Date.now() ) {
		showRemoved( note, gone.entry, gone.until, 'removed' );
	}
}

/**
 * Brings an answer back from the trash. Answers with what stood in the way, "" when it is back or both texts are shown.
 *
 * @param note  The note it goes to.
 * @param entry Number of the entry.
 */
export async function bringBack(
	note: Note,
	entry: number
): Promise< string > {
	const sentence = await tryToBringBack( note, entry );
	if ( sentence ) {
		tellTrouble( note, sentence );
	} else {
		panelOf( note, 'gone' )?.remove();
		forget( note );
	}
	return sentence;
}

async function tryToBringBack( note: Note, entry: number ): Promise< string > {
	if ( ! ( await settle( note ) ) ) {
		return say( 'unsettled' );
	}
	const { data, failure } = await ask( 'POST', `entries/${ entry }/restore` );
	if ( ! failure ) {
		showEntry( note, data );
		tell( note, say( 'isBack' ) );
		focusSoon( part( note, 'edit' ) );
		return '';
	}
	const both = isRecord( data ) && isRecord( data.data ) ? data.data : {};
	if ( showBoth( note, both.entry, both.restored ) ) {
		tellTrouble( note, say( 'twoAnswers' ) );
		return '';
	}
	return say( 'notBroughtBack', sentenceOf( failure ) );
}
