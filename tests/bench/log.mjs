/**
 * Whether a log of a thousand entries opens as fast as a bare route, and as fast in a site of a million entries.
 */
import { randomUUID } from 'node:crypto';
import { json, logIn } from './client.mjs';
import { against, byTurns, ratio } from './measure.mjs';
import { ourScripts } from './scripts.mjs';

const ENTRIES = 1000000;
const PEOPLE = 10000;

/**
 * Fills the site up with entries of others, copies of one of Nora's.
 *
 * @param {Object} database startMariaDb()'s.
 * @param {number} nora     Her number.
 */
function fill( database, nora ) {
	const columns =
		'post_date, post_date_gmt, post_modified, post_modified_gmt, post_content, post_content_filtered, post_title, post_excerpt, post_status, to_ping, pinged, post_parent, post_type, post_mime_type, menu_order';
	database.query( 'SET GLOBAL innodb_flush_log_at_trx_commit = 0' );
	database.query(
		`INSERT INTO wp_posts (post_author, post_name, ${ columns })
		SELECT 1000000 + seq % ${ PEOPLE }, CONCAT(1000000 + seq % ${ PEOPLE }, '-0-', seq), ${ columns }
		FROM seq_1_to_${ ENTRIES - 1000 } JOIN (SELECT * FROM wp_posts WHERE post_type = 'learning_log_entry' AND post_author = ${ nora } LIMIT 1) AS one`
	);
	database.query(
		'SET GLOBAL innodb_flush_log_at_trx_commit = 1; ANALYZE TABLE wp_posts'
	);
}

/** Script of ours in My Learning Log, where one writes. The address to write at leads to that of the draft. */
async function scriptLine( url ) {
	const send = await logIn( url, 'nora' );
	const begun = await send( 'GET', '/my-learning-log/?log_write=1' );
	const page = await send(
		'GET',
		begun.location.replace( url, '' ) || '/my-learning-log/?log_write=1'
	);
	const { bytes } = await ourScripts( url, page.text );
	return {
		name: 'Script in My Learning Log with all that writing loads, gzip',
		count: bytes( 'load', 'writing', 'log' ),
		target: 25600,
		note: 'bytes',
	};
}

/**
 * Measures one's own log. The last part of a run: it leaves a million entries behind.
 *
 * @param {Object} site          startSite()'s.
 * @param {string} site.url      Its address.
 * @param {Object} site.facts    What seed.php made.
 * @param {Object} site.database startMariaDb()'s.
 * @param {Object} effort        byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureLog( { url, facts, database }, effort ) {
	const list = ( more = '' ) =>
		`/wp-json/learning-log/v1/entries?per_page=20${ more }`;
	// Logged in anew each time: while the site is filled up the server hangs up on whoever is silent.
	const measure = async () => {
		const send = await logIn( url, 'nora' );
		return byTurns( effort, {
			floor: () =>
				send(
					'PUT',
					`/wp-json/bench/v1/bare/${ facts.bare }`,
					json( { text: randomUUID() } )
				),
			page: () => send( 'GET', list() ),
			search: () => send( 'GET', list( '&search=tried' ) ),
			rare: () => send( 'GET', list( '&search=nowhere' ) ),
		} );
	};
	const script = await scriptLine( url );
	const alone = await measure();
	fill( database, facts.nora );
	const among = await measure();
	const line = ( name, key, target ) => [
		{
			name: `${ name }, against the bare route`,
			ratio: ratio( alone[ key ], alone.floor ),
			milliseconds: alone[ key ].milliseconds,
			target,
			note: `${ alone[ key ].queries } queries`,
		},
		{
			name: `${ name }, among a million entries`,
			ratio: against(
				ratio( among[ key ], among.floor ),
				ratio( alone[ key ], alone.floor )
			),
			milliseconds: among[ key ].milliseconds,
			target: 1.2,
			note: `${ among[ key ].queries } queries`,
		},
	];
	return [
		script,
		...line( 'Log of 1,000: first page', 'page', 1.3 ),
		...line( 'Log of 1,000: search', 'search', 2 ),
		...line( 'Log of 1,000: search that finds nothing', 'rare', 2 ),
	];
}
