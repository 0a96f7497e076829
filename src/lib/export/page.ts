/**
 * A page to print, which a browser also keeps as PDF. It stands by itself: no script, nothing loaded.
 */
import {
	answeredOf,
	countOf,
	dayInWords,
	factsOf,
	monthInWords,
	nameOf,
	titleOf,
	type About,
} from './headings';
import type { Asked, Item, ItemFile, Said } from './item';
import { escaped } from './markup';

const STYLE = `
@page { margin: 2.2cm 2cm; @bottom-center { content: counter(page); font: 9pt system-ui, sans-serif; color: #595959; } }
body { font: 11.5pt/1.55 Georgia, "Times New Roman", serif; color: #1a1a1a; max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; }
h1, h2, h3, .facts, .files, .thread h4, .by { font-family: system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.3rem; }
h2 { font-size: 1rem; font-weight: 600; color: #595959; margin: 3rem 0 0; }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 0 0 0.2rem; }
h1, h2, h3, h4, .facts, .question, .by { break-after: avoid; }
article { break-inside: avoid; border-block-start: 1px solid #bfbfbf; margin-block-start: 1.25rem; padding-block-start: 1.25rem; }
article.is-long { break-inside: auto; }
.facts, .files { font-size: 0.85rem; color: #595959; margin: 0 0 0.8rem; }
.files { margin-block-start: 0.8rem; }
.thread { border-inline-start: 2px solid #bfbfbf; margin-block-start: 1rem; padding-inline-start: 1rem; }
.thread h4, .by { font-size: 0.85rem; color: #595959; margin: 0 0 0.2rem; }
.thread h4 { margin-block-end: 0.6rem; }
.question { font-style: italic; margin: 1rem 0 0.3rem; overflow-wrap: anywhere; }
.answer { margin: 0 0 0.8rem; white-space: pre-wrap; overflow-wrap: anywhere; orphans: 3; widows: 3; }
@media print { body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; } a { color: inherit; text-decoration: none; } }
`;

/** Lines, about a third of a page: what is longer would leave a hole at the foot of the page before, and may break. */
const LONG = 16;

/** About how many lines a text takes. */
const linesOf = ( text: string ): number =>
	text
		.split( '\n' )
		.reduce(
			( sum, { length } ) =>
				sum + Math.max( 1, Math.ceil( length / 90 ) ),
			0
		);

/** About how many lines an entry takes below its head. */
const linesIn = ( { asked: answers, thread: said }: Item ): number =>
	[
		...answers.flatMap( ( { question, answer } ) => [ question, answer ] ),
		...said.flatMap( ( { by, text } ) => [ by, text ] ),
	].reduce( ( sum, text ) => sum + linesOf( text ), 0 );

const asked = ( { question, answer }: Asked ): string =>
	( question
		? `<p class="question" dir="auto">${ escaped( question ) }</p>`
		: '' ) + `<p class="answer" dir="auto">${ escaped( answer ) }</p>`;

/** An address in the archive; every part of it as addresses have it. */
const address = ( path: string ): string =>
	path.split( '/' ).map( encodeURIComponent ).join( '/' );

function files(
	item: Item,
	those: ItemFile[],
	{ say }: About,
	pathOf: ( item: Item, file: number ) => string
): string {
	const names = those.map( ( { id, name } ) => {
		const path = pathOf( item, id );
		return path
			? `<a href="${ escaped( address( path ) ) }" dir="auto">${ escaped(
					name
				) }</a>`
			: `<bdi>${ escaped( name ) }</bdi>`;
	} );
	const [ before = '', after = '' ] = say( 'withFiles', '\n' ).split( '\n' );
	return names.length
		? `<p class="files">${ escaped( before ) }${ names.join(
				', '
			) }${ escaped( after ) }</p>`
		: '';
}

function thread(
	item: Item,
	about: About,
	pathOf: ( item: Item, file: number ) => string
): string {
	const { thread: said } = item;
	const { say, locale } = about;
	const one = ( { by, date, text, files: those }: Said ): string =>
		`<p class="by"><bdi>${ escaped( by ) }</bdi>, ${ escaped(
			dayInWords( date, locale )
		) }</p><p class="answer" dir="auto">${ escaped( text ) }</p>${ files( item, those, about, pathOf ) }`;
	return said.length
		? `<section class="thread"><h4>${ escaped(
				say( 'comments' )
			) }</h4>${ said.map( one ).join( '' ) }</section>`
		: '';
}

function article(
	item: Item,
	about: About,
	pathOf: ( item: Item, file: number ) => string
): string {
	return `<article${
		linesIn( item ) > LONG ? ' class="is-long"' : ''
	}><h3 dir="auto">${ escaped(
		nameOf( item, about.say )
	) }</h3><p class="facts">${ factsOf( item, about )
		.map( ( fact ) => `<bdi>${ escaped( fact ) }</bdi>` )
		.join( ' · ' ) }</p>${ answeredOf( item )
		.map( asked )
		.join( '' ) }${ files(
		item,
		item.files,
		about,
		pathOf
	) }${ thread( item, about, pathOf ) }</article>\n`;
}

/**
 * The page, piece by piece.
 *
 * @param items  The entries.
 * @param about  What else it needs.
 * @param pathOf Where a file lies beside the page, "" where there is none.
 */
export async function* page(
	items: AsyncIterable< Item >,
	about: About,
	pathOf: ( item: Item, file: number ) => string
): AsyncGenerator< string > {
	const { say, locale, today, rtl } = about;
	const title = escaped( titleOf( about ) );
	yield `<!DOCTYPE html>
<html lang="${ escaped( locale ) }" dir="${ rtl ? 'rtl' : 'ltr' }">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${ title }</title>
<style>${ STYLE }</style>
</head>
<body>
<h1 dir="auto">${ title }</h1>
<p class="facts">${ escaped( countOf( about ) ) } · ${ escaped(
		say( 'takenOn', dayInWords( today, locale ) )
	) }</p>
`;
	let month = '';
	for await ( const item of items ) {
		const now = monthInWords( item.date, locale );
		if ( now !== month ) {
			month = now;
			yield `<h2>${ escaped( month ) }</h2>\n`;
		}
		yield article( item, about, pathOf );
	}
	yield '</body>\n</html>\n';
}
