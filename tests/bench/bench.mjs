/**
 * Speed, as ratios to a floor of the same run: `npm run bench`.
 *
 * What it can be told stands in USAGE.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import { readOptions } from '../../tools/lib/options.mjs';
import { logIn } from './client.mjs';
import { measureDesk } from './desk.mjs';
import { measureImport } from './import.mjs';
import { measureLesson } from './lesson.mjs';
import { measureLog } from './log.mjs';
import { measureNotices } from './notices.mjs';
import { measureReview } from './review.mjs';
import { measureSaving, writer } from './saving.mjs';
import { measureSets } from './sets.mjs';
import { startSite } from './site.mjs';
import { measureTags } from './tags.mjs';

const PARTS = {
	saving: measureSaving,
	lesson: measureLesson,
	desk: measureDesk,
	sets: measureSets,
	notices: measureNotices,
	import: measureImport,
	tags: measureTags,
	log: measureLog,
	review: measureReview,
};

const USAGE = `npm run bench                           everything; ends with 1 when a target is missed
npm run bench -- --only=<part>[,<part>] some parts: ${ Object.keys( PARTS ).join( ', ' ) }
  --rounds=5 --turns=30                 the effort
  --files=5000                          how many files come with the 100,000 threads of import
  --json                                the figures as JSON
  --statements                          the database statements of saves and a lesson instead`;
const { values: options } = readOptions( USAGE, {
	only: { type: 'string' },
	rounds: { type: 'string', default: '5' },
	turns: { type: 'string', default: '30' },
	files: { type: 'string', default: '5000' },
	json: { type: 'boolean' },
	statements: { type: 'boolean' },
} );
const effort = {
	rounds: Number( options.rounds ),
	turns: Number( options.turns ),
	files: Number( options.files ),
};
const parts = options.only?.split( ',' ) ?? Object.keys( PARTS );
const say = ( text ) => console.error( text );

/** The figure of a line that its target is held against. */
const figure = ( line ) => line.ratio?.value ?? line.count;
const missed = ( line ) =>
	line.target !== undefined && ! ( figure( line ) <= line.target );

/** One line of the table. */
function shown( line ) {
	const number = ( value ) =>
		Number.isInteger( value ) ? String( value ) : value.toFixed( 2 );
	const spread = line.ratio
		? `${ line.ratio.low.toFixed( 2 ) }–${ line.ratio.high.toFixed( 2 ) }`
		: '';
	let verdict = '';
	if ( line.target !== undefined ) {
		verdict = missed( line ) ? 'MISSED' : 'met';
	}
	return [
		line.name.padEnd( 58 ),
		line.ratio
			? `${ line.ratio.value.toFixed( 2 ) } ×`.padStart( 8 )
			: ( line.count === undefined ? '' : number( line.count ) ).padStart(
					8
				),
		spread.padStart( 10 ),
		( line.milliseconds
			? `${ line.milliseconds.toFixed( 1 ) } ms`
			: ''
		).padStart( 9 ),
		( line.target === undefined ? '' : `≤ ${ line.target }` ).padStart( 8 ),
		verdict.padStart( 7 ),
		line.note ?? '',
	]
		.join( '  ' )
		.trimEnd();
}

/** Prints the statements of requests: of a first save, one that keeps a version, a usual one, and a lesson. */
async function showStatements( { url, facts, folder } ) {
	const log = { 'X-Bench-Log': '1' };
	const send = await logIn( url, 'jonas' );
	const { save } = writer(
		send,
		{ lesson: facts.lessons.saving, prompt: 3, user: facts.jonas },
		log
	);
	const lesson = () =>
		send( 'GET', `/?page_id=${ facts.lessons.files }`, { headers: log } );
	const requests = { first: save, kept: save, usual: save, lesson };
	for ( const [ name, request ] of Object.entries( requests ) ) {
		await request();
		const file = path.join( folder, 'wp-content', 'queries.json' );
		const rows = JSON.parse( fs.readFileSync( file, 'utf8' ) );
		console.log( `\n${ name }: ${ rows.length } statements` );
		for ( const [ sql, milliseconds, callers ] of rows ) {
			const short = sql.replace( /\s+/g, ' ' ).slice( 0, 160 );
			const caller = callers.split( ', ' ).slice( -4, -1 ).join( ' > ' );
			console.log( `${ milliseconds } ms  ${ short }\n    ${ caller }` );
		}
	}
}

/** Measures, prints, and answers whether every target is met. */
async function main() {
	const unknown = parts.filter( ( name ) => ! PARTS[ name ] );
	if ( unknown.length ) {
		throw new Error(
			`No such part: ${ unknown.join( ', ' ) }. There are: ${ Object.keys(
				PARTS
			).join( ', ' ) }`
		);
	}
	const site = await startSite( say );
	if ( options.statements ) {
		await showStatements( site );
		return true;
	}
	const lines = [];
	for ( const name of parts ) {
		say( `Measuring: ${ name } …` );
		lines.push( ...( await PARTS[ name ]( site, effort ) ) );
	}
	if ( fs.existsSync( site.log ) ) {
		throw new Error(
			`PHP complained:\n${ fs.readFileSync( path.resolve( site.log ) ) }`
		);
	}
	console.log(
		options.json
			? JSON.stringify( { effort, lines }, null, '\t' )
			: lines.map( shown ).join( '\n' )
	);
	return ! lines.some( missed );
}

try {
	process.exit( ( await main() ) ? 0 : 1 );
} catch ( error ) {
	console.error( error.message );
	process.exit( 1 );
}
