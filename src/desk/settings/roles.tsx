import { Button, Notice, Spinner } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import {
	changeRole,
	giveRole,
	loadRoles,
	type Given,
} from '../../api/settings';
import type { Roles } from '../../schema/roles';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Holders, WORDS } from './holders';
import { RoleTable, type Right } from './role-table';

/** What was done, and the way back. */
interface Done {
	text: string;
	undo: () => Promise< void >;
}

/** Who facilitates and who manages: person by person, and by roles of the site. */
export function RolesTab() {
	const { told: roles, problem: notLoaded, load } = useTold( loadRoles );
	const [ problem, setProblem ] = useState( '' );
	const [ done, setDone ] = useState< Done | null >( null );
	const place = useRef< HTMLDivElement >( null );

	const tell = async ( why: string, what: Done ) => {
		setProblem( why );
		setDone( why ? null : what );
		await load();
	};
	const give = async (
		person: { id: number; name: string },
		role: Given,
		has: boolean
	) => {
		const answer = await giveRole( person.id, role, has );
		const { gave, took } = WORDS[ role ];
		await tell( answer.problem, {
			text: ( has ? gave : took )( person.name ),
			undo: () => give( person, role, ! has ),
		} );
	};
	const change = async (
		role: Roles[ 'roles' ][ 0 ],
		right: Right,
		to: boolean
	) => {
		const answer = await changeRole( role.name, { [ right ]: to } );
		await tell( answer.problem, {
			text: sprintf(
				/* translators: %s: name of a role. */
				__( 'What “%s” may do has changed.', 'learning-log' ),
				role.label
			),
			undo: () => change( role, right, ! to ),
		} );
	};
	return (
		<>
			<Problem
				says={ problem || notLoaded }
				onRetry={ roles ? undefined : load }
			/>
			<div
				ref={ place }
				role="group"
				tabIndex={ -1 }
				aria-label={ __( 'What was changed', 'learning-log' ) }
			>
				{ done && (
					<Notice
						key={ done.text }
						status="success"
						spokenMessage={ done.text }
						onRemove={ () => {
							place.current?.focus();
							setDone( null );
						} }
					>
						{ done.text }{ ' ' }
						<Button
							variant="link"
							onClick={ () => {
								// The button goes with what it takes back.
								place.current?.focus();
								void done.undo();
							} }
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
