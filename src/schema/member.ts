/** Generated from php/schema/member.json by `npm run schema`; do not edit. */

/**
 * One person's place in a set. Names and organisations alone: a roster shows no address.
 */
export interface Member {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * Member or facilitator.
	 */
	role: 'member' | 'facilitator';
	/**
	 * Organisation the person comes from.
	 */
	organisation?: string;
}
