import { useEffect, useRef, type RefObject } from '@wordpress/element';

/**
 * An element that takes the focus when something changes and what had it went with that: whoever pressed a button that is gone is still where they were.
 *
 * @param what What changes.
 */
export function useFocusAfter< T extends HTMLElement >(
	what: unknown
): RefObject< T > {
	const place = useRef< T >( null );
	const before = useRef( what );
	useEffect( () => {
		const page = place.current?.ownerDocument;
		if ( before.current !== what && page?.activeElement === page?.body ) {
			place.current?.focus( { preventScroll: true } );
		}
		before.current = what;
	}, [ what ] );
	return place;
}
