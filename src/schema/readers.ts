/** Generated from php/schema/readers.json by `npm run schema`; do not edit. */

/**
 * Who else can read an entry at this moment. Its author alone sees it.
 */
export interface Readers {
	/**
	 * Audience of the entry.
	 */
	audience: 'me' | 'coach' | 'set';
	/**
	 * Everyone it is open to.
	 */
	people: Reader[];
	/**
	 * Each time that somebody has taken it with them in a file, the earliest first, whoever can read it now; of one person the latest twenty.
	 */
	taken: Taker[];
}
export interface Reader {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * What opens it to them.
	 */
	through: 'coach' | 'member' | 'facilitator';
	/**
	 * When they opened it last, ISO 8601, UTC; empty when they have not.
	 */
	opened: string;
}
export interface Taker {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * When they did, ISO 8601, UTC.
	 */
	at: string;
}
