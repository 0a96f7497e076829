/**
 * What the desk shows, to and fro: as its address says it, as REST is asked for it, as DataViews has it.
 */
import type { EntryList } from '../schema/entry-list';

export type Layout = 'list' | 'table';
type Orderby = NonNullable< EntryList[ 'orderby' ] >;

/** What the desk shows: filters, order, page. */
export interface DeskView {
	layout: Layout;
	search: string;
	set: number;
	author: number;
	lesson: number;
	prompt: string;
	orderby: Orderby;
	order: 'asc' | 'desc';
	page: number;
	perPage: number;
}

/** What an address of the desk says: a view, and the entry that is open (0 for none). */
export interface DeskAddress {
	view: DeskView;
	entry: number;
}

/** As much of a DataViews view as says what is shown. */
export interface Shown {
	type: string;
	search?: string;
	filters?: { field: string; operator: string; value: unknown }[];
	sort?: { field: string; direction: 'asc' | 'desc' };
	page?: number;
	perPage?: number;
}

export const START: DeskView = {
	layout: 'list',
	search: '',
	set: 0,
	author: 0,
	lesson: 0,
	prompt: '',
	orderby: 'date',
	order: 'desc',
	page: 1,
	perPage: 20,
};

export const PER_PAGE = [ 20, 50, 100 ];
const ORDERS: Orderby[] = [ 'date', 'modified', 'author', 'lesson' ];
const PROMPT_ID = /^[a-z0-9-]{1,64}$/;

const count = ( value: unknown ): number => {
	const text = String( value ?? '' );
	return /^\d{1,15}$/.test( text ) ? Number( text ) : 0;
};

const orderOf = ( value: unknown ): Orderby =>
	ORDERS.find( ( order ) => order === value ) ?? START.orderby;

/**
 * Reads the query of an address. What it does not understand counts as not said.
 *
 * @param query  What follows the question mark.
 * @param layout The layout when the address names none.
 */
export function readAddress( query: string, layout: Layout ): DeskAddress {
	const said = new URLSearchParams( query );
	const named = said.get( 'layout' );
	const lesson = count( said.get( 'lesson' ) );
	const prompt = said.get( 'prompt' ) ?? '';
	const perPage = count( said.get( 'per_page' ) );
	return {
		view: {
			layout: named === 'list' || named === 'table' ? named : layout,
			search: ( said.get( 'search' ) ?? '' ).slice( 0, 200 ),
			set: count( said.get( 'set' ) ),
			author: count( said.get( 'author' ) ),
			lesson,
			prompt: lesson && PROMPT_ID.test( prompt ) ? prompt : '',
			orderby: orderOf( said.get( 'orderby' ) ),
			order: said.get( 'order' ) === 'asc' ? 'asc' : 'desc',
			page: Math.max( 1, count( said.get( 'paged' ) ) ),
			perPage: PER_PAGE.includes( perPage ) ? perPage : START.perPage,
		},
		entry: count( said.get( 'entry' ) ),
	};
}

/**
 * Writes a view and the open entry as the query of an address; what is as at the start is left out.
 *
 * @param address What to say.
 * @param page    The admin page it is on.
 */
export function writeAddress( address: DeskAddress, page: string ): string {
	const { view, entry } = address;
	const said: [ string, string | number, string | number ][] = [
		[ 'layout', view.layout, START.layout ],
		[ 'search', view.search, '' ],
		[ 'set', view.set, 0 ],
		[ 'author', view.author, 0 ],
		[ 'lesson', view.lesson, 0 ],
		[ 'prompt', view.prompt, '' ],
		[ 'orderby', view.orderby, START.orderby ],
		[ 'order', view.order, START.order ],
		[ 'paged', view.page, 1 ],
		[ 'per_page', view.perPage, START.perPage ],
		[ 'entry', entry, 0 ],
	];
	const query = new URLSearchParams( { page } );
	for ( const [ name, value, usual ] of said ) {
		if ( value !== usual ) {
			query.set( name, String( value ) );
		}
	}
	return query.toString();
}

