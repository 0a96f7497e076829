import {
	Button,
	ComboboxControl,
	Notice,
	Spinner,
} from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	changeRole,
	giveRole,
	loadRoles,
	type Given,
} from '../../api/settings';
import type { Roles } from '../../schema/roles';
import { Problem } from '../problem';
import { usePeople } from '../sets/use-people';
import { useTold } from '../use-told';
import { RoleTable } from './role-table';

const SHOWN = 20;

type Person = Roles[ 'people' ][ 0 ];

/** What can be given to a person, and what it means. */
const GIVEN: Record< Given, [ string, string ] > = {
	facilitator: [
		__( 'Facilitators', 'learning-log' ),
		__(
			'Form sets and hold their meetings. They read what is shared with the sets they facilitate, nothing else.',
			'learning-log'
		),
	],
	manager: [
		__( 'Managers', 'learning-log' ),
		__(
			'Set up sets, people, templates and these settings. They read no entry that is not shared with them.',
			'learning-log'
		),
	],
};

/** Who facilitates and who manages: person by person, and by roles of the site. */
export function RolesTab() {
	const { told: roles, problem: notLoaded, load } = useTold( loadRoles );
	const [ problem, setProblem ] = useState( '' );
	const [ undo, setUndo ] = useState< {
		text: string;
		act: () => Promise< void >;
	} | null >( null );

	const done = async (
		why: string,
		text: string,
		act: () => Promise< void >
	) => {
		setProblem( why );
		setUndo( why ? null : { text, act } );
		await load();
	};
	const give = async (
		{ id, name }: { id: number; name: string },
		role: Given,
		has: boolean
	) => {
		const answer = await giveRole( id, role, has );
		const text = has
			? sprintf(
					/* translators: 1: name of a person, 2: a role such as "Managers". */
					__( '%1$s is among the %2$s.', 'learning-log' ),
					name,
					GIVEN[ role ][ 0 ]
				)
			: sprintf(
					/* translators: 1: name of a person, 2: a role such as "Managers". */
					__( '%1$s is no longer among the %2$s.', 'learning-log' ),
					name,
					GIVEN[ role ][ 0 ]
				);
		await done( answer.problem, text, () =>
			give( { id, name }, role, ! has )
		);
	};
	const change = async (
		role: Roles[ 'roles' ][ 0 ],
		facilitates: boolean,
		manages: boolean
	) => {
		const answer = await changeRole( role.name, facilitates, manages );
		await done(
			answer.problem,
			sprintf(
				/* translators: %s: name of a role. */
				__( 'What “%s” may do has changed.', 'learning-log' ),
				role.label
			),
			() =>
				change(
					{ ...role, facilitates, manages },
					role.facilitates,
					role.manages
				)
		);
	};
	return (
		<>
			<Problem
				says={ problem || notLoaded }
				onRetry={ roles ? undefined : load }
			/>
			<div role="status">
				{ undo && (
					<Notice status="success" onRemove={ () => setUndo( null ) }>
						{ undo.text }{ ' ' }
						<Button
							variant="link"
							onClick={ () => void undo.act() }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					</Notice>
				) }
			</div>
			{ ! roles && ! notLoaded && <Spinner /> }
			{ roles &&
				( [ 'facilitator', 'manager' ] as const ).map( ( role ) => (
					<Holders
						key={ role }
						role={ role }
						people={ roles.people.filter( ( one ) => one[ role ] ) }
						may={ role === 'facilitator' || roles.can.managers }
						onGive={ ( person, has ) => give( person, role, has ) }
					/>
				) ) }
			{ roles && roles.total > roles.people.length && (
				<p className="learning-log-settings__help">
					{ sprintf(
						/* translators: 1: how many people are shown, 2: how many there are. */
						__(
							'%1$d of %2$d people are shown. WordPress’s own page of users lists all of them by role.',
							'learning-log'
						),
						roles.people.length,
						roles.total
					) }
				</p>
			) }
			{ roles && <RoleTable roles={ roles } onChange={ change } /> }
		</>
	);
}

interface HoldersProps {
	role: Given;
	people: Person[];
	may: boolean;
	onGive: (
		person: { id: number; name: string },
		has: boolean
	) => Promise< void >;
}

/** Who has a role, and giving it to others. */
function Holders( { role, people, may, onGive }: HoldersProps ) {
	const [ search, setSearch ] = useState( '' );
	const found = usePeople( search, false, SHOWN ).people;
	const [ name, about ] = GIVEN[ role ];
	const free = found.filter( ( { id } ) =>
		people.every( ( one ) => one.id !== id )
	);
	return (
		<section
			className="learning-log-settings__form"
			aria-labelledby={ `learning-log-role-${ role }` }
		>
			<h3 id={ `learning-log-role-${ role }` }>{ name }</h3>
			<p className="learning-log-settings__help">{ about }</p>
			<ul className="learning-log-settings__people">
				{ people.map( ( person ) => (
					<li key={ person.id }>
						<bdi>{ person.name }</bdi>
						{ may && (
							<Button
								size="compact"
								variant="tertiary"
								aria-label={ sprintf(
									/* translators: 1: name of a person, 2: a role such as "Managers". */
									__( 'Take out %1$s: %2$s', 'learning-log' ),
									person.name,
									name
								) }
								onClick={ () => void onGive( person, false ) }
							>
								{ __( 'Take out', 'learning-log' ) }
							</Button>
						) }
					</li>
				) ) }
				{ people.length === 0 && (
					<li>{ __( 'Nobody yet.', 'learning-log' ) }</li>
				) }
			</ul>
			{ may ? (
				<ComboboxControl
					__next40pxDefaultSize
					label={
						role === 'manager'
							? __( 'Add a manager', 'learning-log' )
							: __( 'Add a facilitator', 'learning-log' )
					}
					placeholder={ __( 'Type a name', 'learning-log' ) }
					value=""
					options={ free.map( ( one ) => ( {
						value: String( one.id ),
						label: one.name,
					} ) ) }
					onFilterValueChange={ setSearch }
					onChange={ ( to ) => {
						const chosen = free.find(
							( one ) => String( one.id ) === to
						);
						if ( chosen ) {
							void onGive( chosen, true );
						}
					} }
				/>
			) : (
				<p className="learning-log-settings__help">
					{ __( 'Administrators say who manages.', 'learning-log' ) }
				</p>
			) }
		</section>
	);
}
