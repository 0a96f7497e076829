import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import type { Answer } from '../api/ask';

interface Told< T > {
	told: T | null;
	/** Why it could not be loaded, "" when all is well. */
	problem: string;
	load: () => Promise< void >;
}

/**
 * What the site tells on a screen, asked for as it opens. Of an answer that was overtaken nothing is shown, nor of one about something else.
 *
 * @param ask The request; the same function for as long as the same is meant.
 */
export function useTold< T >( ask: () => Promise< Answer< T > > ): Told< T > {
	const [ told, setTold ] = useState< T | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const latest = useRef< object | null >( null );
	const load = useCallback( async () => {
		const mine = {};
		latest.current = mine;
		const answer = await ask();
		if ( mine === latest.current ) {
			setProblem( answer.problem );
			setTold( ( before ) => answer.value ?? before );
		}
	}, [ ask ] );
	useEffect( () => {
		void load();
		return () => {
			latest.current = null;
			setTold( null );
		};
	}, [ load ] );
	return { told, problem, load };
}
