/**
 * What this tab stored last of a text: numbers, no word of it. A page can be made just before the save of the one before it arrives
 * and shown just after; by this it notices that it is older than what is stored.
 */
import type { Stored } from '../lib/version';
import { config } from './config';

const nameOf = ( text: string ): string =>
	`learning-log ${ config().user } ${ text }`;

export function rememberSaved(
	text: string,
	{ entry, revision }: Stored
): void {
	try {
		sessionStorage.setItem( nameOf( text ), `${ entry } ${ revision }` );
	} catch {
		// Where a tab remembers nothing, the next save tells.
	}
}

/** Number and revision of the entry, 0 for none. */
export function lastSaved( text: string ): { entry: number; revision: number } {
	try {
		const [ entry, revision ] = (
			sessionStorage.getItem( nameOf( text ) ) ?? ''
		).split( ' ' );
		return { entry: Number( entry ), revision: Number( revision ?? 0 ) };
	} catch {
		return { entry: 0, revision: 0 };
	}
}
