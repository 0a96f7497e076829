/**
 * Whether a facilitator's desk opens as fast as a bare route in a site of a million entries, ten thousand people and a thousand sets.
 */
import { randomUUID } from 'node:crypto';
import { json, logIn } from './client.mjs';
import { against, byTurns, ratio } from './measure.mjs';

const SETS = 1000;
const SEATS = 10;
const ENTRIES_EACH = 100;
const FACILITATED = 10;
const FIRST_PERSON = 3000000;
const TOLD = 10000;

const FILTERS = [
	[ 'unseen', '&unseen=true', 'never opened' ],
	[ 'waiting', '&review=waiting', 'what waits' ],
	[ 'changed', '&changed=true', 'changed since it was opened' ],
	[ 'organisation', '&organisation=Northmill', 'one organisation' ],
	[ 'prompt', '&prompt=3', 'one prompt' ],
	[ 'searched', '&search=tried', 'a search' ],
	[ 'together', '&search=fewer+meeting', 'a search for two common words' ],
	[
		'words',
		'&search=what+i+learned',
		'a search for three words, which finds nothing',
	],
	[ 'rare', '&search=nowhere', 'a search for a word, which finds nothing' ],
	[
		'usual',
		'&search=attention',
		'a search for a word of common letters, which finds nothing',
	],
];

/**
 * Fills the site up with sets, their people and what these share. The first sets are Henk's, who has opened a third of it.
 *
 * @param {Object} database startMariaDb()'s.
 */
function fill( database ) {
	const columns =
		'post_date, post_date_gmt, post_modified, post_modified_gmt, post_content, post_content_filtered, post_excerpt, to_ping, post_type, menu_order';
	const one = ( type ) =>
		`(SELECT * FROM wp_posts WHERE post_type = '${ type }' AND post_status <> 'log_me' ORDER BY ID LIMIT 1) AS one`;
	const crowd =
		"(SELECT ID, ROW_NUMBER() OVER (ORDER BY ID) - 1 AS number FROM wp_posts WHERE post_type = 'learning_set' AND post_name = 'crowd') AS crowd";
	const person = `${ FIRST_PERSON } + crowd.number * ${ SEATS } + seat.seq`;
	const place = ( role ) =>
		`CONCAT('{"role":"${ role }","organisation":"', IF(crowd.number % 2, 'Northmill', 'Harbour'), '","from":"","until":""}')`;
	const henk = "(SELECT ID FROM wp_users WHERE user_login = 'henk')";
	// As many texts as seed.php has shared, each of these entries another of its neighbours'.
	const told =
		"(SELECT post_content AS text, ROW_NUMBER() OVER (ORDER BY ID) - 1 AS number FROM wp_posts WHERE post_type = 'learning_log_entry' AND post_status = 'log_set')";
	const fillings = [
		`CREATE TABLE bench_told (number INT PRIMARY KEY, text LONGTEXT) SELECT * FROM ${ told } AS told`,
		'SET GLOBAL innodb_flush_log_at_trx_commit = 0',
		`INSERT INTO wp_posts (post_title, post_name, post_author, post_status, pinged, ${ columns }) SELECT CONCAT('Crowd ', seq), 'crowd', post_author, post_status, pinged, ${ columns } FROM seq_1_to_${ SETS } JOIN ${ one(
			'learning_set'
		) }`,
		`INSERT INTO wp_users (ID, user_login, display_name, user_email) SELECT ${ FIRST_PERSON } + seq, CONCAT('crowd', seq), CONCAT('Person ', seq), CONCAT(seq, '@crowd.example') FROM seq_1_to_${
			SETS * SEATS
		}`,
		`INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT ${ person }, CONCAT('learning_log_set_', crowd.ID), ${ place(
			'member'
		) } FROM ${ crowd } JOIN seq_1_to_${ SEATS } AS seat`,
		`INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT ${ henk }, CONCAT('learning_log_set_', crowd.ID), ${ place(
			'facilitator'
		) } FROM ${ crowd } WHERE crowd.number < ${ FACILITATED }`,
		`INSERT INTO wp_posts (post_title, post_author, post_name, post_parent, post_status, pinged, post_mime_type, comment_status, ${ columns })
		SELECT one.post_title, ${ person }, CONCAT(${ person }, '-', 100000 + each_of.seq DIV 5, '-', each_of.seq % 5), 100000 + each_of.seq DIV 5, 'log_set', crowd.ID, one.post_mime_type,
			IF(each_of.seq % 3, 'closed', 'log_waiting'), ${ columns
				.split( ', ' )
				.map( ( column ) =>
					column === 'post_content'
						? 'bench_told.text'
						: `one.${ column }`
				)
				.join( ', ' ) }
		FROM seq_1_to_${ ENTRIES_EACH } AS each_of JOIN ${ crowd } JOIN seq_1_to_${ SEATS } AS seat JOIN ${ one(
			'learning_log_entry'
		) } JOIN bench_told ON bench_told.number = (each_of.seq * 7919 + crowd.number * ${ SEATS } + seat.seq) % ${ TOLD }`,
		'DROP TABLE bench_told',
		`INSERT INTO wp_postmeta (post_id, meta_key, meta_value) SELECT p.ID, CONCAT('_learning_log_seen_', ${ henk }), IF(p.ID % 30 = 1, '2020-01-01 00:00:00', '2100-01-01 00:00:00')
		FROM wp_posts p JOIN ${ crowd } ON p.pinged = crowd.ID WHERE p.post_type = 'learning_log_entry' AND crowd.number < ${ FACILITATED } AND p.ID % 3 = 1`,
		'SET GLOBAL innodb_flush_log_at_trx_commit = 1; ANALYZE TABLE wp_posts, wp_users, wp_usermeta, wp_postmeta',
	];
	for ( const sql of fillings ) {
		database.query( sql );
	}
}