/** What a view asks of GET /entries. php/admin/desk.php builds the same request before the page is sent. */
export function queryOf( view: DeskView ): EntryList {
	return {
		scope: 'shared',
		page: view.page,
		per_page: view.perPage,
		orderby: view.orderby,
		order: view.order,
		...( view.search.trim() ? { search: view.search } : {} ),
		...( view.set ? { set: view.set } : {} ),
		...( view.author ? { author: view.author } : {} ),
		...( view.lesson ? { lesson: view.lesson } : {} ),
		...( view.lesson && view.prompt ? { prompt: view.prompt } : {} ),
	};
}

/** The value of the prompt filter: a prompt is known by its lesson and its id. */
export const promptKey = ( lesson: number, prompt: string ): string =>
	`${ lesson }/${ prompt }`;

/** A view as DataViews shows it. */
export function toShown( view: DeskView ): Required< Shown > {
	const filters: [ string, string | number ][] = [
		[ 'set', view.set ],
		[ 'author', view.author ],
		[ 'lesson', view.lesson ],
		[ 'prompt', view.prompt && promptKey( view.lesson, view.prompt ) ],
	];
	return {
		type: view.layout,
		search: view.search,
		filters: filters
			.filter( ( [ , value ] ) => value )
			.map( ( [ field, value ] ) => ( {
				field,
				operator: 'is',
				value,
			} ) ),
		sort: { field: view.orderby, direction: view.order },
		page: view.page,
		perPage: view.perPage,
	};
}

/**
 * What DataViews was changed to.
 *
 * A prompt brings its lesson along; another lesson, or none, lets go of the prompt.
 */
export function fromShown( shown: Shown, before: DeskView ): DeskView {
	const value = ( field: string ): unknown =>
		shown.filters?.find( ( filter ) => filter.field === field )?.value;
	const [ promptLesson = '', ...id ] = String(
		value( 'prompt' ) ?? ''
	).split( '/' );
	const prompt = id.join( '/' );
	const lesson = count( value( 'lesson' ) );
	const chosen =
		prompt !== '' &&
		( prompt !== before.prompt || count( promptLesson ) !== before.lesson );
	const keeps = prompt !== '' && ( chosen || lesson === before.lesson );
	const perPage = shown.perPage ?? before.perPage;
	const view: DeskView = {
		layout: shown.type === 'table' ? 'table' : 'list',
		search: ( shown.search ?? '' ).slice( 0, 200 ),
		set: count( value( 'set' ) ),
		author: count( value( 'author' ) ),
		lesson: chosen ? count( promptLesson ) : lesson,
		prompt: keeps ? prompt : '',
		orderby: orderOf( shown.sort?.field ),
		order: shown.sort?.direction === 'asc' ? 'asc' : 'desc',
		page: Math.max( 1, shown.page ?? 1 ),
		perPage,
	};
	return asksTheSame( view, before ) ? view : { ...view, page: 1 };
}

/** Whether two views hold the same entries in the same order, so that a page of the one is that of the other. */
export function asksTheSame( one: DeskView, other: DeskView ): boolean {
	const ask = ( view: DeskView ): string =>
		JSON.stringify( queryOf( { ...view, page: 1 } ) );
	return ask( one ) === ask( other );
}

/** Whether a view leaves anything out. */
export const isNarrowed = ( view: DeskView ): boolean =>
	view.search.trim() !== '' ||
	[ view.set, view.author, view.lesson ].some( ( id ) => id > 0 );

/** The entry next to the open one, or the first or last when none is open; 0 when there is no other. */
export function neighbour( ids: number[], open: number, step: 1 | -1 ): number {
	const at = ids.indexOf( open );
	if ( at === -1 ) {
		return ( step === 1 ? ids[ 0 ] : ids[ ids.length - 1 ] ) ?? 0;
	}
	return ids[ at + step ] ?? 0;
}
