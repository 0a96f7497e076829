/**
 * Three versions of one text made into one, where the changes do not overlap. Loaded only when two places changed it at once.
 *
 * In doubt it gives up: two texts side by side cost a minute, a paragraph that stands twice or nowhere costs trust.
 */
import { diff3MergeRegions, diffIndices } from 'node-diff3';
import { linesOf, wordsOf } from './pieces';
import type { Merged } from './queue-state';
import {
	isDetail,
	readersAfter,
	sameAnswers,
	SENT,
	type Answers,
	type Version,
} from './version';

/** More words than this in one stretch are not compared one by one: it would take seconds. */
const MOST_WORDS = 3000;
const MOST_LINES = 5000;

/** So many words in a row, added on both sides, are the same thought written down twice. */
const A_THOUGHT = 3;

type Split = ( text: string ) => string[];

/** Runs of words that one side added: within the lines it changed, the words that are new. */
function added( base: string, side: string ): string[][] {
	return diffIndices( linesOf( base ), linesOf( side ) )
		.flatMap( ( { buffer1Content, buffer2Content } ) =>
			diffIndices(
				wordsOf( buffer1Content.join( '' ) ),
				wordsOf( buffer2Content.join( '' ) )
			)
		)
		.map( ( { buffer2Content } ) =>
			buffer2Content
				.map( ( word ) => word.trim() )
				.filter( ( word ) => word !== '' )
		)
		.filter( ( words ) => words.length > 0 );
}

/** Every few words in a row, and whole runs that are shorter. */
function thoughts( runs: string[][] ): Set< string > {
	const found = new Set< string >();
	for ( const run of runs ) {
		found.add( run.join( ' ' ) );
		for ( let at = 0; at + A_THOUGHT <= run.length; at++ ) {
			found.add( run.slice( at, at + A_THOUGHT ).join( ' ' ) );
		}
	}
	return found;
}

/** Whether both sides added the same in different places: put together it would stand there twice. */
function addsTwice( base: string, mine: string, theirs: string ): boolean {
	const here = thoughts( added( base, mine ) );
	return [ ...thoughts( added( base, theirs ) ) ].some( ( thought ) =>
		here.has( thought )
	);
}

function counts( text: string ): Map< string, number > {
	const found = new Map< string, number >();
	for ( const word of text.match( /\S+/gu ) ?? [] ) {
		found.set( word, ( found.get( word ) ?? 0 ) + 1 );
	}
	return found;
}

/**
 * Whether no word stands more often, or less, than the two changes account for. What one side moved and the other left, or moved
 * elsewhere, would stand twice: no region of a merge sees that.
 */
function accountsFor( texts: string[], merged: string ): boolean {
	const [ base, mine, theirs, all ] = [ ...texts, merged ].map( counts );
	const words = new Set(
		[ base, mine, theirs, all ].flatMap( ( each ) => [
			...( each?.keys() ?? [] ),
		] )
	);
	return [ ...words ].every( ( word ) => {
		const [ o = 0, a = 0, b = 0, m = 0 ] = [ base, mine, theirs, all ].map(
			( each ) => each?.get( word ) ?? 0
		);
		return (
			m <= o + Math.max( a - o, 0 ) + Math.max( b - o, 0 ) &&
			m >= Math.min( o, a, b, a + b - o )
		);
	} );
}

const equal = ( one: string[], other: string[] ): boolean =>
	one.length === other.length &&
	one.every( ( part, at ) => part === other[ at ] );

/** Puts the pieces together; what overlaps goes to `inside`, which may give up. */
function mergePieces(
	split: Split,
	most: number,
	[ base, mine, theirs ]: [ string, string, string ],
	inside: ( base: string, mine: string, theirs: string ) => string | null
): string | null {
	const o = split( base );
	const a = split( mine );
	const b = split( theirs );
	if ( Math.max( o.length, a.length, b.length ) > most ) {
		return null;
	}
	let merged = '';
	for ( const region of diff3MergeRegions( a, o, b ) ) {
		if ( region.stable ) {
			merged += region.bufferContent.join( '' );
		} else if ( equal( region.aContent, region.bContent ) ) {
			merged += region.aContent.join( '' );
		} else {
			const text = inside(
				region.oContent.join( '' ),
				region.aContent.join( '' ),
				region.bContent.join( '' )
			);
			if ( text === null ) {
				return null;
			}
			merged += text;
		}
	}
	return merged;
}

/**
 * One text from two changes of it, or null when they overlap.
 *
 * @param base   What both started from.
 * @param mine   As changed here.
 * @param theirs As changed elsewhere.
 */
export function mergeTexts(
	base: string,
	mine: string,
	theirs: string
): string | null {
	// A field knows one kind of line end.
	const [ o, a, b ] = [ base, mine, theirs ].map( ( text ) =>
		text.replace( /\r\n?/g, '\n' )
	) as [ string, string, string ];
	if ( a === b || b === o ) {
		return a;
	}
	if ( a === o ) {
		return b;
	}
	const merged = mergePieces(
		linesOf,
		MOST_LINES,
		[ o, a, b ],
		( ...three ) => mergePieces( wordsOf, MOST_WORDS, three, () => null )
	);
	const fits =
		merged !== null &&
		! addsTwice( o, a, b ) &&
		accountsFor( [ o, a, b ], merged );
	return fits ? merged : null;
}

const chosenLast = ( base: string, mine: string, theirs: string ): string =>
	mine === base ? theirs : mine;

/** One version from two changes of it. Where the changes of an answer overlap, it has mine, and the answer is named. */
export function mergeVersions(
	base: Version,
	mine: Version,
	theirs: Version
): Merged {
	const answers: Answers = {};
	const apart: string[] = [];
	const keys = new Set( [
		...Object.keys( mine.answers ),
		...Object.keys( theirs.answers ),
	] );
	for ( const key of keys ) {
		const [ o, a, b ] = [ base, mine, theirs ].map(
			( version ) => version.answers[ key ] ?? ''
		) as [ string, string, string ];
		// What was chosen, not written, is never put together: it is as chosen last.
		const text = isDetail( key )
			? chosenLast( o, a, b )
			: mergeTexts( o, a, b );
		if ( text === null ) {
			apart.push( key );
		}
		answers[ key ] = text ?? a;
	}
	const asSent = apart.length === 0 && sameAnswers( answers, mine.answers );
	if ( SENT in answers && ! asSent ) {
		// Its person sent what stood there, not what was put together since.
		answers[ SENT ] = '';
	}
	return {
		version: { answers, ...readersAfter( base, mine, theirs ) },
		apart,
	};
}
