/**
 * Copies as they come back from the device: which are ours, and which are too old.
 */
import type { Change, Copy } from './copy';
import { isRecord } from './failure';
import type { Answers, Readers, Version } from './version';

const DAY = 86_400_000;
export const KEPT_FOR = 7 * DAY;

/** Whether a copy is too old to be brought back. One from the future is as old as its clock was wrong. */
export const isExpired = ( at: number, now: number ): boolean =>
	Math.abs( now - at ) > KEPT_FOR;

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

/** As it comes back, or null for what is no copy of ours, or too old. */
export function readCopy( json: string, now: number ): Copy | null {
	try {
		const value: unknown = JSON.parse( json );
		return isCopy( value ) && ! isExpired( value.at, now ) ? value : null;
	} catch {
		return null;
	}
}
