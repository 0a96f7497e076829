/**
 * One text of the past as a row that opens: when it was saved and who could read it; inside, the text and what can be done.
 */
import { dayInWords, momentInWords } from '../../lib/when';
import type { Note } from '../note';
import { config, say } from '../config';
import type { Past } from './ask';
import { element } from './elements';

function time( iso: string, inWords: typeof dayInWords ): HTMLTimeElement {
	const { clock, locale } = config();
	const said = inWords( iso, Date.now(), clock, locale );
	const made = element( 'time', 'moment', said );
	made.dateTime = iso;
	return made;
}

/** A day and its time. */
export const moment = ( iso: string ): HTMLTimeElement =>
	time( iso, momentInWords );

/** A day. */
export const day = ( iso: string ): HTMLTimeElement => time( iso, dayInWords );

/** Who could read it then. A coach of then need not be the coach of now, so they are not named. */
function readersOf( note: Note, { audience, set }: Past ): string {
	if ( audience === 'coach' ) {
		return say( 'myCoach' );
	}
	const option = Array.from(
		note.form.querySelectorAll< HTMLInputElement >(
			'input[name="learning_log[audience]"]'
		)
	).find( ( { value } ) => value === `set:${ set }` );
	return audience === 'set'
		? option?.dataset.label || say( 'oneSet' )
		: say( 'onlyMe' );
}

/**
 * The row.
 *
 * @param note The note it belongs to.
 * @param past What it tells of.
 * @param fill Makes what it shows once it is opened: comparing long texts takes its time.
 */
export function item(
	note: Note,
	past: Past,
	fill: () => Node[]
): HTMLDetailsElement {
	const readers = element( 'span', 'readers', readersOf( note, past ) );
	readers.dir = 'auto';
	const preview = element(
		'span',
		'preview',
		Object.values( past.answers ).join( ' ' ).slice( 0, 200 )
	);
	preview.dir = 'auto';
	const row = element(
		'details',
		'item',
		element( 'summary', 'summary', moment( past.at ), readers, preview )
	);
	let filled = false;
	const show = () => {
		if ( row.open && ! filled ) {
			filled = true;
			row.append( ...fill() );
		}
	};
	row.addEventListener( 'toggle', show );
	return row;
}
