import { useEffect } from '@wordpress/element';
import type { Entry } from '../schema/entry';
import { see } from './review';

/**
 * Notes that this person has opened an entry, once it is on the screen: its author sees who has, and when.
 *
 * A failure is nobody's concern here: the entry is read all the same, and noted the next time.
 *
 * @param entry The entry; null while nothing is shown.
 */
export function useSeen( entry: Entry | null ): void {
	const id = entry && ! entry.can.edit ? entry.id : 0;
	useEffect( () => {
		if ( id ) {
			void see( id );
		}
	}, [ id ] );
}
