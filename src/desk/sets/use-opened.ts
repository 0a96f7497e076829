import { useEffect, useRef, type RefObject } from '@wordpress/element';

/**
 * Leads the focus into what opens in place, and back to what opened it: the button that had it is gone meanwhile.
 *
 * @param isOpen Whether it is open.
 * @return Where both are.
 */
export function useOpened( isOpen: boolean ): RefObject< HTMLLIElement > {
	const place = useRef< HTMLLIElement >( null );
	const was = useRef( isOpen );
	useEffect( () => {
		if ( was.current !== isOpen ) {
			was.current = isOpen;
			place.current
				?.querySelector< HTMLElement >(
					isOpen ? 'select, input' : 'button'
				)
				?.focus();
		}
	}, [ isOpen ] );
	return place;
}
