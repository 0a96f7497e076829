/**
 * What of the people of the programme is shown, as it stands in the page's address and as it is asked for. php/admin/menu.php asks for the same (tests/fixtures/people-addresses.json).
 */

const ORDERS = [ 'name', 'organisation', 'coaches', 'last' ] as const;

export interface PeopleView {
	search: string;
	/** Number of a set, "none" for people in none, "" for all. */
	set: string;
	organisation: string;
	coach: number;
	/** What they are ordered by. */
	orderby: ( typeof ORDERS )[ number ];
	order: 'asc' | 'desc';
	page: number;
	perPage: number;
}

export const EVERYBODY: PeopleView = {
	search: '',
	set: '',
	organisation: '',
	coach: 0,
	orderby: 'name',
	order: 'asc',
	page: 1,
	perPage: 20,
};

export const PER_PAGE = [ 20, 50, 100 ];

const number = ( said: string | null, otherwise: number ): number =>
	said !== null && /^[1-9]\d{0,14}$/.test( said )
		? Number( said )
		: otherwise;

/** Something that people can be ordered by, whatever was said. */
export const orderIn = ( said: unknown ): PeopleView[ 'orderby' ] =>
	ORDERS.find( ( one ) => one === said ) ?? 'name';

/** What an address says; what makes no sense is not said. */
export function readPeople( query: string ): PeopleView {
	const said = new URLSearchParams( query );
	const set = said.get( 'set' ) ?? '';
	const perPage = number( said.get( 'per_page' ), 20 );
	return {
		search: said.get( 'search' ) ?? '',
		set: /^(none|[1-9]\d{0,14})$/.test( set ) ? set : '',
		organisation: said.get( 'organisation' ) ?? '',
		coach: number( said.get( 'coach' ), 0 ),
		orderby: orderIn( said.get( 'orderby' ) ),
		order: said.get( 'order' ) === 'desc' ? 'desc' : 'asc',
		page: number( said.get( 'paged' ), 1 ),
		perPage: PER_PAGE.includes( perPage ) ? perPage : 20,
	};
}

/** The query of an address that says it; what goes without saying is left out. */
export function writePeople( view: PeopleView, page: string ): string {
	const query = new URLSearchParams( { page } );
	const say = ( name: string, value: string, usual: string ) => {
		if ( value !== usual ) {
			query.set( name, value );
		}
	};
	say( 'search', view.search, '' );
	say( 'set', view.set, '' );
	say( 'organisation', view.organisation, '' );
	say( 'coach', String( view.coach ), '0' );
	say( 'orderby', view.orderby, 'name' );
	say( 'order', view.order, 'asc' );
	say( 'paged', String( view.page ), '1' );
	say( 'per_page', String( view.perPage ), '20' );
	return query.toString();
}

/** What the route is asked for. */
export const asksFor = (
	view: PeopleView
): Record< string, string | number | false > => ( {
	page: view.page,
	per_page: view.perPage,
	search: view.search.trim(),
	set: view.set,
	organisation: view.organisation,
	coach: view.coach > 0 && view.coach,
	orderby: view.orderby !== 'name' && view.orderby,
	order: view.order === 'desc' && view.order,
} );

/** Whether not everybody is meant. */
export const narrowsPeople = ( view: PeopleView ): boolean =>
	view.search.trim() + view.set + view.organisation !== '' || view.coach > 0;