/**
 * Measures the desk of somebody who facilitates ten of a thousand sets. It leaves a million entries behind.
 *
 * @param {Object} site          startSite()'s.
 * @param {string} site.url      Its address.
 * @param {Object} site.facts    What seed.php made.
 * @param {Object} site.database startMariaDb()'s.
 * @param {Object} effort        byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureReview( { url, facts, database }, effort ) {
	fill( database );
	// Logged in after that: while the site is filled up the server hangs up on whoever is silent.
	const henk = await logIn( url, 'henk' );
	const list = ( page, more = '' ) =>
		`/wp-json/learning-log/v1/entries?scope=shared&per_page=20&page=${ page }${ more }`;
	// A list that nobody has asked for in the last minute: nothing is kept of its size.
	let day = 0;
	const unknown = () =>
		`&before=${ new Date( Date.UTC( 2200, 0, ++day ) ).toISOString().slice( 0, 10 ) }`;
	const found = await byTurns( effort, {
		bare: () =>
			henk(
				'PUT',
				`/wp-json/bench/v1/bare/${ facts.bare }`,
				json( { text: randomUUID() } )
			),
		opens: () => henk( 'GET', list( 1, '&unseen=true' ) ),
		first: () => henk( 'GET', list( 1 ) ),
		deep: () => henk( 'GET', list( 400 ) ),
		...Object.fromEntries(
			FILTERS.map( ( [ name, filter ] ) => [
				name,
				() => henk( 'GET', list( 1, filter + unknown() ) ),
			] )
		),
	} );
	const above = ( says, result, target ) => ( {
		name: `Review of a million: ${ says }, against the bare route`,
		ratio: ratio( result, found.bare ),
		milliseconds: result.milliseconds,
		target,
		note: `${ result.queries } queries`,
	} );
	return [
		above( 'as it opens', found.opens, 1.5 ),
		above( 'all, first page', found.first, 1.5 ),
		{
			...above( 'page 400', found.deep, 1.2 ),
			name: 'Review of a million: page 400, against the first',
			ratio: against(
				ratio( found.deep, found.bare ),
				ratio( found.first, found.bare )
			),
		},
		...FILTERS.map( ( [ name, , says ] ) =>
			above( `${ says }, first asked for`, found[ name ], 3 )
		),
		{
			name: 'Review of a million: queries, whatever is asked for',
			count: Math.max(
				...Object.values( found ).map( ( { queries } ) => queries )
			),
			target: 32,
		},
	];
}
