import { store as coreStore, useEntityRecords } from '@wordpress/core-data';
import { useDispatch, useSelect } from '@wordpress/data';
import { useCallback, useLayoutEffect, useState } from '@wordpress/element';
import type { Entry } from '../schema/entry';
import type { EntryList } from '../schema/entry-list';
import type { Facets } from '../schema/facets';
import type { Total } from '../schema/total';
import { ENTRY, FACETS, KIND } from './entities';

interface EntriesAnswer {
	entries: Entry[];
	total: Total;
	pages: number;
	isLoading: boolean;
	/** HTTP status of a refusal, 0 when nothing came; null while all is well. */
	failed: number | null;
	/** Asks once more. */
	reload: () => void;
}

/**
 * Status of what core-data says went wrong. It asks for whole answers, so a refusal arrives as one.
 *
 * @param error The error.
 */
const statusOf = ( error: unknown ): number =>
	error instanceof Response ? error.status : 0;

/** What of core-data is asked here. */
type Asked = 'getEntityRecord' | 'getEntityRecords';

/** Why an answer of core-data did not come; null while all is well. */
function useFailure( selector: Asked, args: unknown[] ): number | null {
	return useSelect(
		( select ) => {
			const { hasResolutionFailed, getResolutionError } =
				select( coreStore );
			return hasResolutionFailed( selector, args )
				? statusOf( getResolutionError( selector, args ) )
				: null;
		},
		// eslint-disable-next-line react-hooks/exhaustive-deps -- The arguments are new ones each time; their words are what counts.
		[ selector, JSON.stringify( args ) ]
	);
}

/** Forgets an answer, so that it is asked for again. */
function useForget(): ( selector: Asked, args: unknown[] ) => void {
	return useDispatch( coreStore ).invalidateResolution;
}

/** The same one each time, for what is only rendered where it changes. */
const NO_ENTRIES: Entry[] = [];

/** A page of entries. */
export function useEntries( query: EntryList ): EntriesAnswer {
	const args = [ KIND, ENTRY, query ];
	const { records, isResolving, hasStarted, totalItems, totalPages } =
		useEntityRecords< Entry >( KIND, ENTRY, { ...query } );
	const forget = useForget();
	const failed = useFailure( 'getEntityRecords', args );
	return {
		entries: records ?? NO_ENTRIES,
		total: totalItems ?? 0,
		pages: totalPages ?? 0,
		isLoading: isResolving || ! hasStarted,
		failed,
		reload: () => forget( 'getEntityRecords', args ),
	};
}

interface EntryAnswer {
	entry: Entry | null;
	isLoading: boolean;
	failed: number | null;
	reload: () => void;
}

/**
 * One entry, as it is now. The list may have been on the screen for an hour, and meanwhile its author may have changed
 * the text or who reads it: it is asked for each time it is opened, and nothing is shown before the answer.
 */
export function useEntry( id: number ): EntryAnswer {
	const [ asked, setAsked ] = useState( 0 );
	const forget = useForget();
	const args = [ KIND, ENTRY, id ];
	useLayoutEffect( () => {
		forget( 'getEntityRecord', [ KIND, ENTRY, id ] );
		setAsked( id );
	}, [ forget, id ] );
	const { record, hasResolved } = useSelect(
		( select ) => {
			const core = select( coreStore );
			return asked === id
				? {
						record: core.getEntityRecord( KIND, ENTRY, id ) as
							Entry | undefined,
						hasResolved: core.hasFinishedResolution(
							'getEntityRecord',
							[ KIND, ENTRY, id ]
						),
					}
				: { record: undefined, hasResolved: false };
		},
		[ asked, id ]
	);
	const failed = useFailure( 'getEntityRecord', args );
	const isLoading = asked !== id || ( ! hasResolved && failed === null );
	return {
		entry: isLoading || failed !== null ? null : ( record ?? null ),
		isLoading,
		failed: asked === id ? failed : null,
		reload: useCallback(
			() => forget( 'getEntityRecord', [ KIND, ENTRY, id ] ),
			[ forget, id ]
		),
	};
}

const NOTHING: Facets = {
	authors: [],
	sets: [],
	lessons: [],
	prompts: [],
	templates: [],
	elements: [],
	organisations: [],
	reviews: [],
	audiences: [],
	kinds: [],
	event_kinds: [],
	months: [],
};

/** What the list can be filtered by. */
export function useFacets(): Facets {
	return useSelect(
		( select ) =>
			( select( coreStore ).getEntityRecord( KIND, FACETS ) as
				Facets | undefined ) ?? NOTHING,
		[]
	);
}
