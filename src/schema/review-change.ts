/** Generated from php/schema/review-change.json by `npm run schema`; do not edit. */

/**
 * How an entry is said to stand.
 */
export interface ReviewChange {
	/**
	 * The state.
	 */
	state: 'none' | 'waiting' | 'answered' | 'closed' | 'approved';
	/**
	 * The state I saw: with another one by now nothing is changed.
	 */
	base?: 'none' | 'waiting' | 'answered' | 'closed' | 'approved';
	/**
	 * The revision I read: with another one by now nothing is changed.
	 */
	base_revision?: number;
	/**
	 * Takes back what I said last, while it stands so: no name stays with the state, and nobody is told of it again.
	 */
	undo?: boolean;
}
