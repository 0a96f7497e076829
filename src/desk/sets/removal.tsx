import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { removeSet } from '../../api/set-changes';
import type { ActionLearningSet } from '../../schema/set';
import { Problem } from '../problem';
import { Confirm } from './confirm';

interface Props {
	set: ActionLearningSet;
	onRemoved: ( id: number, text: string ) => void;
}

/** Moves a set to the trash, once it was said what that means. */
export function Removal( { set, onRemoved }: Props ) {
	const [ asks, ask ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const remove = async () => {
		ask( false );
		const answer = await removeSet( set.id );
		setProblem( answer.problem );
		if ( ! answer.problem ) {
			onRemoved(
				set.id,
				sprintf(
					/* translators: %s: name of a set. */
					__( '%s is in the trash.', 'learning-log' ),
					set.name
				)
			);
		}
	};
	return (
		<div className="learning-log-sets__removal">
			<Problem says={ problem } />
			<Button
				__next40pxDefaultSize
				variant="tertiary"
				isDestructive
				onClick={ () => ask( true ) }
			>
				{ __( 'Move to trash', 'learning-log' ) }
			</Button>
			{ asks && (
				<Confirm
					title={ sprintf(
						/* translators: %s: name of a set. */
						__( 'Move %s to the trash?', 'learning-log' ),
						set.name
					) }
					does={ __( 'Move to trash', 'learning-log' ) }
					isDestructive
					onConfirm={ () => void remove() }
					onClose={ () => ask( false ) }
				>
					<p>
						{ __(
							'From this moment its members and facilitators read nothing through it any more, and coaching that came with it ends. What each of them wrote stays theirs.',
							'learning-log'
						) }
					</p>
					<p>
						{ __(
							'Right afterwards you can undo this, and everybody is in it again.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</div>
	);
}
