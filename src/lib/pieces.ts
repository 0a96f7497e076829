/**
 * Texts in pieces that make them up again, to be compared piece by piece.
 */

export function linesOf( text: string ): string[] {
	return text.match( /[^\n]*\n|[^\n]+/g ) ?? [];
}

/** Words with the space that follows them: a difference never cuts a word in two. */
export function wordsOf( text: string ): string[] {
	return text.match( /\S+\s*|\s+/gu ) ?? [];
}
