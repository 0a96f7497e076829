import type { View } from '@wordpress/dataviews/wp';
import {
	createContext,
	memo,
	useContext,
	useMemo,
	useState,
} from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ComponentProps } from 'react';
import {
	asksTheSame,
	fromShown,
	isNarrowed,
	PER_PAGE,
	START,
	toShown,
	type DeskView,
	type Layout,
} from '../../lib/desk-view';
import type { Entry } from '../../schema/entry';
import type { Facets } from '../../schema/facets';
import type { Total } from '../../schema/total';
import { BulkResult, useBulk } from './bulk';
import { fieldsOf } from './fields';
import { AllOpened, NothingFound } from './notice';
import { useRowMenu } from './row-menu';
import { Rows } from './rows';
import { counted } from './words';

interface Props {
	view: DeskView;
	onChangeView: ( view: DeskView ) => void;
	facets: Facets;
	entries: Entry[];
	total: Total;
	pages: number;
	isLoading: boolean;
	/** The entry whose row is marked as open, 0 for none. */
	selected: number;
	/** Whether an entry stands beside a table: that has room for one column more than the name then. */
	isBeside: boolean;
	open: ( entry: number ) => void;
	hrefOf: ( entry: number ) => string;
}

const LAYOUTS = {
	list: {
		titleField: 'author',
		descriptionField: 'excerpt',
		fields: [ 'opened', 'review', 'lesson', 'date' ],
	},
	table: {
		titleField: 'author',
		descriptionField: 'excerpt',
		fields: [ 'opened', 'review', 'lesson', 'prompt', 'date' ],
	},
	grid: {
		showMedia: false,
		titleField: 'author',
		descriptionField: 'excerpt',
		fields: [ 'opened', 'review', 'lesson', 'date' ],
	},
};

const NONE: never[] = [];

const idOf = ( entry: Entry ): string => String( entry.id );

/** The entry that stands beside. Only the links are rendered again when it changes, not a hundred rows. */
export const Beside = createContext( 0 );

/** The name in a row, which leads to its entry; where to is found out once. */
function EntryLink( {
	entry,
	open,
	hrefOf,
	children,
	...link
}: Pick< Props, 'open' | 'hrefOf' > & {
	entry: number;
} & ComponentProps< 'a' > ) {
	const href = useMemo( () => hrefOf( entry ), [ hrefOf, entry ] );
	const beside = useContext( Beside );
	return (
		<a
			{ ...link }
			href={ href }
			aria-current={ beside === entry || undefined }
			onClick={ ( event ) => {
				if ( ! event.metaKey && ! event.ctrlKey ) {
					event.preventDefault();
					open( entry );
				}
			} }
		>
			{ children }
		</a>
	);
}

/** The list of what is shared, by DataViews, which renders all of its rows whenever it is rendered: so it is only where one of its props changes. */
export const EntryList = memo( function List( props: Props ) {
	const { view, onChangeView, facets, selected, isBeside, open, hrefOf } =
		props;
	const [ picked, setPicked ] = useState< string[] >( [] );
	const { actions, ...bulk } = useBulk();
	const { inRows, menu } = useRowMenu( actions );
	// Columns and density are a matter of the moment; what is shown is in the address.
	const [ looks, setLooks ] =
		useState< Record< Layout, Partial< View > > >( LAYOUTS );
	const fields = useMemo( () => fieldsOf( facets, view ), [ facets, view ] );
	const shown = {
		...looks[ view.layout ],
		...( isBeside ? { fields: [ 'lesson' ] } : {} ),
		...toShown( view ),
	} as View;

	const isTable = view.layout === 'table';
	const all = { ...START, layout: view.layout, opened: 'all' as const };
	const inAll = { ...all, search: view.search };
	const opened = selected ? [ String( selected ) ] : [];
	const change = ( next: View ) => {
		const to = fromShown( next, view );
		if ( to.layout === view.layout && ! isBeside ) {
			setLooks( {
				...looks,
				[ to.layout ]: {
					...LAYOUTS[ to.layout ],
					fields: next.fields,
					layout: next.layout,
				},
			} );
		}
		if ( JSON.stringify( to ) !== JSON.stringify( view ) ) {
			onChangeView( to );
		}
	};
	return (
		<>
			<BulkResult { ...bulk } />
			{ menu }
			<Rows
				data={ props.entries }
				getItemId={ idOf }
				isLoading={ props.isLoading }
				fields={ fields }
				view={ shown }
				onChangeView={ change }
				defaultLayouts={ LAYOUTS }
				paginationInfo={ {
					totalItems: counted( props.total ),
					totalPages: props.pages,
				} }
				actions={ isTable ? inRows : NONE }
				forSeveral={
					isTable &&
					inRows.some( ( { supportsBulk } ) => supportsBulk )
						? actions
						: NONE
				}
				selection={ isTable ? picked : opened }
				onChangeSelection={ ( ids ) => {
					const id = Number( ids.at( -1 ) ?? 0 );
					// Rows of a table are picked to do something with several of them.
					if ( isTable ) {
						setPicked( ids );
					} else if ( id ) {
						open( id );
					}
				} }
				renderItemLink={ ( { item, ...link } ) => (
					<EntryLink
						{ ...{ hrefOf, open } }
						entry={ item.id }
						{ ...link }
					/>
				) }
				config={ { perPageSizes: PER_PAGE } }
				searchLabel={ __( 'Search in entries', 'learning-log' ) }
				onReset={
					asksTheSame( view, START )
						? false
						: () =>
								onChangeView( {
									...START,
									layout: view.layout,
								} )
				}
				empty={
					view.opened === 'unseen' && ! isNarrowed( view ) ? (
						<AllOpened showAll={ () => onChangeView( all ) } />
					) : (
						<NothingFound
							search={ view.search }
							facets={ facets }
							showMeant={ ( { kind, id } ) =>
								onChangeView( { ...all, [ kind ]: id } )
							}
							lookInAll={
								asksTheSame( view, inAll )
									? null
									: () => onChangeView( inAll )
							}
							showAll={ () => onChangeView( all ) }
						/>
					)
				}
			/>
		</>
	);
} );
