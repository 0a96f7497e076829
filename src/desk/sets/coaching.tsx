import { Button, Notice, ToggleControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { turnCoaching } from '../../api/set-changes';
import type { Coaching as State } from '../../schema/coaching';
import type { Member } from '../../schema/member';
import { Problem } from '../problem';
import { names } from './words';

interface Props {
	set: number;
	coaching: State;
	members: Member[];
	manages: boolean;
	onChanged: () => Promise< void >;
}

const MEANS = __(
	'Whatever a member shares with “My coach” can then be read and answered by each facilitator of this set, and members see their names before they write. Switched off, that ends at once, and by itself within a day of the last day of the set; whoever coached somebody before goes on.',
	'learning-log'
);

/** Whether the facilitators of a set coach its members: one switch, and what it means. */
export function Coaching( props: Props ) {
	const { set, coaching, members, manages, onChanged } = props;
	const [ isBusy, setBusy ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const { on, missing = [] } = coaching;
	const waiting = names(
		members
			.filter( ( { id } ) => missing.includes( id ) )
			.map( ( { name } ) => name )
	);
	const turn = async ( to: boolean ) => {
		setBusy( true );
		const answer = await turnCoaching( set, to );
		setProblem( answer.problem );
		await onChanged();
		setBusy( false );
	};
	return (
		<section
			className="learning-log-sets__coaching"
			aria-labelledby="learning-log-sets-coaching"
		>
			<h2 id="learning-log-sets-coaching">
				{ __( 'Coaching', 'learning-log' ) }
			</h2>
			{ manages ? (
				<ToggleControl
					label={ __(
						'The facilitators coach these members',
						'learning-log'
					) }
					help={ MEANS }
					checked={ on }
					disabled={ isBusy }
					onChange={ ( to ) => void turn( to ) }
				/>
			) : (
				<>
					<p>
						<strong>
							{ on
								? __(
										'The facilitators coach these members.',
										'learning-log'
									)
								: __(
										'The facilitators do not coach these members by this set.',
										'learning-log'
									) }
						</strong>{ ' ' }
						{ __(
							'Programme managers decide this.',
							'learning-log'
						) }
					</p>
					<p className="learning-log-sets__help">{ MEANS }</p>
				</>
			) }
			{ on && (
				<p className="learning-log-sets__help">
					{ __(
						'Who leaves the set is no longer coached by it. Whom a manager adds is coached from then on; whom a facilitator adds, once a manager includes them.',
						'learning-log'
					) }
				</p>
			) }
			{ waiting && (
				<Notice status="info" isDismissible={ false }>
					<p dir="auto">
						{ sprintf(
							/* translators: %s: names of people. */
							__( 'Not coached yet: %s', 'learning-log' ),
							waiting
						) }
					</p>
					{ manages && (
						<Button
							variant="secondary"
							isBusy={ isBusy }
							onClick={ () => void turn( true ) }
						>
							{ __( 'Include them', 'learning-log' ) }
						</Button>
					) }
				</Notice>
			) }
			<Problem says={ problem } />
		</section>
	);
}
