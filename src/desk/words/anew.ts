/**
 * Words stand in sentences that are on the page already, in WordPress's menu and in scripts: once they are changed the page is loaded anew, and
 * what was done is said there. The tab keeps it: WordPress empties the state of the page's address as it begins.
 */
import { isRecord } from '../../lib/failure';
import type { WordsChange } from '../../schema/words-change';
import { forgetUnsaved } from '../leaving';

/** What was done: words were chosen, and these stood there before; null where that was taken back. */
export interface Done {
	before: WordsChange[ 'words' ] | null;
}

const KEPT = 'learning-log-words';

/** Loads the page anew, where it is to be said that this was done. */
export function loadAnew( done: Done ): void {
	forgetUnsaved();
	try {
		window.sessionStorage.setItem( KEPT, JSON.stringify( done ) );
	} catch {
		// Where nothing can be kept, the words themselves say it.
	}
	window.location.reload();
}

/** What is to be said on this page: once, not when it is loaded again. */
export function takeDone(): Done | null {
	try {
		const done: unknown = JSON.parse(
			window.sessionStorage.getItem( KEPT ) ?? ''
		);
		window.sessionStorage.removeItem( KEPT );
		return isRecord( done ) ? ( done as unknown as Done ) : null;
	} catch {
		return null;
	}
}
