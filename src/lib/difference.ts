/**
 * Where two texts part: what they share at the beginning and at the end, and what each has between. php/blocks/conflict.php
 * does the same, and one table of fixtures (tests/fixtures/difference.json) holds both to it.
 */
import { wordsOf } from './pieces';

interface Difference {
	before: string;
	mine: string;
	theirs: string;
	after: string;
}

export function difference( mine: string, theirs: string ): Difference {
	const a = wordsOf( mine );
	const b = wordsOf( theirs );
	const most = Math.min( a.length, b.length );
	let start = 0;
	while ( start < most && a[ start ] === b[ start ] ) {
		start++;
	}
	let end = 0;
	while (
		end < most - start &&
		a[ a.length - 1 - end ] === b[ b.length - 1 - end ]
	) {
		end++;
	}
	return {
		before: a.slice( 0, start ).join( '' ),
		mine: a.slice( start, a.length - end ).join( '' ),
		theirs: b.slice( start, b.length - end ).join( '' ),
		after: a.slice( a.length - end ).join( '' ),
	};
}
