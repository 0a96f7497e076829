import { useEffect, useRef } from '@wordpress/element';
import type { Entry } from '../schema/entry';
import { see } from './review';

/**
 * Notes that this person has opened an entry with its comments, once both are on the screen: its author sees who has, and when. Comments that
 * come later are noted by themselves, since the text is not read again.
 *
 * A failure is nobody's concern here: all is read the same, and noted the next time.
 *
 * @param entry  The entry.
 * @param newest Number of the newest comment, 0 where there is none; null while nobody knows.
 */
export function useSeen( entry: Entry, newest: number | null ): void {
	const { id, revision } = entry;
	const isOthers = ! entry.can.edit;
	const noted = useRef( 0 );
	useEffect( () => {
		if ( newest === null ) {
			return;
		}
		const opens = isOthers && noted.current !== revision;
		noted.current = revision;
		if ( opens || newest > 0 ) {
			void see( id, {
				...( opens ? { revision } : {} ),
				...( newest > 0 ? { comment: newest } : {} ),
			} );
		}
	}, [ id, revision, isOthers, newest ] );
}
