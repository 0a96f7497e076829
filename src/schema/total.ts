/** Generated from php/schema/total.json by `npm run schema`; do not edit. */

/**
 * How many entries there are in a list. Beyond the maximum nothing is counted: one more than it stands for any larger number.
 */
export type Total = number;

export const TOTAL_MAXIMUM = 10000;
