/**
 * Where two versions of a text are shown beside each other.
 */
import { part, type Note } from './note';
import { made } from './template';

/** As the page came with it, or made when it is needed first. */
export function placeOfBoth( note: Note ): HTMLElement | null {
	const place = part( note, 'conflict' ) ?? made( 'two-versions' );
	if ( place && ! note.form.contains( place ) ) {
		part( note, 'bar' )?.after( place );
	}
	return place;
}
