/**
 * Views of the desk that somebody has kept under a name: each is the query of its address, so that whatever can be filtered by can be kept.
 */
import { isRecord } from './failure';

export interface SavedView {
	name: string;
	query: string;
}

/** A name ends somewhere, and so does the number of views. */
const LONGEST = 60;
export const MOST_VIEWS = 50;

/** What of an address is no view: the page of wp-admin, the page of the list, the entry that is open. */
const NO_VIEW = [ 'page', 'paged', 'entry' ];

/** The query of a view, of that of an address. */
export function viewIn( query: string ): string {
	const said = new URLSearchParams( query );
	NO_VIEW.forEach( ( name ) => said.delete( name ) );
	said.sort();
	return said.toString();
}

/** What is kept, as far as it makes sense: it comes from outside. */
export const savedViews = ( kept: unknown ): SavedView[] =>
	( Array.isArray( kept ) ? kept : [] ).flatMap( ( one: unknown ) =>
		isRecord( one ) &&
		typeof one.name === 'string' &&
		typeof one.query === 'string' &&
		one.name !== ''
			? [ { name: one.name, query: viewIn( one.query ) } ]
			: []
	);

/** Keeps a view under a name, in the place of one that has it already. */
export function keepView( views: SavedView[], view: SavedView ): SavedView[] {
	const name = view.name.trim().slice( 0, LONGEST );
	if ( name === '' ) {
		return views;
	}
	const kept = { name, query: viewIn( view.query ) };
	const at = views.findIndex( ( one ) => one.name === name );
	return at === -1
		? [ ...views, kept ].slice( 0, MOST_VIEWS )
		: views.with( at, kept );
}

/** Calls one by another name; one that is taken, or none, changes nothing. */
export function renameView(
	views: SavedView[],
	from: string,
	to: string
): SavedView[] {
	const name = to.trim().slice( 0, LONGEST );
	const isFree = name !== '' && ! views.some( ( one ) => one.name === name );
	return isFree
		? views.map( ( one ) => ( one.name === from ? { ...one, name } : one ) )
		: views;
}

export const dropView = ( views: SavedView[], name: string ): SavedView[] =>
	views.filter( ( one ) => one.name !== name );
