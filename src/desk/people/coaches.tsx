import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { appointCoach, endCoaching } from '../../api/participants';
import type { Participant } from '../../schema/participant';
import { Problem } from '../problem';
import { FindPerson } from '../sets/find-person';

interface Coach {
	id: number;
	name: string;
	/** Whether they coach at this moment; else they did when the window was opened, and can again. */
	coaches: boolean;
}

interface Props {
	person: Participant;
	onChanged: () => void;
}

/** Who coaches somebody: each change is made at once, and taken back where it was made. */
export function Coaches( { person, onChanged }: Props ) {
	const [ coaches, setCoaches ] = useState< Coach[] >( () =>
		person.coaches.map( ( one ) => ( { ...one, coaches: true } ) )
	);
	const [ problem, setProblem ] = useState( '' );
	const turn = async (
		{ id, name }: { id: number; name: string },
		to: boolean
	) => {
		const { problem: why } = await ( to ? appointCoach : endCoaching )(
			person.id,
			id
		);
		setProblem( why );
		if ( ! why ) {
			const now = { id, name, coaches: to };
			setCoaches( ( before ) =>
				before.some( ( one ) => one.id === id )
					? before.map( ( one ) => ( one.id === id ? now : one ) )
					: [ ...before, now ]
			);
			onChanged();
		}
	};
	return (
		<div className="learning-log-people__coaches">
			<p>
				{ __(
					'A coach reads what is shared with “My coach”, answers it, and reads no other word. The person is told who coaches them.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } />
			<ul className="learning-log-page__people">
				{ coaches.map( ( coach ) => (
					<li key={ coach.id }>
						<bdi>{ coach.name }</bdi>
						<span>
							{ ! coach.coaches &&
								__( 'no longer coaches', 'learning-log' ) }
						</span>
						<Button
							size="compact"
							variant="tertiary"
							aria-label={
								coach.coaches
									? sprintf(
											/* translators: %s: name of a coach. */
											__(
												'End coaching by %s',
												'learning-log'
											),
											coach.name
										)
									: sprintf(
											/* translators: %s: name of a coach. */
											__(
												'Undo: %s coaches again',
												'learning-log'
											),
											coach.name
										)
							}
							onClick={ () =>
								void turn( coach, ! coach.coaches )
							}
						>
							{ coach.coaches
								? __( 'End', 'learning-log' )
								: __( 'Undo', 'learning-log' ) }
						</Button>
					</li>
				) ) }
			</ul>
			<FindPerson
				label={ __( 'Add a coach', 'learning-log' ) }
				without={ [ person.id, ...coaches.map( ( { id } ) => id ) ] }
				onChoose={ ( coach ) => void turn( coach, true ) }
			/>
		</div>
	);
}
