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
	/**
	 * Its ground rules, byte for byte; left out, a new set begins with those the plugin proposes, and another keeps its own.
	 */
	contract?: string;
	/**
	 * Up by one with each change of the ground rules, 0 while there are none.
	 */
	contract_version?: number;
	/**
	 * Who is in it, in lists.
	 */
	people?: {
		/**
		 * Their names.
		 */
		facilitators: string[];
		/**
		 * How many.
		 */
		members: number;
		/**
		 * Names of the members who have not agreed to the ground rules.
		 */
		missing: string[];
	};
}
