/**
 * What the desk shows, to and fro: as its address says it, as REST is asked for it, as DataViews has it.
 */
import type { EntryList } from '../schema/entry-list';

const LAYOUTS = [ 'list', 'table', 'grid' ] as const;
export type Layout = ( typeof LAYOUTS )[ number ];
export type Review = NonNullable< EntryList[ 'review' ] >;
/** Of what is shared: what I never opened, what was saved since I did, or all of it. */
export type Opened = 'unseen' | 'changed' | 'all';
type Orderby = NonNullable< EntryList[ 'orderby' ] >;

/** What the desk shows: filters, order, page. */
export interface DeskView {
	layout: Layout;
	search: string;
	set: number;
	author: number;
	organisation: string;
	lesson: number;
	prompt: string;
	element: number;
	audience: 'coach' | 'set' | '';
	review: Review | '';
	opened: Opened;
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
	organisation: '',
	lesson: 0,
	prompt: '',
	element: 0,
	audience: '',
	review: '',
	opened: 'unseen',
	orderby: 'date',
	order: 'desc',
	page: 1,
	perPage: 20,
};

export const PER_PAGE = [ 20, 50, 100 ];
const ORDERS: Orderby[] = [ 'date', 'modified', 'author', 'lesson' ];
const AUDIENCES = [ 'coach', 'set' ] as const;
export const REVIEWS = [
	'none',
	'waiting',
	'answered',
	'closed',
	'approved',
] as const;
export const OPENED = [ 'unseen', 'changed', 'all' ] as const;
const PROMPT_ID = /^[a-z0-9-]{1,64}$/;

const count = ( value: unknown ): number => {
	const text = String( value ?? '' );
	return /^\d{1,15}$/.test( text ) ? Number( text ) : 0;
};

/** One of some words, or else another. */
const oneOf = < Word extends string, Other extends string >(
	words: readonly Word[],
	value: unknown,
	other: Other
): Word | Other => words.find( ( word ) => word === value ) ?? other;

/** The layout of this name, or else another. */
export const layoutOf = ( name: unknown, other: Layout ): Layout =>
	oneOf( LAYOUTS, name, other );

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
	const lesson = count( said.get( 'lesson' ) );
	const prompt = said.get( 'prompt' ) ?? '';
	const perPage = count( said.get( 'per_page' ) );
	return {
		view: {
			layout: layoutOf( said.get( 'layout' ), layout ),
			search: ( said.get( 'search' ) ?? '' ).slice( 0, 200 ),
			set: count( said.get( 'set' ) ),
			author: count( said.get( 'author' ) ),
			organisation: ( said.get( 'organisation' ) ?? '' ).slice( 0, 200 ),
			lesson,
			prompt: lesson && PROMPT_ID.test( prompt ) ? prompt : '',
			element: count( said.get( 'element' ) ),
			audience: oneOf( AUDIENCES, said.get( 'audience' ), '' ),
			review: oneOf( REVIEWS, said.get( 'review' ), '' ),
			opened: oneOf( OPENED, said.get( 'opened' ), START.opened ),
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
		[ 'organisation', view.organisation, '' ],
		[ 'lesson', view.lesson, 0 ],
		[ 'prompt', view.prompt, '' ],
		[ 'element', view.element, 0 ],
		[ 'audience', view.audience, '' ],
		[ 'review', view.review, '' ],
		[ 'opened', view.opened, START.opened ],
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
		...( view.organisation ? { organisation: view.organisation } : {} ),
		...( view.lesson ? { lesson: view.lesson } : {} ),
		...( view.lesson && view.prompt ? { prompt: view.prompt } : {} ),
		...( view.element ? { element: view.element } : {} ),
		...( view.audience ? { audience: view.audience } : {} ),
		...( view.review ? { review: view.review } : {} ),
		...( view.opened === 'all' ? {} : { [ view.opened ]: true } ),
	};
}

/** What a view holds on all its pages, as an export is asked for. */
export function filtersOf( view: DeskView ): URLSearchParams {
	const {
		scope,
		page,
		per_page: perPage,
		orderby,
		order,
		...filters
	} = queryOf( view );
	return new URLSearchParams(
		Object.entries( filters ).map( ( [ name, value ] ) => [
			name,
			String( value ),
		] )
	);
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
		[ 'organisation', view.organisation ],
		[ 'element', view.element ],
		[ 'audience', view.audience ],
		[ 'review', view.review ],
		// All of it is no filter.
		[ 'opened', view.opened === 'all' ? '' : view.opened ],
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
		layout: layoutOf( shown.type, 'list' ),
		search: ( shown.search ?? '' ).slice( 0, 200 ),
		set: count( value( 'set' ) ),
		author: count( value( 'author' ) ),
		organisation: String( value( 'organisation' ) ?? '' ).slice( 0, 200 ),
		lesson: chosen ? count( promptLesson ) : lesson,
		prompt: keeps ? prompt : '',
		element: count( value( 'element' ) ),
		audience: oneOf( AUDIENCES, value( 'audience' ), '' ),
		review: oneOf( REVIEWS, value( 'review' ), '' ),
		opened: oneOf( OPENED, value( 'opened' ), 'all' ),
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

/** Whether a view leaves anything out but what was opened. */
export const isNarrowed = ( view: DeskView ): boolean =>
	! asksTheSame( view, {
		...START,
		opened: view.opened,
		orderby: view.orderby,
		order: view.order,
		perPage: view.perPage,
	} );

/** Whether an address names nothing but its page and layout: then the set that was looked at last is meant. */
export const isBare = ( query: string ): boolean =>
	[ ...new URLSearchParams( query ).keys() ].every( ( name ) =>
		[ 'page', 'layout' ].includes( name )
	);
