/** Generated from php/schema/total.json by `npm run schema`; do not edit. */

/**
 * How many entries there are in a list. Beyond the maximum nothing is counted: one more than it stands for any larger number. What is looked for in what others share is counted in steps (total-step.json), with the same meaning of one more.
 */
export type Total = number;

export const TOTAL_MAXIMUM = 10000;
