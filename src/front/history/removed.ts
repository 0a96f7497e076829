/**
 * The answers to a question that its author has put into the trash.
 */
import { answered, labelOf } from '../answers';
import type { Note } from '../note';
import { say } from '../config';
import { sentenceOf } from '../sentence';
import { askForTrash, type Past } from './ask';
import { openDialog, type Dialog } from './dialog';
import { button, element, told } from './elements';
import { day, item } from './item';
import { bringBack } from './removal';

function row( note: Note, past: Past, dialog: Dialog ): HTMLElement {
	const [ before = '', after = '' ] = say( 'removedUntil', '\n' ).split(
		'\n'
	);
	return item( note, past, () => [
		...answered( note, past.answers ).flatMap( ( key ) =>
			told(
				past.labels[ key ] ?? labelOf( note, key ),
				past.answers[ key ] ?? ''
			)
		),
		element( 'p', 'aside', before, day( past.until ), after ),
		element(
			'p',
			'ways',
			button( say( 'bringBack' ), async () => {
				const sentence = await bringBack( note, past.id );
				if ( sentence ) {
					dialog.tell( sentence, true );
				} else {
					dialog.close();
				}
			} )
		),
	] );
}

/** Shows them. */
export async function openRemoved( note: Note ): Promise< void > {
	const dialog = openDialog( say( 'removedAnswers' ) );
	const load = async () => {
		dialog.tell( say( 'loading' ) );
		dialog.body.replaceChildren();
		const { list, failure } = await askForTrash( note.context );
		if ( failure ) {
			dialog.tell( say( 'notLoaded', sentenceOf( failure ) ), true );
			dialog.body.replaceChildren( button( say( 'again' ), load ) );
			return;
		}
		dialog.tell( list.length ? '' : say( 'noRemoved' ) );
		const rows = list.map( ( past ) => row( note, past, dialog ) );
		dialog.body.replaceChildren( element( 'div', 'list', ...rows ) );
		dialog.body.querySelector( 'details' )?.setAttribute( 'open', '' );
	};
	await load();
}
