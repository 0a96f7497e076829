/**
 * Whom or what a search may have meant that finds no text: names are found by filters.
 */
import type { Facets } from '../schema/facets';

/** A name, and the filter it stands for. */
export interface Meant {
	kind: 'author' | 'lesson' | 'set';
	id: number;
	name: string;
}

/** As many as one chooses from at a glance. */
const MOST = 3;
/** One letter is in too many names. */
const LEAST = 2;

const folded = ( text: string ): string =>
	text.normalize( 'NFC' ).toLocaleLowerCase();

/** People, lessons and sets whose names hold all words of a search. */
export function meantBy(
	search: string,
	{ authors, lessons, sets }: Pick< Facets, 'authors' | 'lessons' | 'sets' >
): Meant[] {
	const words = folded( search ).match( /[\p{L}\p{M}\p{N}]+/gu ) ?? [];
	if ( words.join( '' ).length < LEAST ) {
		return [];
	}
	const all: Meant[] = [
		...authors.map( ( { id, name } ) => ( {
			kind: 'author' as const,
			id,
			name,
		} ) ),
		...lessons.map( ( { id, title } ) => ( {
			kind: 'lesson' as const,
			id,
			name: title,
		} ) ),
		...sets.map( ( { id, name } ) => ( {
			kind: 'set' as const,
			id,
			name,
		} ) ),
	];
	return all
		.filter( ( { name } ) =>
			words.every( ( word ) => folded( name ).includes( word ) )
		)
		.slice( 0, MOST );
}
