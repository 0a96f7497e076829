/** Generated from php/schema/total-step.json by `npm run schema`; do not edit. */

/**
 * Steps in which is counted what somebody looks for in what others share: one more than a multiple of the maximum stands for any larger number.
 */
export type TotalStep = number;

export const TOTALSTEP_MAXIMUM = 500;
