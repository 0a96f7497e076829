/**
 * A spreadsheet by RFC 4180, one row for each entry, the columns of a CPD record first.
 */
import { cpdOf } from './cpd';
import { activityOf, readersOf, type About } from './headings';
import type { Item, Say } from './item';

/** Tells programs that it is UTF-8. */
const BOM = '\uFEFF';

/** What a spreadsheet would take for a formula, full-width forms too; and what has been made harmless like this before. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

/**
 * The same within a text: where semicolons separate, as in much of Europe, or lines are taken for rows, a cell begins there. A dash that only
 * lists something is left alone.
 */
const WITHIN =
	/(?<!^)([;\t\r\n])(?=[ \u00A0"']*(?:[=@\uFF1D\uFF20]|[+\-\uFF0B\uFF0D][^;\t\r\n]*[(|]))/gu;

/** Puts an apostrophe before what would be run. Taking one away wherever one stands before such a thing gives the text back. */
export const defused = ( text: string ): string =>
	( FORMULA.test( text ) ? "'" : '' ) + text.replace( WITHIN, "$1'" );

function field( text: string ): string {
	const safe = defused( text );
	return /[",\r\n]/.test( safe ) ? `"${ safe.replace( /"/g, '""' ) }"` : safe;
}

const line = ( fields: string[] ): string =>
	`${ fields.map( field ).join( ',' ) }\r\n`;

function rowOf( item: Item, about: About ): string[] {
	const { say } = about;
	const { learned, applied } = cpdOf( item );
	return [
		...( about.whose === 'shared'
			? [ item.author, item.organisation ]
			: [] ),
		item.date,
		activityOf( item, say ),
		item.elements.join( '; ' ),
		item.minutes ? String( item.minutes ) : '',
		learned,
		applied,
		// The question has a column of its own.
		item.named || item.title,
		item.lesson,
		say( `kind-${ item.kind }` ),
		readersOf( item, about ),
		item.files.map( ( { name } ) => name ).join( '; ' ),
		...( about.whose === 'shared'
			? [ stateOf( item, say ), saidAbout( item ) ]
			: [] ),
	];
}

/** How it stands, "" where nothing is expected. */
const stateOf = ( { review }: Item, say: Say ): string =>
	review === 'none' ? '' : say( `state-${ review }` );

/** What was said about it, oldest first, with who said it and when. */
const saidAbout = ( { thread }: Item ): string =>
	thread
		.map( ( { by, date, text } ) => `${ by }, ${ date }: ${ text }` )
		.join( '\n\n' );

/** Of those who share, what comes first. */
const WRITER = [ 'person', 'organisation' ];

/** And last. */
const ANSWERED = [ 'state', 'comments' ];

/** Those that are in the first person of one's own record. */
const IN_FIRST_PERSON = [ 'learned', 'applied' ];

const headOf = ( name: string, { say, whose }: About ): string =>
	say(
		whose === 'shared' && IN_FIRST_PERSON.includes( name )
			? `column-${ name }-shared`
			: `column-${ name }`
	);

const COLUMNS = [
	'date',
	'activity',
	'element',
	'time',
	'learned',
	'applied',
	'title',
	'lesson',
	'kind',
	'readers',
	'files',
];

/**
 * The spreadsheet, piece by piece.
 *
 * @param items  The entries.
 * @param about  What else it needs.
 * @param widest How many questions the longest entry answers.
 */
export async function* csv(
	items: AsyncIterable< Item >,
	about: About,
	widest: number
): AsyncGenerator< string > {
	const { say } = about;
	const numbers = Array.from( { length: widest }, ( _, index ) =>
		String( index + 1 )
	);
	yield BOM +
		line( [
			...[
				...( about.whose === 'shared' ? WRITER : [] ),
				...COLUMNS,
				...( about.whose === 'shared' ? ANSWERED : [] ),
			].map( ( name ) => headOf( name, about ) ),
			...numbers.flatMap( ( count ) => [
				say( 'column-question', count ),
				say( 'column-answer', count ),
			] ),
		] );
	for await ( const item of items ) {
		yield line( [
			...rowOf( item, about ),
			...numbers.flatMap( ( _, index ) => [
				item.asked[ index ]?.question ?? '',
				item.asked[ index ]?.answer ?? '',
			] ),
		] );
	}
}
