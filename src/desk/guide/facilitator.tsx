import { Button, ComboboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { giveRole } from '../../api/settings';
import { Problem } from '../problem';
import { usePeople } from '../sets/use-people';

const SHOWN = 20;

interface Given {
	id: number;
	name: string;
}

interface Props {
	me: number;
	onGiven: () => Promise< void >;
}

/** Gives somebody the role of those who facilitate. */
export function Facilitator( { me, onGiven }: Props ) {
	const [ search, setSearch ] = useState( '' );
	const [ problem, setProblem ] = useState( '' );
	const [ given, setGiven ] = useState< Given | null >( null );
	const { people } = usePeople( search, false, SHOWN );
	const give = async ( id: number, has: boolean ) => {
		const answer = await giveRole( id, 'facilitator', has );
		setProblem( answer.problem );
		setGiven( answer.value && has ? answer.value : null );
		await onGiven();
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
				<ComboboxControl
					__next40pxDefaultSize
					label={ __( 'Who facilitates', 'learning-log' ) }
					placeholder={ __( 'Type a name', 'learning-log' ) }
					value=""
					options={ people.map( ( { id, name } ) => ( {
						value: String( id ),
						label: name,
					} ) ) }
					onFilterValueChange={ setSearch }
					onChange={ ( to ) => {
						if ( to ) {
							void give( Number( to ), true );
						}
					} }
				/>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ () => void give( me, true ) }
				>
					{ __( 'I do', 'learning-log' ) }
				</Button>
			</div>
			<p role="status">
				{ given && (
					<>
						{ sprintf(
							/* translators: %s: name of a person. */
							__( '%s can facilitate now.', 'learning-log' ),
							given.name
						) }{ ' ' }
						<Button
							variant="link"
							onClick={ () => void give( given.id, false ) }
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					</>
				) }
			</p>
		</>
	);
}
