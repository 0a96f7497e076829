import { isRecord } from '../lib/failure';
import type { Words } from '../schema/words';
import type { WordsChange } from '../schema/words-change';
import { ask, type Answer } from './ask';

export const loadWords = (): Promise< Answer< Words > > =>
	ask( 'GET', '/words' );

export const changeWords = (
	change: WordsChange
): Promise< Answer< Words > > => ask( 'PUT', '/words', change );

/** The words that somebody else has chosen meanwhile, in the refusal of a change. */
export function theirWordsOf( {
	code,
	details,
}: Answer< unknown > ): Words | null {
	const { words } = details;
	return code === 'learning_log_words_conflict' &&
		isRecord( words ) &&
		Array.isArray( words.words )
		? ( words as unknown as Words )
		: null;
}
