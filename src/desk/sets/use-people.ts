import { useEffect, useState } from '@wordpress/element';
import { findPeople } from '../../api/people';
import type { Person } from '../../schema/person';

const PAUSE = 250;

interface Found {
	people: Person[];
	total: number;
	problem: string;
	isLoading: boolean;
}

/**
 * The people one finds while a name is being typed: asked for once the typing pauses, and an answer that comes late is no answer to what stands
 * there by now.
 */
export function usePeople(
	search: string,
	inNone: boolean,
	perPage: number,
	again = 0
): Found {
	const [ found, setFound ] = useState< Found >( {
		people: [],
		total: 0,
		problem: '',
		isLoading: true,
	} );
	useEffect( () => {
		let isWanted = true;
		const timer = setTimeout(
			async () => {
				const answer = await findPeople( search, inNone, 1, perPage );
				if ( isWanted ) {
					setFound( {
						people: answer.value ?? [],
						total: answer.total,
						problem: answer.problem,
						isLoading: false,
					} );
				}
			},
			search ? PAUSE : 0
		);
		return () => {
			isWanted = false;
			clearTimeout( timer );
		};
	}, [ search, inNone, perPage, again ] );
	return found;
}
