/** Generated from php/schema/set.json by `npm run schema`; do not edit. */

/**
 * An Action Learning Set.
 */
export interface ActionLearningSet {
	/**
	 * Number of the set.
	 */
	id: number;
	/**
	 * Raised with each change.
	 */
	revision: number;
	/**
	 * Name, plain text.
	 */
	name: string;
	/**
	 * Within one organisation, across several, or of facilitators.
	 */
	type: 'in_house' | 'cross_company' | 'facilitators';
	/**
	 * Whether somebody facilitates it.
	 */
	mode?: 'facilitated' | 'self_facilitated';
	/**
	 * Members it has room for.
	 */
	capacity?: number;
	/**
	 * First day, ISO 8601, or empty.
	 */
	starts?: string;
	/**
	 * Last day, ISO 8601, or empty.
	 */
	ends?: string;
}
