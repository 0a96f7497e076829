import { Button } from '@wordpress/components';
import { DataViews, type View } from '@wordpress/dataviews/wp';
import { memo, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
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
import { AllOpened, Notice } from './notice';
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
		fields: [ 'opened', 'review', 'lesson', 'prompt', 'set', 'date' ],
	},
	grid: {
		showMedia: false,
		titleField: 'author',
		descriptionField: 'excerpt',
		fields: [ 'opened', 'review', 'lesson', 'date' ],
	},
};

const idOf = ( entry: Entry ): string => String( entry.id );

/** The list of what is shared, by DataViews, which renders all of its rows whenever it is rendered: so it is only where one of its props changes. */
export const EntryList = memo( function List( props: Props ) {
	const { view, onChangeView, facets, selected, isBeside, open, hrefOf } =
		props;
	const [ picked, setPicked ] = useState< string[] >( [] );
	const { actions, ...bulk } = useBulk();
	// Columns and density are a matter of the moment; what is shown is in the address.
	const [ looks, setLooks ] =
		useState< Record< Layout, Partial< View > > >( LAYOUTS );
	const fields = useMemo( () => fieldsOf( facets, view ), [ facets, view ] );
	const shown = {
		...looks[ view.layout ],
		...( isBeside ? { fields: [ 'lesson' ] } : {} ),
		...toShown( view ),
	} as View;

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
			<DataViews< Entry >
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
				actions={ view.layout === 'table' ? actions : [] }
				selection={ view.layout === 'table' ? picked : opened }
				onChangeSelection={ ( ids ) => {
					const id = Number( ids.at( -1 ) ?? 0 );
					// Rows of a table are picked to do something with several of them.
					if ( view.layout === 'table' ) {
						setPicked( ids );
					} else if ( id ) {
						open( id );
					}
				} }
				renderItemLink={ ( { item, children, ...link } ) => (
					<a
						{ ...link }
						href={ hrefOf( item.id ) }
						onClick={ ( event ) => {
							if ( ! event.metaKey && ! event.ctrlKey ) {
								event.preventDefault();
								open( item.id );
							}
						} }
					>
						{ children }
					</a>
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
						<AllOpened
							showAll={ () =>
								onChangeView( {
									...START,
									layout: view.layout,
									opened: 'all',
								} )
							}
						/>
					) : (
						<Notice
							title={ __(
								'Nothing shared with you matches this',
								'learning-log'
							) }
						>
							<Button
								variant="secondary"
								onClick={ () =>
									onChangeView( {
										...START,
										layout: view.layout,
										opened: 'all',
									} )
								}
							>
								{ __( 'Show all entries', 'learning-log' ) }
							</Button>
						</Notice>
					)
				}
			/>
		</>
	);
} );
