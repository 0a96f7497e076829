import type { Field } from '@wordpress/dataviews/wp';
import { __, sprintf } from '@wordpress/i18n';
import { START, writeAddress } from '../../lib/desk-view';
import type { Participant } from '../../schema/participant';
import type { ParticipantsFilters } from '../../schema/participants-filters';
import { day } from '../sets/words';

/** Where the desk shows what somebody shares with me. */
export const reviewOf = ( author: number ): string =>
	`?${ writeAddress(
		{ view: { ...START, opened: 'all', author }, entry: 0 },
		'learning-log'
	) }`;

const IN_NONE = {
	value: 'none',
	label: __( 'In no set', 'learning-log' ),
};

const plain = { filterBy: false as const };

/** A field to choose one value of; without a choice to make, no filter. */
const choice = ( elements: { value: string; label: string }[] ) =>
	elements.length
		? {
				elements,
				filterBy: { operators: [ 'is' as const ], isPrimary: true },
			}
		: plain;

const named = ( { id, name }: { id: number; name: string } ) => ( {
	value: String( id ),
	label: name,
} );

/** A quiet word where there is nothing to name. */
const None = ( { says }: { says: string } ) => <span>{ says }</span>;

/** The sets somebody is in; in which as facilitator. The rows of a list are to be pressed as a whole: no links in them. */
function TheirSets( {
	sets,
	linked,
}: {
	sets: Participant[ 'sets' ];
	linked: boolean;
} ) {
	if ( ! sets.length ) {
		return <None says={ __( 'In no set', 'learning-log' ) } />;
	}
	const worded = ( { id, name, role }: ( typeof sets )[ 0 ] ) => (
		<>
			{ linked ? (
				<a href={ `?page=learning-log-sets&set=${ id }` }>
					<bdi>{ name }</bdi>
				</a>
			) : (
				<bdi>{ name }</bdi>
			) }
			{ role === 'facilitator' && (
				<span className="learning-log-people__role">
					{ __( 'facilitates', 'learning-log' ) }
				</span>
			) }
		</>
	);
	return (
		<span className="learning-log-people__names">
			{ sets.map( ( one ) => (
				<span key={ one.id }>{ worded( one ) }</span>
			) ) }
		</span>
	);
}

/** What a list without columns says before a value. */
const Label = ( { says }: { says: string } ) => (
	<span className="learning-log-people__label">{ says } </span>
);

/** Who coaches somebody; a facilitator learns only whether they do. */
function TheirCoaches( {
	coaches,
	manages,
}: {
	coaches: Participant[ 'coaches' ];
	manages: boolean;
} ) {
	if ( ! coaches.length ) {
		return (
			<None
				says={
					manages
						? __( 'No coach', 'learning-log' )
						: __( 'Not coached by me', 'learning-log' )
				}
			/>
		);
	}
	return manages ? (
		<>
			<Label says={ __( 'Coach:', 'learning-log' ) } />
			<bdi>{ coaches.map( ( { name } ) => name ).join( ', ' ) }</bdi>
		</>
	) : (
		<>{ __( 'Coached by me', 'learning-log' ) }</>
	);
}

/** What DataViews shows of a person, and narrows the list by. */
export function fieldsOf(
	filters: ParticipantsFilters,
	manages: boolean,
	linked: boolean
): Field< Participant >[] {
	return [
		{
			id: 'name',
			label: __( 'Name', 'learning-log' ),
			getValue: ( { item } ) => item.name,
			render: ( { item } ) => <bdi>{ item.name }</bdi>,
			enableHiding: false,
			...plain,
		},
		{
			id: 'sets',
			label: __( 'Sets', 'learning-log' ),
			getValue: ( { item } ) => String( item.sets[ 0 ]?.id ?? '' ),
			render: ( { item } ) => (
				<TheirSets sets={ item.sets } linked={ linked } />
			),
			enableSorting: false,
			...choice( [
				...( manages ? [ IN_NONE ] : [] ),
				...filters.sets.map( named ),
			] ),
		},
		{
			id: 'organisation',
			label: __( 'Organisation', 'learning-log' ),
			getValue: ( { item } ) => item.organisation,
			render: ( { item } ) =>
				item.organisation ? (
					<bdi>{ item.organisation }</bdi>
				) : (
					<None says={ __( 'No organisation', 'learning-log' ) } />
				),
			...choice(
				filters.organisations.map( ( name ) => ( {
					value: name,
					label: name,
				} ) )
			),
		},
		{
			id: 'coaches',
			label: manages
				? __( 'Coaches', 'learning-log' )
				: __( 'Coaching', 'learning-log' ),
			getValue: ( { item } ) => String( item.coaches[ 0 ]?.id ?? '' ),
			render: ( { item } ) => (
				<TheirCoaches coaches={ item.coaches } manages={ manages } />
			),
			...choice( filters.coaches.map( named ) ),
		},
		{
			id: 'last',
			label: __( 'Last activity', 'learning-log' ),
			getValue: ( { item } ) => item.last,
			render: ( { item } ) =>
				item.last ? (
					<>
						<Label says={ __( 'Last active:', 'learning-log' ) } />
						<time dateTime={ item.last }>{ day( item.last ) }</time>
					</>
				) : (
					<None says={ __( 'Nothing shared yet', 'learning-log' ) } />
				),
			...plain,
		},
	];
}

/** What a window about somebody is called. */
export const about = ( title: string, { name }: Participant ): string =>
	sprintf(
		/* translators: 1: what the window is about, such as "Coaches", 2: name of a person. */
		__( '%1$s: %2$s', 'learning-log' ),
		title,
		name
	);
