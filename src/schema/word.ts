/** Generated from php/schema/word.json by `npm run schema`; do not edit. */

/**
 * What a site calls something, as it can be put into sentences.
 */
export type Word = string;

export const WORD_LONGEST = 60;
