/**
 * A text of the log: part of the note's own script, since what keeps words has to be
 * there before anybody writes any.
 */
import { withPart } from '../later';
import { noteOf, type Context } from '../note';
import type { Place } from '../meet';
import { typed } from '../save';
import { detailsIn } from './details';

/** The page as it is read, once something was changed: its heading and its facts come from the server. */
function read( context: Context ): void {
	const url = new URL( window.location.href );
	for ( const name of [ 'log_write', 'log_template', 'learning_log_edit' ] ) {
		url.searchParams.delete( name );
	}
	url.searchParams.set( 'log_entry', String( context.entry ) );
	window.location.assign( url );
}

/** Something beside the text was changed: it goes the way of the text, which tells of itself. */
function onInput( { target }: Event ): void {
	const note = noteOf( target );
	if ( note && ! ( target instanceof HTMLTextAreaElement ) ) {
		typed( note );
	}
}

/** What was answered before is not needed to keep what is written now: where it does not come, its link leads to the list. */
function offerEarlier( context: Context ): void {
	const link = document.querySelector< HTMLAnchorElement >(
		'.learning-log-log__earlier > a'
	);
	if ( link ) {
		void withPart( 'earlier', ( { offer } ) => offer( link, context ) );
	}
}

/** Where the text of a form lives, and what belongs to it. */
export function placeInLog( root: HTMLElement, context: Context ): Place {
	const place = { template: root.dataset.log ?? '' };
	if ( ! ( root instanceof HTMLFormElement ) ) {
		return place;
	}
	offerEarlier( context );
	root.addEventListener( 'input', onInput );
	return {
		...place,
		extras: { ...detailsIn( root ), closed: () => read( context ) },
	};
}
