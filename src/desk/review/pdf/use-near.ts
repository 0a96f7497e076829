import { useEffect, useState } from '@wordpress/element';
import type { RefObject } from 'react';

/**
 * Whether an element is seen, or would be after scrolling a little.
 *
 * @param element The element.
 */
export function useNear( element: RefObject< HTMLElement | null > ): boolean {
	const [ near, setNear ] = useState( false );
	useEffect( () => {
		if ( ! element.current ) {
			return;
		}
		const watch = new IntersectionObserver(
			( entries ) => setNear( entries.at( -1 )?.isIntersecting ?? false ),
			// What scrolls is the nearest thing that does: its own edges count, not those of the window.
			{
				root: element.current.closest( '.learning-log-desk__pages' ),
				rootMargin: '50%',
			}
		);
		watch.observe( element.current );
		return () => watch.disconnect();
	}, [ element ] );
	return near;
}
