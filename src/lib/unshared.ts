import type { Progress } from '../schema/progress';

type Member = Progress[ 'members' ][ 0 ];

/**
 * The members who share nothing: whether they have written and kept it makes no difference.
 *
 * @param told What a facilitator is told of their set.
 * @param at   Which prompt, from 0; null for all of them.
 */
export const unshared = (
	told: Pick< Progress, 'members' >,
	at: number | null
): Member[] =>
	told.members.filter( ( { steps } ) =>
		steps.every(
			( { entry }, index ) =>
				entry === 0 || ( at !== null && index !== at )
		)
	);
