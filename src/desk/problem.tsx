import { Notice } from '@wordpress/components';
import type { ReactNode } from 'react';
import { __ } from '@wordpress/i18n';

interface Props {
	/** Why something was not done, "" for nothing to say. */
	says: string;
	/** What there is to say of it besides. */
	children?: ReactNode;
	/** Asks again for what could not be loaded. */
	onRetry?: ( () => Promise< void > ) | undefined;
}

/** Where it is said, and heard, why something was not done. */
export const Problem = ( { says, children, onRetry }: Props ) => (
	<div role="alert">
		{ says && (
			<Notice
				status="error"
				isDismissible={ false }
				actions={
					onRetry
						? [
								{
									label: __( 'Try again', 'learning-log' ),
									onClick: () => void onRetry(),
								},
							]
						: []
				}
			>
				{ children ? <p>{ says }</p> : says }
				{ children }
			</Notice>
		) }
	</div>
);
