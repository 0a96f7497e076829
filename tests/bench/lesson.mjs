/**
 * What notes add to a lesson, and what the plugin adds to a page without any.
 */
import { logIn } from './client.mjs';
import { byTurns, ratio } from './measure.mjs';
import { ourScripts } from './scripts.mjs';

const WITHOUT = { headers: { 'X-Bench-Without': '1' } };

/** A page without what is different each time. */
const stable = ( html ) =>
	html.replace( /\b[0-9a-f]{10}\b/g, '' ).replace( /\?ver=[^"'&]*/g, '' );

/** All of a page that is script or style, or brings some: elements with what is in them, and attributes. */
const SCRIPT_AND_STYLE =
	/<script\b[^]*?<\/script\s*>|<style\b[^]*?<\/style\s*>|<link\b[^>]*>|\s(?:style|on[a-z]+|data-wp-[a-z-]+)=(?:"[^"]*"|'[^']*')/gi;

/** Bytes of what is script or style in one page and stands in another less often. */
function scriptAndStyle( page, other ) {
	const found = stable( other ).match( SCRIPT_AND_STYLE ) ?? [];
	const added = stable( page ).match( SCRIPT_AND_STYLE ) ?? [];
	return added
		.filter( ( piece ) => {
			const at = found.indexOf( piece );
			return at < 0 || found.splice( at, 1 ).length === 0;
		} )
		.reduce( ( sum, piece ) => sum + Buffer.byteLength( piece ), 0 );
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
			name: 'Bytes of script and style it adds',
			count: scriptAndStyle( own.text, bare.text ),
			target: 0,
		},
		{
			name: 'Bytes of HTML it adds: the link to one’s log in the bar',
			count: Math.abs(
				Buffer.byteLength( stable( own.text ) ) -
					Buffer.byteLength( stable( bare.text ) )
			),
		},
		{
			name: 'Script of ours in a lesson, bytes gzip, at once',
			count: scripts.bytes( 'load' ),
			target: 10240,
		},
		{
			name: 'With all that writing, saving, choosing readers and attaching a file load',
			count: scripts.bytes( 'load', 'writing' ),
			target: 18432,
		},
		{
			name: 'Beside it in trouble: two versions, a text left behind, logging in, another person, a refusal',
			count: scripts.bytes( 'trouble' ),
		},
		{
			name: 'Beside it when opened: earlier versions and the trash',
			count: scripts.bytes( 'opened' ),
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
