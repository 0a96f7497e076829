import {
	Button,
	CheckboxControl,
	Notice,
	SearchControl,
	SelectControl,
} from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	changeStanding,
	loadOrganisations,
	loadStanding,
} from '../../api/people';
import type { Organisation } from '../../schema/organisation';
import type { Person } from '../../schema/person';
import type { Standing } from '../../schema/standing';
import { Problem } from '../problem';
import { inSets } from './find-people';
import { FindPerson } from './find-person';
import { Organisations } from './organisations';
import { usePeople } from './use-people';

const SHOWN = 20;

/** Where people belong, for managers: their organisation, and to whom they report. */
export function People() {
	const [ search, setSearch ] = useState( '' );
	const [ inNone, setInNone ] = useState( false );
	const [ changes, setChanges ] = useState( 0 );
	const [ all, setAll ] = useState< Organisation[] | null >( null );
	const [ open, setOpen ] = useState( 0 );
	const { people, total, problem } = usePeople(
		search,
		inNone,
		SHOWN,
		changes
	);
	const load = useCallback( async () => {
		setAll( ( await loadOrganisations() ).value ?? [] );
		setChanges( ( count ) => count + 1 );
	}, [] );
	useEffect( () => {
		void load();
	}, [ load ] );
	return (
		<>
			<div className="learning-log-sets__header">
				<h1 tabIndex={ -1 }>
					{ __( 'People and organisations', 'learning-log' ) }
				</h1>
			</div>
			<Organisations all={ all ?? [] } onChanged={ load } />
			<section
				className="learning-log-sets__form"
				aria-labelledby="learning-log-sets-standing"
			>
				<h2 id="learning-log-sets-standing">
					{ __( 'People', 'learning-log' ) }
				</h2>
				<p className="learning-log-sets__help">
					{ __(
						'Facilitators find the people of their organisation. To whom somebody reports is seen here alone: it warns before two people of one line of command come into one set.',
						'learning-log'
					) }
				</p>
				<SearchControl
					label={ __(
						'Find people by name or address',
						'learning-log'
					) }
					hideLabelFromVision={ false }
					value={ search }
					onChange={ setSearch }
				/>
				<CheckboxControl
					label={ __(
						'Only people who are in no set',
						'learning-log'
					) }
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
						<OnePerson
							key={ person.id }
							person={ person }
							organisations={ all ?? [] }
							isOpen={ open === person.id }
							onOpen={ setOpen }
							onChanged={ load }
						/>
					) ) }
				</ul>
				<p role="status" className="learning-log-sets__help">
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
			</section>
		</>
	);
}

interface OneProps {
	person: Person;
	organisations: Organisation[];
	isOpen: boolean;
	onOpen: ( id: number ) => void;
	onChanged: () => Promise< void >;
}

/** One person, and where they belong once they are open. */
function OnePerson( props: OneProps ) {
	const { person, organisations, isOpen, onOpen, onChanged } = props;
	return (
		<li>
			<div>
				<strong dir="auto">{ person.name }</strong>
				<span dir="auto">
					{ [
						person.organisation ||
							__( 'no organisation', 'learning-log' ),
						inSets( person ),
					].join( ' · ' ) }
				</span>
			</div>
			<Button
				variant="tertiary"
				aria-expanded={ isOpen }
				aria-label={ sprintf(
					/* translators: %s: name of a person. */
					__( 'Change where %s belongs', 'learning-log' ),
					person.name
				) }
				onClick={ () => onOpen( isOpen ? 0 : person.id ) }
			>
				{ __( 'Change', 'learning-log' ) }
			</Button>
			{ isOpen && (
				<StandingForm
					id={ person.id }
					organisations={ organisations }
					onSaved={ async () => {
						await onChanged();
						onOpen( 0 );
					} }
				/>
			) }
		</li>
	);
}

/** Organisation of a person, and to whom they report. */
export function StandingForm( {
	id,
	organisations,
	onSaved,
}: {
	id: number;
	organisations: Organisation[];
	onSaved: ( before: Standing, now: Standing ) => Promise< void >;
} ) {
	const [ stored, setStored ] = useState< Standing | null >( null );
	const [ standing, setStanding ] = useState< Standing | null >( null );
	const [ problem, setProblem ] = useState( '' );
	useEffect( () => {
		void loadStanding( id ).then( ( answer ) => {
			setStored( answer.value );
			setStanding( answer.value );
			setProblem( answer.problem );
		} );
	}, [ id ] );

	const save = async () => {
		if ( standing && stored ) {
			const answer = await changeStanding(
				id,
				standing.organisation,
				standing.reports_to
			);
			setProblem( answer.problem );
			if ( answer.value ) {
				await onSaved( stored, answer.value );
			}
		}
	};
	const reportTo = ( boss: number, name: string ) =>
		setStanding(
			standing && {
				...standing,
				reports_to: boss,
				reports_to_name: name,
			}
		);
	return (
		<div className="learning-log-sets__change">
			<Problem says={ problem } />
			{ standing && (
				<>
					<SelectControl
						__next40pxDefaultSize
						label={ __( 'Organisation', 'learning-log' ) }
						value={ String( standing.organisation ) }
						options={ [
							{
								value: '0',
								label: __( 'None', 'learning-log' ),
							},
							...organisations.map( ( one ) => ( {
								value: String( one.id ),
								label: one.name,
							} ) ),
						] }
						onChange={ ( to ) =>
							setStanding( {
								...standing,
								organisation: Number( to ),
							} )
						}
					/>
					<FindPerson
						label={ __( 'Reports to', 'learning-log' ) }
						without={ [ id ] }
						chosen={
							standing.reports_to
								? {
										id: standing.reports_to,
										name: standing.reports_to_name,
									}
								: undefined
						}
						onChoose={ ( boss ) => reportTo( boss.id, boss.name ) }
						onClear={ () => reportTo( 0, '' ) }
					/>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => void save() }
					>
						{ __( 'Save', 'learning-log' ) }
					</Button>
				</>
			) }
		</div>
	);
}
