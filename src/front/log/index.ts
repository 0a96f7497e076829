/**
 * A text of the log: part of the note's own script, since what keeps words has to be
 * there before anybody writes any.
 */
import { withPart } from '../later';
import { isChange, isDraft, noteOf, type Context } from '../note';
import type { Place } from '../meet';
import { isBlank } from '../fields';
import { typed } from '../save';
import { detailsIn } from './details';
import { uuid } from '../../lib/uuid';
import { SENT, type Answers } from '../../lib/version';

/**
 * Something beside the text was changed: it goes the way of the text, which tells of itself. What was only chosen makes no entry of nothing:
 * it goes along with the first word.
 */
function onInput( { target }: Event ): void {
	const note = noteOf( target );
	const isTitle =
		target instanceof HTMLInputElement && target.type === 'text';
	if (
		note &&
		( isTitle || note.queue.state.base.entry || ! isBlank( note ) )
	) {
		typed( note );
	}
}

/** What is said beside a comment, or a change of one: whether it is sent. Pressed again it is the same sending. */
const sending = ( sent?: boolean, before?: Answers ): Answers => ( {
	[ SENT ]: sent ? before?.[ SENT ] || uuid() : '',
} );

/** Where the text of a form lives, and what belongs to it. A thread in a lesson, which bears a name for a template, waits until somebody writes in it. */
export function placeInLog( root: HTMLElement, context: Context ): Place {
	const place = { template: root.dataset.log ?? '' };
	if ( ! ( root instanceof HTMLFormElement ) ) {
		return place;
	}
	/** What keeps no word: where it does not come, links and buttons lead where they lead without script. */
	const later = ( what: 'begin' | 'closed' ): Promise< void > =>
		withPart( 'log', ( part ) => part[ what ]( root, context ) );
	if (
		( context.about && ! place.template ) ||
		document.querySelector( '.learning-log-log__earlier' )
	) {
		void later( 'begin' );
	}
	root.addEventListener( 'input', onInput );
	return {
		...place,
		extras: {
			...( isDraft( context ) || isChange( context )
				? { came: sending, present: sending, show: () => undefined }
				: detailsIn( root ) ),
			closed: () => later( 'closed' ),
		},
	};
}
