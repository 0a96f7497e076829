import {
	Button,
	CheckboxControl,
	Notice,
	SearchControl,
} from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { Place } from '../../api/set-changes';
import type { Person } from '../../schema/person';
import { usePeople } from './use-people';

const SHOWN = 10;

interface Props {
	/** User numbers of those who are in the set already. */
	present: number[];
	manages: boolean;
	/** Whether there is no room for another member. */
	isFull: boolean;
	onPlace: ( place: Place ) => Promise< void >;
}

/** In how many sets somebody is, in words. */
export const inSets = ( { sets }: Person ): string =>
	sets === 0
		? __( 'in no set', 'learning-log' )
		: sprintf(
				/* translators: %d: number of sets. */
				_n( 'in %d set', 'in %d sets', sets, 'learning-log' ),
				sets
			);

/** Finds people by their name and gives each a place. */
export function FindPeople( { present, manages, isFull, onPlace }: Props ) {
	const [ search, setSearch ] = useState( '' );
	const [ inNone, setInNone ] = useState( false );
	const box = useRef< HTMLDivElement >( null );
	const { people, total, problem, isLoading } = usePeople(
		search,
		inNone,
		SHOWN,
		present.length
	);
	// Whoever was added has no button any more.
	const place = async ( one: Place ) => {
		await onPlace( one );
		if ( ! box.current?.matches( ':focus-within' ) ) {
			box.current?.querySelector( 'input' )?.focus();
		}
	};
	return (
		<div ref={ box } className="learning-log-sets__find">
			<SearchControl
				label={ __( 'Find people by name', 'learning-log' ) }
				placeholder={ __( 'Type a name', 'learning-log' ) }
				hideLabelFromVision={ false }
				value={ search }
				onChange={ setSearch }
			/>
			<CheckboxControl
				label={
					manages
						? __( 'Only people who are in no set', 'learning-log' )
						: __(
								'Only people who are in none of my sets',
								'learning-log'
							)
				}
				checked={ inNone }
				onChange={ setInNone }
			/>
			{ problem && (
				<Notice status="error" isDismissible={ false }>
					{ problem }
				</Notice>
			) }
			<ul className="learning-log-sets__people">
				{ people.map( ( person ) => (
					<Found
						key={ person.id }
						person={ person }
						isFull={ isFull }
						onPlace={ place }
						isPresent={ present.includes( person.id ) }
					/>
				) ) }
			</ul>
			<p role="status" className="learning-log-sets__help">
				{ ! isLoading && total === 0 && ! problem && (
					<>
						{ manages
							? __(
									'Nobody has a name like this.',
									'learning-log'
								)
							: __(
									'Nobody you can add has a name like this. You find the people of your organisation, of your sets, and those you coach; a programme manager finds everybody.',
									'learning-log'
								) }
					</>
				) }
				{ total > SHOWN &&
					sprintf(
						/* translators: 1: how many people are shown, 2: how many there are. */
						__(
							'%1$d of %2$d. Type a name to find others.',
							'learning-log'
						),
						SHOWN,
						total
					) }
			</p>
		</div>
	);
}

/** One person who was found. */
function Found( {
	person,
	isPresent,
	isFull,
	onPlace,
}: {
	person: Person;
	isPresent: boolean;
	isFull: boolean;
	onPlace: Props[ 'onPlace' ];
} ) {
	const { id, name, organisation } = person;
	const [ isBusy, setBusy ] = useState( false );
	const add = async ( role: Place[ 'role' ] ) => {
		setBusy( true );
		await onPlace( { id, name, role, organisation } );
		setBusy( false );
	};
	return (
		<li>
			<div>
				<strong dir="auto">{ name }</strong>
				<span dir="auto">
					{ [ organisation, inSets( person ) ]
						.filter( Boolean )
						.join( ' · ' ) }
				</span>
			</div>
			{ isPresent ? (
				<span>{ __( 'In this set', 'learning-log' ) }</span>
			) : (
				<div className="learning-log-sets__does">
					{ ! isFull && (
						<Button
							variant="secondary"
							disabled={ isBusy }
							accessibleWhenDisabled
							aria-label={ sprintf(
								/* translators: %s: name of a person. */
								__( 'Add %s as member', 'learning-log' ),
								name
							) }
							onClick={ () => void add( 'member' ) }
						>
							{ __( 'Add', 'learning-log' ) }
						</Button>
					) }
					<Button
						variant="tertiary"
						disabled={ isBusy }
						accessibleWhenDisabled
						aria-label={ sprintf(
							/* translators: %s: name of a person. */
							__( 'Add %s as facilitator', 'learning-log' ),
							name
						) }
						onClick={ () => void add( 'facilitator' ) }
					>
						{ __( 'As facilitator', 'learning-log' ) }
					</Button>
				</div>
			) }
		</li>
	);
}
