import { __ } from '@wordpress/i18n';
import type { Progress } from '../../schema/progress';
import { later } from '../later';

interface Props {
	told: Progress;
	onChanged: () => void;
}

/** What one writes to members with; not loaded with the desk. */
const Messages = later< Props >( async () => {
	const loaded = await import(
		/* webpackMode: "lazy", webpackChunkName: "desk-messages" */ '../messages/messages'
	);
	return loaded.Messages;
} );

/** Writing to members, and what was written to them. */
export function Writing( props: Props ) {
	return (
		<section
			className="learning-log-messages"
			aria-labelledby="learning-log-messages-title"
		>
			<h3 id="learning-log-messages-title">
				{ __( 'Write to members', 'learning-log' ) }
			</h3>
			<Messages { ...props } />
		</section>
	);
}
