/**
 * Whom or what a search may have meant that finds no text: names are found by filters.
 */
import type { Facets } from '../schema/facets';
import type { DeskView } from './desk-view';

/** A name, and the filter it stands for. */
export interface Meant {
	name: string;
	filter: Partial< Pick< DeskView, 'author' | 'lesson' | 'set' > >;
}

/** As many as one chooses from at a glance. */
const MOST = 3;

/** People, lessons and sets whose names hold all words of a search. */
export function meantBy(
	search: string,
	{ authors, lessons, sets }: Pick< Facets, 'authors' | 'lessons' | 'sets' >
): Meant[] {
	const words = search.toLocaleLowerCase().match( /[\p{L}\p{N}]+/gu ) ?? [];
	return [
		...authors.map( ( { id, name } ) => ( {
			name,
			filter: { author: id },
		} ) ),
		...lessons.map( ( { id, title } ) => ( {
			name: title,
			filter: { lesson: id },
		} ) ),
		...sets.map( ( { id, name } ) => ( { name, filter: { set: id } } ) ),
	]
		.filter(
			( { name } ) =>
				words.length > 0 &&
				words.every( ( word ) =>
					name.toLocaleLowerCase().includes( word )
				)
		)
		.slice( 0, MOST );
}
