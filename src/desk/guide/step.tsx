import { __ } from '@wordpress/i18n';
import type { ReactNode } from 'react';

interface Props {
	name: string;
	done: boolean;
	/** Whether this is the one to go on with. */
	isNext: boolean;
	children: ReactNode;
}

/** A step: what it is, whether it is done, and how to do it. */
export const Step = ( { name, done, isNext, children }: Props ) => (
	<li
		className={ [ done && 'is-done', isNext && 'is-next' ]
			.filter( Boolean )
			.join( ' ' ) }
		aria-current={ isNext ? 'step' : undefined }
	>
		<h2>
			<span>{ name }</span>{ ' ' }
			{ done && (
				<span className="learning-log-guide__done">
					{ __( 'Done', 'learning-log' ) }
				</span>
			) }
		</h2>
		{ children }
	</li>
);
