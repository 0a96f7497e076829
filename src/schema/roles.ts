/** Generated from php/schema/roles.json by `npm run schema`; do not edit. */

/**
 * Who facilitates and who manages.
 */
export interface Roles {
	/**
	 * Roles of the site.
	 */
	roles: {
		/**
		 * Name in code.
		 */
		name: string;
		/**
		 * Name for people.
		 */
		label: string;
		/**
		 * Whether whoever has it facilitates.
		 */
		facilitates: boolean;
		/**
		 * Whether whoever has it manages.
		 */
		manages: boolean;
		/**
		 * What of it cannot be changed.
		 */
		fixed: ('facilitates' | 'manages')[];
	}[];
	/**
	 * The first people who have a role of ours, by name.
	 */
	people: {
		/**
		 * User number.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
		/**
		 * Whether they have the role Learning Log Facilitator.
		 */
		facilitator: boolean;
		/**
		 * Whether they have the role Learning Log Manager.
		 */
		manager: boolean;
	}[];
	/**
	 * How many there are.
	 */
	total: number;
	/**
	 * What I can do.
	 */
	can: {
		/**
		 * Say what a role of the site may do.
		 */
		roles: boolean;
		/**
		 * Say who manages.
		 */
		managers: boolean;
	};
}
