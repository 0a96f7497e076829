import { useDispatch, useSelect } from '@wordpress/data';
import { store as preferencesStore } from '@wordpress/preferences';
import type { Audiences, Place } from '../../api/moving';
import { isRecord } from '../../lib/failure';

const SCOPE = 'learning-log';
const KEPT = 'moving';

/** Where an import begins. */
export const BEGINNING: Place = { phase: 'texts', after: 0 };

export interface Coach {
	id: number;
	name: string;
}

/** How far somebody is with moving: kept with their preferences, so that they can leave at any step. */
export interface Kept {
	step: number;
	audiences: Audiences;
	/** Who coaches those whose notes others read, as they were called when they were chosen. */
	coaches: Coach[];
	/** Where the import is to go on. */
	place: Place;
	/** How many threads it has gone through by then. */
	rows: number;
	/** Whether it went through all of them. */
	brought: boolean;
}

const NOTHING: Kept = {
	step: 0,
	audiences: {},
	coaches: [],
	place: BEGINNING,
	rows: 0,
	brought: false,
};

/** What is kept, and a way to change some of it. */
export function useKept(): [ Kept, ( change: Partial< Kept > ) => void ] {
	const { set } = useDispatch( preferencesStore );
	const stored = useSelect(
		( select ) => select( preferencesStore ).get( SCOPE, KEPT ) as unknown,
		[]
	);
	const { get } = useSelect( ( select ) => select( preferencesStore ), [] );
	const whole = ( some: unknown ): Kept => ( {
		...NOTHING,
		...( isRecord( some ) ? ( some as Partial< Kept > ) : {} ),
	} );
	return [
		whole( stored ),
		( change ) =>
			// What another step has changed since this was drawn stays.
			void set( SCOPE, KEPT, {
				...whole( get( SCOPE, KEPT ) ),
				...change,
			} ),
	];
}
