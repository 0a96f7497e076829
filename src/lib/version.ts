/**
 * One version of a text: what was typed, by question, and who may read it.
 */
export type Answers = Record< string, string >;

/** The key under which something travels that is said beside the text (details.ts): no question has such a one. */
export const detailKey = ( name: string ): string => `@${ name }`;

/** Said of a comment that its person sends: a UUID of the pressing, so that it is said once whoever sends it; "" while it is a draft. */
export const SENT = '@sent';

/** Said so of a comment that stands there, where a draft of a change of it is another text. */
export const SAID = 'said';

export const isDetail = ( key: string ): boolean => key.startsWith( '@' );

export interface Readers {
	audience: 'me' | 'coach' | 'set';
	set: number;
}

export interface Version extends Readers {
	answers: Answers;
}

/** A version as the server has it. Revision 0: nothing is stored yet. */
export interface Stored extends Version {
	entry: number;
	revision: number;
	modified: string;
}

/** The questions that two versions answer otherwise. */
export const differing = ( one: Answers, other: Answers ): string[] =>
	[ ...new Set( [ ...Object.keys( one ), ...Object.keys( other ) ] ) ].filter(
		( key ) => ( one[ key ] ?? '' ) !== ( other[ key ] ?? '' )
	);

export const sameAnswers = ( one: Answers, other: Answers ): boolean =>
	differing( one, other ).length === 0;

export const isEmpty = ( answers: Answers ): boolean =>
	Object.entries( answers ).every(
		( [ key, text ] ) => isDetail( key ) || text.trim() === ''
	);

export const sameReaders = ( one: Readers, other: Readers ): boolean =>
	one.audience === other.audience && one.set === other.set;

/** The version alone of something that carries more. */
export const versionOf = ( { answers, audience, set }: Version ): Version => ( {
	answers,
	audience,
	set,
} );

/**
 * Who reads what two places changed at once: who is in force on the server, unless this place has just made it private. A
 * choice to let somebody in is never carried over a change it did not know of.
 */
export function readersAfter(
	base: Readers,
	mine: Readers,
	theirs: Readers
): Readers {
	const narrowed = ! sameReaders( mine, base ) && mine.audience === 'me';
	const { audience, set } = narrowed ? mine : theirs;
	return { audience, set };
}

/** The bytes whose SHA-256 the server answers with as `hash` (docs/rest.md). */
export function hashed( answers: Answers ): Uint8Array< ArrayBuffer > {
	const encoder = new TextEncoder();
	const parts = Object.keys( answers )
		.filter( ( key ) => answers[ key ] && ! isDetail( key ) )
		.sort()
		.map( ( key ) => {
			const text = answers[ key ] ?? '';
			return `${ key }\n${ encoder.encode( text ).length }\n${ text }`;
		} );
	return encoder.encode( parts.join( '' ) );
}
