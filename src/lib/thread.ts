/**
 * A conversation about an entry, as one of its readers finds it.
 */
import type { Comment } from '../schema/comment';

/** A thread with what its reader removed from it, in the order in which it was said. */
export const withRemoved = (
	comments: Comment[],
	removed: Comment[]
): Comment[] =>
	[
		...new Map(
			[ ...comments, ...removed ].map( ( one ) => [ one.id, one ] )
		).values(),
	].sort( ( one, other ) => one.id - other.id );

/**
 * After which comment all that others said is new.
 *
 * @param comments The thread as it was opened.
 * @param me       Whose eyes.
 * @param count    How many are new to them.
 */
export function newAfter(
	comments: Comment[],
	me: number,
	count: number
): number {
	const theirs = comments.filter( ( { author } ) => author.id !== me );
	const first = count > 0 ? theirs.at( -count ) : undefined;
	const last = comments.at( -1 );
	return first ? first.id - 1 : ( last?.id ?? 0 );
}

/** Whether its reader can change or remove a comment, or bring it back, or has begun to change it. */
export const isInHand = (
	{ author, begun, can, trash_until: until }: Comment,
	me: number
): boolean => author.id === me && ( can.edit || begun || until !== '' );
