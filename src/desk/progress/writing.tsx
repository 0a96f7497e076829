import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { Progress } from '../../schema/progress';
import type { Messages as Shown } from '../messages/messages';
import { Problem } from '../problem';

/** What one writes to members with; not loaded with the desk, since few days need it. */
const loadMessages = () =>
	import(
		/* webpackMode: "lazy", webpackChunkName: "desk-messages" */ '../messages/messages'
	).catch( () => null );

/** Leads to writing to members. */
export function Writing( {
	told,
	onChanged,
}: {
	told: Progress;
	onChanged: () => void;
} ) {
	const [ part, setPart ] = useState< { Messages: typeof Shown } | null >(
		null
	);
	const [ problem, setProblem ] = useState( '' );
	const open = async () => {
		const loaded = await loadMessages();
		setPart( loaded );
		setProblem(
			loaded
				? ''
				: __(
						'This could not be loaded. Please try again.',
						'learning-log'
					)
		);
	};
	return (
		<section
			className="learning-log-messages"
			aria-labelledby="learning-log-messages-title"
		>
			<h3 id="learning-log-messages-title">
				{ __( 'Write to members', 'learning-log' ) }
			</h3>
			<Problem says={ problem } />
			{ part ? (
				<part.Messages
					{ ...{ told, onChanged } }
					onClose={ () => setPart( null ) }
				/>
			) : (
				<>
					<p>
						{ __(
							'A nudge by email, or a question that begins an entry, for those who share nothing there. It goes by what is shared: whoever writes for themselves alone is among them.',
							'learning-log'
						) }
					</p>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => void open() }
					>
						{ __( 'Nudge or ask…', 'learning-log' ) }
					</Button>
				</>
			) }
		</section>
	);
}
