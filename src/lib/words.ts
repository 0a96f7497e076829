/**
 * A site's own words in the sentences of wp-admin and of the editor; php/words/sentences.php does the same on the server, and
 * one table of fixtures (tests/fixtures/words.json) holds both to it.
 */
export interface Plan {
	/** What is looked for: an article, a space, a word. */
	pattern: string;
	/** What stands in its place, by the usual word in small letters. */
	words: Record< string, string >;
	/** Whether the language has "a" and "an". */
	articles: boolean;
}

const capital = ( word: string ): string =>
	word.slice( 0, 1 ).toLocaleUpperCase() + word.slice( 1 );

/** A sentence in the words of a plan. What stands in markup stays. */
export function inWords( sentence: string, plan: Plan ): string {
	const pattern = new RegExp( `<[^>]*>|${ plan.pattern }`, 'giu' );
	return sentence.replace(
		pattern,
		( whole: string, article = '', space = '', word = '' ) => {
			const next = plan.words[ word.toLowerCase() ];
			if ( ! next || next.toLowerCase() === word.toLowerCase() ) {
				return whole;
			}
			const begins = word.slice( 0, 1 );
			const isCapital = begins === begins.toLocaleUpperCase();
			const fitting =
				plan.articles && article
					? article.slice( 0, 1 ) +
						( /^[aeiou]/i.test( next ) ? 'n' : '' )
					: article;
			return fitting + space + ( isCapital ? capital( next ) : next );
		}
	);
}
