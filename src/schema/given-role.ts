/** Generated from php/schema/given-role.json by `npm run schema`; do not edit. */

/**
 * Which of our roles somebody has.
 */
export interface GivenRole {
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
}
