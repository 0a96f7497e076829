/** Generated from php/schema/role-change.json by `npm run schema`; do not edit. */

/**
 * What everybody with a role of the site may do from now on; what is left out stays.
 */
export interface RoleChange {
	/**
	 * Whether they facilitate.
	 */
	facilitates?: boolean;
	/**
	 * Whether they manage.
	 */
	manages?: boolean;
}
