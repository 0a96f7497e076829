import { useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';

/** What authors see: the log of no one in particular. */
export function Edit() {
	return (
		<div { ...useBlockProps() }>
			<div className="learning-log-log is-for-nobody">
				<p>
					<strong>{ __( 'My Learning Log', 'learning-log' ) }</strong>
				</p>
				<p>
					{ __(
						'Here each person finds what they have written themselves. Nobody sees the log of another, you included.',
						'learning-log'
					) }
				</p>
			</div>
		</div>
	);
}
