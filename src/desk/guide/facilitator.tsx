import { Button } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { giveRole } from '../../api/settings';
import type { GivenRole } from '../../schema/given-role';
import { Problem } from '../problem';
import { FindPerson } from '../sets/find-person';

interface Props {
	me: number;
	onGiven: () => Promise< void >;
}

/** Gives somebody the role of those who facilitate. */
export function Facilitator( { me, onGiven }: Props ) {
	const [ problem, setProblem ] = useState( '' );
	const [ told, setTold ] = useState< GivenRole | null >( null );
	const said = useRef< HTMLParagraphElement >( null );
	const give = async ( id: number, has: boolean ) => {
		const answer = await giveRole( id, 'facilitator', has );
		setProblem( answer.problem );
		setTold( answer.value );
		await onGiven();
	};
	const undo = async ( id: number ) => {
		// The button goes with what it takes back.
		said.current?.focus();
		await give( id, false );
	};
	return (
		<>
			<p>
				{ __(
					'Facilitators form sets and read what is shared with the sets they facilitate. More of them, and managers, are named under Settings › Roles.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } />
			<div className="learning-log-guide__does">
				<FindPerson
					label={ __( 'Who facilitates', 'learning-log' ) }
					onChoose={ ( { id } ) => void give( id, true ) }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => void give( me, true ) }
				>
					{ __( 'I do', 'learning-log' ) }
				</Button>
			</div>
			<p role="status" tabIndex={ -1 } ref={ said }>
				{ told && ! told.facilitator && (
					<>{ __( 'It is as it was before.', 'learning-log' ) }</>
				) }
				{ told?.facilitator && (
					<>
						{ sprintf(
							/* translators: %s: name of a person. */
							__( '%s can facilitate now.', 'learning-log' ),
							told.name
						) }{ ' ' }
						<Button
							variant="link"
							onClick={ () => void undo( told.id ) }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					</>
				) }
			</p>
		</>
	);
}
