import { Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { ComponentType } from 'react';
import { rootOfDesk } from './facts';
import { Problem } from './problem';

/**
 * A screen whose script is loaded when it is opened.
 *
 * @param load The import of it.
 */
export function later< Props extends object >(
	load: () => Promise< ComponentType< Props > >
): ComponentType< Props > {
	let loaded: ComponentType< Props > | null = null;
	return function Later( props: Props ) {
		const [ Screen, setScreen ] = useState( () => loaded );
		const [ problem, setProblem ] = useState( '' );
		const begin = useCallback( async () => {
			setProblem( '' );
			try {
				loaded = await load();
				setScreen( () => loaded );
			} catch {
				setProblem(
					__(
						'This could not be loaded. Please try again.',
						'learning-log'
					)
				);
			}
		}, [] );
		useEffect( () => {
			if ( ! loaded ) {
				void begin();
			}
		}, [ begin ] );
		useEffect( () => {
			const root = rootOfDesk();
			if ( Screen && root?.hasAttribute( 'data-arriving' ) ) {
				root.removeAttribute( 'data-arriving' );
				root.querySelector( 'h1' )?.focus();
			}
		}, [ Screen ] );
		return Screen ? (
			<Screen { ...props } />
		) : (
			<>
				<Problem says={ problem } onRetry={ begin } />
				{ ! problem && <Spinner /> }
			</>
		);
	};
}
