import { DataViews, type Action } from '@wordpress/dataviews/wp';
import type { ComponentProps } from 'react';
import type { Entry } from '../../schema/entry';

interface Props extends ComponentProps< typeof DataViews< Entry > > {
	searchLabel: string;
	/** What can be done with several entries at once. */
	forSeveral: Action< Entry >[];
}

/** DataViews, whose bar for several entries knows other actions than its rows. All else stands as it would by itself. */
export function Rows( { forSeveral, ...props }: Props ) {
	const { searchLabel, ...shared } = props;
	return (
		<DataViews< Entry >
			{ ...shared }
			// The one below looks after a page that there is no more.
			paginationInfo={ {
				...shared.paginationInfo,
				totalPages: Infinity,
			} }
		>
			<div className="dataviews__view-actions learning-log-desk__tools">
				<div className="dataviews__search learning-log-desk__tools">
					<DataViews.Search label={ searchLabel } />
					<DataViews.FiltersToggle />
				</div>
				<div className="learning-log-desk__tools">
					<DataViews.LayoutSwitcher />
					<DataViews.ViewConfig />
				</div>
			</div>
			<DataViews.FiltersToggled className="dataviews-filters__container" />
			<DataViews.Layout />
			<DataViews< Entry > { ...shared } actions={ forSeveral }>
				<DataViews.Footer />
			</DataViews>
		</DataViews>
	);
}
