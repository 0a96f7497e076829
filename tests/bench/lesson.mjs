/**
 * What notes add to a lesson, and what the plugin adds to a page without any.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { logIn } from './client.mjs';
import { byTurns, ratio } from './measure.mjs';

const WITHOUT = { headers: { 'X-Bench-Without': '1' } };

/** A page without what is different each time. */
const stable = ( html ) =>
	html.replace( /\b[0-9a-f]{10}\b/g, '' ).replace( /\?ver=[^"'&]*/g, '' );

const BUILD = new URL( '../../build/', import.meta.url );

/** What a script loads later, by the hashes that it names: it puts their addresses together itself. */
const loadedLater = ( code ) =>
	readdirSync( BUILD ).filter( ( name ) => {
		const [ , hash = '' ] = name.match( /\.([0-9a-f]{8})\.js$/ ) ?? [];
		return hash !== '' && code.includes( hash );
	} );

/** Script files of ours that a page loads, with what these load at once, and what they load only when it is needed. */
async function ourScripts( url, html ) {
	const ours = '/wp-content/plugins/learning-log/';
	const entries = [ ...html.matchAll( /<script[^>]*\ssrc="([^"]+)"/g ) ].map(
		( [ , src = '' ] ) => src
	);
	const files = new Map();
	const add = ( name, code, atOnce ) =>
		files.set( name, { size: gzipSync( code ).length, atOnce } );
	const read = async ( address ) => {
		if ( ! address.includes( ours ) || files.has( address ) ) {
			return;
		}
		const code = await ( await fetch( address ) ).text();
		add( address, code, true );
		for ( const name of loadedLater( code ) ) {
			if ( ! files.has( name ) ) {
				add( name, readFileSync( new URL( name, BUILD ) ), false );
			}
		}
		for ( const [ , name = '' ] of code.matchAll(
			/(?:from|import)\s*["'](\.[^"']+)["']/g
		) ) {
			await read( new URL( name, address ).href );
		}
	};
	for ( const entry of entries ) {
		await read( new URL( entry, url ).href );
	}
	const all = [ ...files.values() ];
	const sum = ( some ) => some.reduce( ( so, { size } ) => so + size, 0 );
	const first = all.filter( ( { atOnce } ) => atOnce );
	return {
		count: first.length,
		bytes: sum( first ),
		total: sum( all ),
		heavy: entries.filter( ( src ) =>
			/\/(react|react-dom|jquery|wp-polyfill)[.-]|jquery/.test( src )
		),
	};
}

/**
 * Measures lessons.
 *
 * @param {Object} site       startSite()'s.
 * @param {string} site.url   Its address.
 * @param {Object} site.facts What seed.php made.
 * @param {Object} effort     byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureLesson( { url, facts }, effort ) {
	const send = await logIn( url, 'jonas' );
	const page = ( name, options ) => () =>
		send( 'GET', paths[ name ], options );
	const paths = {};
	for ( const name of [ 'none', 'one', 'ten', 'fifty', 'files' ] ) {
		const answer = await fetch(
			`${ url }/?page_id=${ facts.lessons[ name ] }`,
			{ redirect: 'manual' }
		);
		paths[ name ] = new URL( answer.headers.get( 'location' ) ).pathname;
	}
	const found = await byTurns( effort, {
		without: page( 'none', WITHOUT ),
		none: page( 'none' ),
		one: page( 'one' ),
		ten: page( 'ten' ),
		fifty: page( 'fifty' ),
		files: page( 'files' ),
	} );
	const { without, none } = found;
	const [ bare, own, full ] = [
		await page( 'none', WITHOUT )(),
		await page( 'none' )(),
		await page( 'files' )(),
	];
	const scripts = await ourScripts( url, full.text );
	const notes = ( name, title, queries ) => [
		{
			name: `Lesson with ${ title }`,
			ratio: ratio( found[ name ], none ),
			milliseconds: found[ name ].milliseconds,
			target: 1.1,
		},
		{
			name: `Queries it adds`,
			count: found[ name ].queries - none.queries,
			target: queries,
		},
	];
	return [
		{
			name: 'Lesson without notes',
			milliseconds: none.milliseconds,
			note: `${ none.queries } queries`,
		},
		...notes( 'one', '1 note', 1 ),
		...notes( 'ten', '10 notes', 1 ),
		...notes( 'fifty', '50 notes', 1 ),
		...notes( 'files', '50 notes with files', 2 ),
		{
			name: 'Page without our blocks, against one without the plugin',
			ratio: ratio( none, without ),
			milliseconds: none.milliseconds,
		},
		{
			name: 'Queries it adds',
			count: none.queries - without.queries,
			target: 0,
		},
		{
			name: 'Bytes it adds',
			count: Math.abs(
				stable( own.text ).length - stable( bare.text ).length
			),
			target: 0,
		},
		{
			name: 'Script of ours in a lesson, bytes gzip, at once',
			count: scripts.bytes,
			target: 10240,
		},
		{
			name: 'All told, with what is loaded when it is needed',
			count: scripts.total,
			target: 18432,
		},
		{
			name: 'Script files of ours at once',
			count: scripts.count,
			target: 2,
		},
		{
			name: 'React or jQuery in a lesson, files',
			count: scripts.heavy.length,
			target: 0,
		},
	];
}
