/**
 * What became of a text, word by word. Loaded only with the history of a note.
 */
import { diffIndices } from 'node-diff3';
import { difference } from './difference';
import { linesOf } from './pieces';

/** A stretch of two texts: in both, only in the earlier one, only in the later one. */
export interface Stretch {
	type: 'same' | 'gone' | 'new';
	text: string;
}

/** More words than this in one stretch are not compared one by one: it would take seconds. */
const MOST_WORDS = 3000;

/** Words and the space between them, each by itself: a word stays the same when only what follows it changed. */
const wordsOf = ( text: string ): string[] => text.match( /\S+|\s+/gu ) ?? [];

type Compare = ( earlier: string, later: string ) => Stretch[];

const whole: Compare = ( earlier, later ) => [
	{ type: 'gone', text: earlier },
	{ type: 'new', text: later },
];

/** Compares piece by piece; what differs goes to `inside`. */
function compare(
	split: ( text: string ) => string[],
	earlier: string,
	later: string,
	inside: Compare
): Stretch[] {
	const a = split( earlier );
	const b = split( later );
	if ( Math.max( a.length, b.length ) > MOST_WORDS ) {
		return inside( earlier, later );
	}
	const stretches: Stretch[] = [];
	let at = 0;
	for ( const { buffer1, buffer2Content } of diffIndices( a, b ) ) {
		const [ from, length ] = buffer1;
		stretches.push( {
			type: 'same',
			text: a.slice( at, from ).join( '' ),
		} );
		stretches.push(
			...inside(
				a.slice( from, from + length ).join( '' ),
				buffer2Content.join( '' )
			)
		);
		at = from + length;
	}
	stretches.push( { type: 'same', text: a.slice( at ).join( '' ) } );
	return stretches;
}

const byWords: Compare = ( earlier, later ) =>
	earlier === '' || later === ''
		? whole( earlier, later )
		: compare( wordsOf, earlier, later, whole );

/** A space that stayed between two words that did not is no island: the change is read as one. */
function joined( stretches: Stretch[] ): Stretch[] {
	const found: Stretch[] = [];
	let gone = '';
	let added = '';
	const end = () => {
		found.push(
			{ type: 'gone', text: gone },
			{ type: 'new', text: added }
		);
		gone = '';
		added = '';
	};
	stretches.forEach( ( { type, text }, at ) => {
		const between =
			type === 'same' &&
			/^[^\S\n]+$/u.test( text ) &&
			gone + added !== '' &&
			( stretches[ at + 1 ]?.type ?? 'same' ) !== 'same';
		if ( type === 'gone' || between ) {
			gone += text;
		}
		if ( type === 'new' || between ) {
			added += text;
		}
		if ( type === 'same' && ! between ) {
			end();
			found.push( { type, text } );
		}
	} );
	end();
	return found.filter( ( { text } ) => text !== '' );
}

/**
 * The stretches of two texts, in order. Those of "same" and "gone" make up the earlier text, those of "same" and "new" the later one.
 *
 * @param earlier A text.
 * @param later   What became of it.
 */
export function changes( earlier: string, later: string ): Stretch[] {
	const { before, mine, theirs, after } = difference( earlier, later );
	const stretches: Stretch[] = [
		{ type: 'same', text: before },
		...compare( linesOf, mine, theirs, byWords ),
		{ type: 'same', text: after },
	];
	return joined( stretches.filter( ( { text } ) => text !== '' ) );
}
