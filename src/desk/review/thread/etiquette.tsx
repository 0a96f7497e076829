import { __ } from '@wordpress/i18n';

const SAYS = [
	__( 'Thank them: they let you read it.', 'learning-log' ),
	__( 'Quote one phrase of theirs that stayed with you.', 'learning-log' ),
	__( 'Ask one open question whose answer you do not know.', 'learning-log' ),
	__( 'Do not correct and do not grade.', 'learning-log' ),
	__(
		'Leave their other entries, and those of others, out of it.',
		'learning-log'
	),
	__( 'If something weighs heavily, offer to talk.', 'learning-log' ),
	__( 'A word is better than silence, even a short one.', 'learning-log' ),
];

/** What makes a comment a good one. */
export function Etiquette() {
	return (
		<details className="learning-log-desk__etiquette">
			<summary>
				{ __(
					'Thank · quote · ask: how to answer well',
					'learning-log'
				) }
			</summary>
			<ul>
				{ SAYS.map( ( sentence ) => (
					<li key={ sentence }>{ sentence }</li>
				) ) }
			</ul>
		</details>
	);
}
