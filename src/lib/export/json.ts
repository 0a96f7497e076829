/**
 * The entries as data: each as GET /entries told it, every text byte for byte.
 */
import type { About } from './headings';
import { isRecord } from '../failure';
import { filesOf, type Item } from './item';

/**
 * The data, piece by piece.
 *
 * @param items  The entries.
 * @param about  What else it needs.
 * @param pathOf Where a file lies in the archive, "" where there is none.
 */
export async function* json(
	items: AsyncIterable< Item >,
	about: About,
	pathOf: ( item: Item, file: number ) => string
): AsyncGenerator< string > {
	yield `{"format":"learning-log","version":1,"exported":${ JSON.stringify(
		about.now
	) },"entries":[`;
	let before = '\n';
	for await ( const item of items ) {
		const archived = ( raw: Record< string, unknown > ) =>
			filesOf( raw ).map( ( { id, name, size } ) => ( {
				id,
				name,
				size,
				path: pathOf( item, id ),
			} ) );
		// What one may do with an entry says nothing outside the site.
		const { can, comments_new: fresh, ...told } = item.raw;
		const said = Array.isArray( told.thread )
			? {
					thread: told.thread.filter( isRecord ).map( ( one ) => ( {
						...one,
						files: archived( one ),
					} ) ),
				}
			: {};
		yield before +
			JSON.stringify( { ...told, files: archived( item.raw ), ...said } );
		before = ',\n';
	}
	yield '\n]}\n';
}
