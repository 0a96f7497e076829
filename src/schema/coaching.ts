/** Generated from php/schema/coaching.json by `npm run schema`; do not edit. */

/**
 * Whether the facilitators of a set coach its members.
 */
export interface Coaching {
	/**
	 * Whether they do.
	 */
	on: boolean;
	/**
	 * Members whom one of them does not coach yet, since a facilitator placed them or came after.
	 */
	missing?: number[];
}
