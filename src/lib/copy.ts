/**
 * The copy of a text that lies on the device until the server has confirmed it: its shape and its key.
 */
import type { Version } from './version';

/** A change as it is, or was, on its way to the server. */
export interface Change {
	mutation: string;
	base_revision: number;
	version: Version;
	/** Whether the version before goes into the history whatever its age. */
	keep: boolean;
}

export interface Copy extends Version {
	/** Entry and version that the text was typed upon. */
	entry: number;
	base_revision: number;
	base: Version;
	/** UUID that this very text is, or will be, sent with. */
	mutation: string;
	keep: boolean;
	/** An earlier change of which nobody knows yet whether the server has it. */
	sent: Change | null;
	/** When it was typed, milliseconds. */
	at: number;
}

/** What a key begins with for one text of one person; a tab adds its own name, since two may write at once. */
export const placeOf = ( site: string, user: number, text: string ): string =>
	[ site, user, text, '' ].join( '|' );

/** What every key of one person begins with. */
export const shelfOf = ( site: string, user: number ): string =>
	[ site, user, '' ].join( '|' );

/** As it is encrypted and put away. */
export const writeCopy = ( copy: Copy ): string => JSON.stringify( copy );
