import { Button, Spinner } from '@wordpress/components';
import { DataViews, type View } from '@wordpress/dataviews/wp';
import { useCallback, useEffect, useMemo, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { loadFilters, loadParticipants } from '../../api/participants';
import {
	EVERYBODY,
	narrowsPeople,
	orderIn,
	PER_PAGE,
	type PeopleView,
} from '../../lib/people-view';
import type { Participant } from '../../schema/participant';
import type { ParticipantsFilters } from '../../schema/participants-filters';
import type { Standing } from '../../schema/standing';
import { follow } from '../history';
import { Problem } from '../problem';
import { actionsOf } from './actions';
import { fieldsOf, reviewOf } from './fields';
import { usePeopleView } from './use-people-view';

const NARROW = '(max-width: 782px)';
const PAUSE = 250;

const NO_FILTERS: ParticipantsFilters = {
	sets: [],
	organisations: [],
	coaches: [],
};

interface Props {
	manages: boolean;
	/** Counts up with each change that shows in the list. */
	changes: number;
	onMoved: ( before: Standing, now: Standing ) => void;
	onChanged: () => void;
}

/** A page of people, asked for once the typing pauses. */
function usePage( view: PeopleView, changes: number ) {
	const [ page, setPage ] = useState< {
		people: Participant[] | null;
		total: number;
		problem: string;
	} >( { people: null, total: 0, problem: '' } );
	const [ isLoading, setLoading ] = useState( true );
	const [ again, setAgain ] = useState( 0 );
	const asked = JSON.stringify( view );
	useEffect( () => {
		let isWanted = true;
		setLoading( true );
		const wanted = JSON.parse( asked ) as PeopleView;
		const timer = setTimeout(
			async () => {
				const answer = await loadParticipants( wanted );
				if ( isWanted ) {
					setLoading( false );
					setPage( ( before ) => ( {
						people: answer.value ?? before.people,
						total: answer.value ? answer.total : before.total,
						problem: answer.problem,
					} ) );
				}
			},
			wanted.search ? PAUSE : 0
		);
		return () => {
			isWanted = false;
			clearTimeout( timer );
		};
	}, [ asked, changes, again ] );
	const retry = useCallback( async () => {
		setAgain( ( count ) => count + 1 );
	}, [] );
	return { ...page, isLoading, retry };
}

/** Where nobody is listed although nothing was asked for: what one would see here, and how people come here. */
function Nobody() {
	return (
		<div className="learning-log-page__card learning-log-page__empty">
			<h2>{ __( 'Nobody yet', 'learning-log' ) }</h2>
			<p>
				{ __(
					'Here are the people of the sets you facilitate: their other facilitators, their organisation, and when they last shared something with you. Form a set, or ask a programme manager to give you one.',
					'learning-log'
				) }
			</p>
			<Button
				__next40pxDefaultSize
				variant="primary"
				href="?page=learning-log-sets"
			>
				{ __( 'Go to sets', 'learning-log' ) }
			</Button>
		</div>
	);
}

/** People by DataViews: searched, narrowed and paged by the site. */
export function PeopleList( { manages, changes, onMoved, onChanged }: Props ) {
	const [ asked, show ] = usePeopleView();
	const [ type, setType ] = useState< 'table' | 'list' >( () =>
		window.matchMedia( NARROW ).matches ? 'list' : 'table'
	);
	const [ filters, setFilters ] = useState( NO_FILTERS );
	const { people, total, problem, isLoading, retry } = usePage(
		asked,
		changes
	);
	useEffect( () => {
		void loadFilters().then( ( { value } ) => {
			if ( value ) {
				setFilters( value );
			}
		} );
	}, [ changes ] );
	const fields = useMemo(
		() => fieldsOf( filters, manages, type === 'table' ),
		[ filters, manages, type ]
	);
	const actions = useMemo(
		() => actionsOf( { onMoved, onChanged } ),
		[ onMoved, onChanged ]
	);
	const layout = {
		titleField: 'name',
		fields: [ 'sets', 'organisation', 'coaches', 'last' ],
	};
	const view = {
		type,
		page: asked.page,
		perPage: asked.perPage,
		search: asked.search,
		sort: { field: asked.orderby, direction: asked.order },
		filters: [
			{ field: 'sets', operator: 'is', value: asked.set || undefined },
			{
				field: 'organisation',
				operator: 'is',
				value: asked.organisation || undefined,
			},
			{
				field: 'coaches',
				operator: 'is',
				value: asked.coach || undefined,
			},
		].filter( ( { value } ) => value !== undefined ),
		...layout,
	} as View;
	const change = ( next: View ) => {
		const chosen = ( field: string ): string =>
			String(
				next.filters?.find( ( one ) => one.field === field )?.value ??
					''
			);
		const orderby = orderIn( next.sort?.field );
		const order = next.sort?.direction ?? 'asc';
		const isOtherOrder = orderby !== asked.orderby || order !== asked.order;
		setType( next.type === 'list' ? 'list' : 'table' );
		show( {
			search: next.search ?? '',
			set: chosen( 'sets' ),
			organisation: chosen( 'organisation' ),
			coach: Number( chosen( 'coaches' ) ),
			orderby,
			order,
			page: isOtherOrder ? 1 : ( next.page ?? 1 ),
			perPage: next.perPage ?? EVERYBODY.perPage,
		} );
	};
	if ( people === null ) {
		return problem ? (
			<Problem says={ problem } onRetry={ retry } />
		) : (
			<Spinner />
		);
	}
	if ( total === 0 && ! isLoading && ! problem && ! narrowsPeople( asked ) ) {
		return <Nobody />;
	}
	return (
		<>
			<Problem says={ problem } onRetry={ retry } />
			<div className="learning-log-page__card">
				<DataViews< Participant >
					data={ people }
					getItemId={ ( { id } ) => String( id ) }
					isLoading={ isLoading }
					fields={ fields }
					view={ view }
					onChangeView={ change }
					defaultLayouts={ { table: layout, list: layout } }
					paginationInfo={ {
						totalItems: total,
						totalPages: Math.ceil( total / asked.perPage ),
					} }
					actions={ manages ? actions : [] }
					onChangeSelection={ ( [ id ] ) => {
						const person = people.find(
							( one ) => String( one.id ) === id
						);
						if ( type === 'list' && person?.can.review ) {
							follow( reviewOf( person.id ) );
						}
					} }
					isItemClickable={ ( { can } ) => can.review }
					renderItemLink={ ( { item, children, ...link } ) => (
						<a { ...link } href={ reviewOf( item.id ) }>
							{ children }
						</a>
					) }
					config={ { perPageSizes: PER_PAGE } }
					searchLabel={
						manages
							? __( 'Name or address', 'learning-log' )
							: __( 'Search by name', 'learning-log' )
					}
					empty={
						<div className="learning-log-people__none">
							<p>
								{ __( 'Nobody matches this.', 'learning-log' ) }
							</p>
							<Button
								variant="secondary"
								onClick={ () => show( EVERYBODY ) }
							>
								{ __( 'Show everybody', 'learning-log' ) }
							</Button>
						</div>
					}
				/>
			</div>
		</>
	);
}
