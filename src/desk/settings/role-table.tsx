import { CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Roles } from '../../schema/roles';
import { Confirm } from '../sets/confirm';

type Role = Roles[ 'roles' ][ 0 ];
export type Right = 'facilitates' | 'manages';

interface Props {
	roles: Roles;
	onChange: ( role: Role, right: Right, to: boolean ) => Promise< void >;
}

const RIGHTS: [ Right, string ][] = [
	[ 'facilitates', __( 'Facilitates', 'learning-log' ) ],
	[ 'manages', __( 'Manages', 'learning-log' ) ],
];

/** What everybody with a role of the site may do, for administrators to change. */
export function RoleTable( { roles, onChange }: Props ) {
	const [ asked, ask ] = useState< [ Role, Right ] | null >( null );
	return (
		<section
			className="learning-log-settings__form"
			aria-labelledby="learning-log-role-table"
		>
			<h3 id="learning-log-role-table">
				{ __( 'Roles of this site', 'learning-log' ) }
			</h3>
			<p className="learning-log-settings__help">
				{ roles.can.roles
					? __(
							'What holds for everybody who has a role. Usually it is better to name people above.',
							'learning-log'
						)
					: __(
							'What holds for everybody who has a role. Administrators can change it.',
							'learning-log'
						) }
			</p>
			<table className="learning-log-settings__roles">
				<thead>
					<tr>
						<th scope="col">{ __( 'Role', 'learning-log' ) }</th>
						{ RIGHTS.map( ( [ right, name ] ) => (
							<th key={ right } scope="col">
								{ name }
							</th>
						) ) }
					</tr>
				</thead>
				<tbody>
					{ roles.roles.map( ( role ) => (
						<tr key={ role.name }>
							<th scope="row">{ role.label }</th>
							{ RIGHTS.map( ( [ right, name ] ) => (
								<td key={ right }>
									<CheckboxControl
										aria-label={ `${ role.label }: ${ name }` }
										checked={ role[ right ] }
										disabled={
											! roles.can.roles ||
											role.fixed.includes( right )
										}
										onChange={ ( to ) =>
											to
												? ask( [ role, right ] )
												: void onChange(
														role,
														right,
														to
													)
										}
									/>
								</td>
							) ) }
						</tr>
					) ) }
				</tbody>
			</table>
			{ asked && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of a role. */
						__( 'Everybody with the role “%s”?', 'learning-log' ),
						asked[ 0 ].label
					) }
					does={ __( 'Yes, all of them', 'learning-log' ) }
					onClose={ () => ask( null ) }
					onConfirm={ () => {
						ask( null );
						void onChange( asked[ 0 ], asked[ 1 ], true );
					} }
				>
					<p>
						{ asked[ 1 ] === 'manages'
							? __(
									'All of them, also who gets the role later, could see every set and who is in it, say who coaches whom, and change these settings. They would read no entry by it.',
									'learning-log'
								)
							: __(
									'All of them, also who gets the role later, could form sets. They would read no entry by it; what is shared with a set is read by who facilitates that set.',
									'learning-log'
								) }
					</p>
				</Confirm>
			) }
		</section>
	);
}
