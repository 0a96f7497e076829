import { Button, SelectControl, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { Place } from '../../api/set-changes';
import type { Member } from '../../schema/member';
import { useOpened } from './use-opened';

const ROLES: Record< Member[ 'role' ], string > = {
	member: __( 'Member', 'learning-log' ),
	facilitator: __( 'Facilitator', 'learning-log' ),
};

interface Props {
	member: Member;
	me: number;
	/** Whether they have agreed to the ground rules; null where nobody asks them. */
	agreed: boolean | null;
	onChange: ( place: Place ) => Promise< void >;
	onRemove: () => void;
}

/** One person in a set: their role and organisation, to be changed in place. */
export function MemberRow( { member, me, agreed, onChange, onRemove }: Props ) {
	const { id, name } = member;
	const [ isOpen, open ] = useState( false );
	const [ role, setRole ] = useState( member.role );
	const [ organisation, setOrganisation ] = useState(
		member.organisation ?? ''
	);
	const [ isBusy, setBusy ] = useState( false );
	const place = useOpened( isOpen );
	const said = [
		ROLES[ member.role ],
		member.organisation,
		agreed === true && __( 'has agreed', 'learning-log' ),
		agreed === false && __( 'has not agreed yet', 'learning-log' ),
	];
	const save = async () => {
		setBusy( true );
		await onChange( { id, name, role, organisation } );
		setBusy( false );
		open( false );
	};
	return (
		<li ref={ place }>
			<div>
				<strong dir="auto">
					{ name }
					{ id === me && ` (${ __( 'you', 'learning-log' ) })` }
				</strong>
				<span dir="auto">{ said.filter( Boolean ).join( ' · ' ) }</span>
			</div>
			{ ! isOpen && (
				<div className="learning-log-sets__does">
					<Button
						variant="tertiary"
						onClick={ () => {
							setRole( member.role );
							setOrganisation( member.organisation ?? '' );
							open( true );
						} }
						aria-label={ sprintf(
							/* translators: %s: name of a person. */
							__( 'Change the place of %s', 'learning-log' ),
							name
						) }
					>
						{ __( 'Change', 'learning-log' ) }
					</Button>
					<Button
						variant="tertiary"
						isDestructive
						onClick={ onRemove }
						aria-label={ sprintf(
							/* translators: %s: name of a person. */
							__( 'Take out %s', 'learning-log' ),
							name
						) }
					>
						{ __( 'Take out', 'learning-log' ) }
					</Button>
				</div>
			) }
			{ isOpen && (
				<div className="learning-log-sets__change">
					<SelectControl
						__next40pxDefaultSize
						label={ __( 'Role', 'learning-log' ) }
						value={ role }
						options={ [
							{ value: 'member', label: ROLES.member },
							{ value: 'facilitator', label: ROLES.facilitator },
						] }
						onChange={ setRole }
					/>
					<TextControl
						__next40pxDefaultSize
						label={ __( 'Organisation', 'learning-log' ) }
						maxLength={ 200 }
						value={ organisation }
						onChange={ setOrganisation }
					/>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						isBusy={ isBusy }
						onClick={ () => void save() }
					>
						{ __( 'Save', 'learning-log' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ () => open( false ) }
					>
						{ __( 'Cancel', 'learning-log' ) }
					</Button>
				</div>
			) }
		</li>
	);
}
