import { useCallback, useEffect, useState } from '@wordpress/element';
import { newAfter, withRemoved } from '../lib/thread';
import type { Comment } from '../schema/comment';
import type { Entry } from '../schema/entry';
import { askWhole } from './ask';
import { useSeen } from './use-seen';

interface ThreadAnswer {
	/** Oldest first; null while they are not there yet. */
	comments: Comment[] | null;
	/** All that others said after this one is new. */
	newAfter: number;
	problem: string;
	reload: () => void;
}

/** What was said about an entry, with what this person removed of it. What is shown is noted as shown. */
export function useThread( entry: Entry, me: number ): ThreadAnswer {
	const { id, comments_new: count } = entry;
	const [ comments, setComments ] = useState< Comment[] | null >( null );
	const [ after, setAfter ] = useState< number | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ asked, ask ] = useState( 0 );
	useEffect( () => {
		let isWanted = true;
		void Promise.all( [
			askWhole< Comment >( `/entries/${ id }/comments` ),
			askWhole< Comment >( `/entries/${ id }/comments?scope=trash` ),
		] ).then( ( [ said, removed ] ) => {
			if ( ! isWanted ) {
				return;
			}
			setProblem( said.problem );
			const { value } = said;
			if ( value ) {
				setComments( withRemoved( value, removed.value ?? [] ) );
				setAfter( ( was ) => was ?? newAfter( value, me, count ) );
			}
		} );
		return () => {
			isWanted = false;
		};
	}, [ id, me, count, asked ] );

	const isAnswered = comments !== null || problem !== '';
	useSeen( entry, isAnswered ? ( comments?.at( -1 )?.id ?? 0 ) : null );
	return {
		comments,
		newAfter: after ?? 0,
		problem,
		reload: useCallback( () => ask( ( times ) => times + 1 ), [] ),
	};
}
