/**
 * What whoever may review an entry can say of it, as it stands.
 */
import type { Entry } from '../schema/entry';

type State = Entry[ 'review' ];

/** How it would stand then, what is meant most often first; none where the person may say nothing of it. */
export function choicesFor( {
	review,
	reply,
	can,
}: Pick< Entry, 'review' | 'reply' | 'can' > ): State[] {
	if ( ! can.review ) {
		return [];
	}
	if ( review === 'closed' || review === 'approved' ) {
		return [ 'waiting' ];
	}
	return [
		...( reply === 'approve' ? ( [ 'approved' ] as const ) : [] ),
		...( review === 'waiting' ? ( [ 'answered' ] as const ) : [] ),
		'closed',
	];
}
