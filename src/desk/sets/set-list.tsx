import { Button, Spinner } from '@wordpress/components';
import { DataViews, type Field, type View } from '@wordpress/dataviews/wp';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import { loadSets } from '../../api/set-changes';
import type { ActionLearningSet } from '../../schema/set';
import { Problem } from '../problem';
import { hrefOf, LIST } from './use-place';
import { names, seats, span, TYPES } from './words';

const NARROW = '(max-width: 782px)';

/** Who has not agreed, shortly: the name of one, the number of more. */
function waitingFor( { people, contract }: ActionLearningSet ): string {
	const missing = people?.missing ?? [];
	if ( contract === '' ) {
		return __( 'No ground rules', 'learning-log' );
	}
	if ( ! people?.members ) {
		return '';
	}
	if ( missing.length === 0 ) {
		return __( 'Everyone has agreed', 'learning-log' );
	}
	return missing.length === 1
		? sprintf(
				/* translators: %s: name of a member. */
				__( '%s has not agreed yet', 'learning-log' ),
				names( missing )
			)
		: sprintf(
				/* translators: %d: number of members. */
				_n(
					'%d has not agreed yet',
					'%d have not agreed yet',
					missing.length,
					'learning-log'
				),
				missing.length
			);
}

const plain = { enableSorting: false, filterBy: false as const };

const FIELDS: Field< ActionLearningSet >[] = [
	{
		id: 'name',
		label: __( 'Name', 'learning-log' ),
		getValue: ( { item } ) => item.name,
		render: ( { item } ) => <bdi>{ item.name }</bdi>,
		enableHiding: false,
		...plain,
	},
	{
		id: 'type',
		label: __( 'Kind', 'learning-log' ),
		getValue: ( { item } ) => TYPES[ item.type ],
		...plain,
	},
	{
		id: 'facilitators',
		label: __( 'Facilitators', 'learning-log' ),
		getValue: ( { item } ) => names( item.people?.facilitators ?? [] ),
		render: ( { item } ) => (
			<bdi>{ names( item.people?.facilitators ?? [] ) }</bdi>
		),
		...plain,
	},
	{
		id: 'members',
		label: __( 'Members', 'learning-log' ),
		getValue: ( { item } ) => seats( item ),
		...plain,
	},
	{
		id: 'missing',
		label: __( 'Ground rules', 'learning-log' ),
		getValue: ( { item } ) => waitingFor( item ),
		render: ( { item } ) => (
			<bdi title={ names( item.people?.missing ?? [] ) }>
				{ waitingFor( item ) }
			</bdi>
		),
		...plain,
	},
	{
		id: 'dates',
		label: __( 'Dates', 'learning-log' ),
		getValue: ( { item } ) => span( item ) || '–',
		...plain,
	},
];

const SHOWN = {
	titleField: 'name',
	fields: [ 'type', 'facilitators', 'members', 'missing', 'dates' ],
};

/** All sets one may see, by DataViews. */
export function SetList( { onOpen }: { onOpen: ( set: number ) => void } ) {
	const [ view, setView ] = useState< View >( () => ( {
		type: window.matchMedia( NARROW ).matches ? 'list' : 'table',
		page: 1,
		perPage: 20,
		search: '',
		filters: [],
		...SHOWN,
	} ) );
	const [ sets, setSets ] = useState< ActionLearningSet[] | null >( null );
	const [ total, setTotal ] = useState( 0 );
	const [ problem, setProblem ] = useState( '' );
	const [ isLoading, setLoading ] = useState( true );
	const { page = 1, perPage = 20, search = '' } = view;

	const load = useCallback( async () => {
		setLoading( true );
		const answer = await loadSets( page, perPage, search );
		setProblem( answer.problem );
		if ( answer.value ) {
			setSets( answer.value );
			setTotal( answer.total );
		}
		setLoading( false );
	}, [ page, perPage, search ] );
	useEffect( () => {
		void load();
	}, [ load ] );

	const form = (
		<Button
			__next40pxDefaultSize
			variant="primary"
			icon={ plus }
			href={ hrefOf( { ...LIST, set: 0 } ) }
			onClick={ ( event: { preventDefault: () => void } ) => {
				event.preventDefault();
				onOpen( 0 );
			} }
		>
			{ __( 'Form a set', 'learning-log' ) }
		</Button>
	);
	const isEmpty = sets !== null && total === 0 && ! search && ! problem;
	return (
		<section aria-labelledby="learning-log-sets-title">
			<header className="learning-log-sets__header">
				<h1 id="learning-log-sets-title" tabIndex={ -1 }>
					{ __( 'Action Learning Sets', 'learning-log' ) }
				</h1>
				{ ! isEmpty && form }
			</header>
			<Problem says={ problem } onRetry={ load } />
			{ sets === null && ! problem && <Spinner /> }
			{ isEmpty && (
				<div className="learning-log-sets__empty">
					<h2>{ __( 'The first set', 'learning-log' ) }</h2>
					<p>
						{ __(
							'An Action Learning Set is four to eight people who meet every few weeks. Each brings a real issue, the others ask, and everyone leaves with an action of their own.',
							'learning-log'
						) }
					</p>
					<p>
						{ __(
							'You name it, find its people and agree on dates. It begins with ground rules that you can word together.',
							'learning-log'
						) }
					</p>
					{ form }
				</div>
			) }
			{ sets !== null && ! isEmpty && (
				<div className="learning-log-sets__table">
					<DataViews< ActionLearningSet >
						data={ sets }
						getItemId={ ( { id } ) => String( id ) }
						isLoading={ isLoading }
						fields={ FIELDS }
						view={ view }
						onChangeView={ setView }
						defaultLayouts={ { table: SHOWN, list: SHOWN } }
						paginationInfo={ {
							totalItems: total,
							totalPages: Math.ceil( total / perPage ),
						} }
						onChangeSelection={ ( [ id ] ) => {
							if ( id && view.type === 'list' ) {
								onOpen( Number( id ) );
							}
						} }
						renderItemLink={ ( { item, children, ...link } ) => (
							<a
								{ ...link }
								href={ hrefOf( { ...LIST, set: item.id } ) }
								onClick={ ( event ) => {
									if ( ! event.metaKey && ! event.ctrlKey ) {
										event.preventDefault();
										onOpen( item.id );
									}
								} }
							>
								{ children }
							</a>
						) }
						config={ { perPageSizes: [ 20, 50, 100 ] } }
						searchLabel={ __( 'Search by name', 'learning-log' ) }
						empty={
							<p>
								{ __(
									'No set has a name like this.',
									'learning-log'
								) }
							</p>
						}
					/>
				</div>
			) }
		</section>
	);
}
