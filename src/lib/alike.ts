import type { Entry } from '../schema/entry';
import type { EntryList } from '../schema/entry-list';

/** How many are asked for: five, and the one that is open. */
const MOST = 6;

/** What asks for entries like one: its author's, in its lesson, else to its template. The site answers with what is shared with who asks. */
export const alike = ( {
	author,
	lesson,
	template,
}: Pick< Entry, 'author' | 'lesson' | 'template' > ): EntryList => ( {
	scope: 'shared',
	author: author.id,
	...( lesson ? { lesson } : { template } ),
	page: 1,
	per_page: MOST,
	orderby: 'date',
	order: 'desc',
} );
