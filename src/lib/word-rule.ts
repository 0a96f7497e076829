import { WORD_LONGEST } from '../schema/word';

/**
 * Whether a word can be put into sentences, as php/words/store.php says too (tests/fixtures/words.json): markup would end up in pages as such, and "%"
 * stands for what is put in later.
 */
export const canBeWord = ( text: string ): boolean =>
	! /[<>"%\\\p{Cc}]/u.test( text ) &&
	Array.from( text ).length <= WORD_LONGEST;
