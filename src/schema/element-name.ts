/** Generated from php/schema/element-name.json by `npm run schema`; do not edit. */

/**
 * Name, plain text.
 */
export type ElementName = string;

export const ELEMENTNAME_LONGEST = 200;
