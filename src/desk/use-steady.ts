import { useCallback, useLayoutEffect, useRef } from '@wordpress/element';

/**
 * A function that stays the same while what it does becomes another: what is given it is not rendered anew for that.
 *
 * @param act What it does by now.
 */
export function useSteady< Args extends unknown[], Answer >(
	act: ( ...args: Args ) => Answer
): ( ...args: Args ) => Answer {
	const latest = useRef( act );
	useLayoutEffect( () => {
		latest.current = act;
	} );
	return useCallback( ( ...args: Args ) => latest.current( ...args ), [] );
}
