/**
 * The copy of a text that lies on the device until the server has confirmed it: its shape, its key, its end.
 */
import { isRecord } from './failure';
import type { Answers, Readers, Version } from './version';

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

const DAY = 86_400_000;
export const KEPT_FOR = 7 * DAY;

/** Whether a copy is too old to be brought back. One from the future is as old as its clock was wrong. */
export const isExpired = ( at: number, now: number ): boolean =>
	Math.abs( now - at ) > KEPT_FOR;

/** What a key begins with for one text of one person; a tab adds its own name, since two may write at once. */
export const placeOf = ( site: string, user: number, text: string ): string =>
	[ site, user, text, '' ].join( '|' );

/** What every key of one person begins with. */
export const shelfOf = ( site: string, user: number ): string =>
	[ site, user, '' ].join( '|' );

const isAnswers = ( value: unknown ): value is Answers =>
	isRecord( value ) &&
	Object.values( value ).every( ( text ) => typeof text === 'string' );

const isReaders = ( value: Record< string, unknown > ): boolean =>
	( [ 'me', 'coach', 'set' ] as unknown[] ).includes( value.audience ) &&
	Number.isInteger( value.set );

const isVersion = ( value: unknown ): value is Version & Readers =>
	isRecord( value ) && isAnswers( value.answers ) && isReaders( value );

const isChange = ( value: unknown ): value is Change =>
	isRecord( value ) &&
	typeof value.mutation === 'string' &&
	Number.isInteger( value.base_revision ) &&
	typeof value.keep === 'boolean' &&
	isVersion( value.version );

const isCopy = ( value: unknown ): value is Copy =>
	isRecord( value ) &&
	isVersion( value ) &&
	isVersion( value.base ) &&
	Number.isInteger( value.entry ) &&
	Number.isInteger( value.base_revision ) &&
	typeof value.mutation === 'string' &&
	value.mutation !== '' &&
	typeof value.keep === 'boolean' &&
	( value.sent === null || isChange( value.sent ) ) &&
	Number.isFinite( value.at );

/** As it is encrypted and put away. */
export const writeCopy = ( copy: Copy ): string => JSON.stringify( copy );

/** As it comes back, or null for what is no copy of ours, or too old. */
export function readCopy( json: string, now: number ): Copy | null {
	try {
		const value: unknown = JSON.parse( json );
		return isCopy( value ) && ! isExpired( value.at, now ) ? value : null;
	} catch {
		return null;
	}
}
