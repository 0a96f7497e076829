/**
 * Whether a roster and the screens of a meeting cost next to nothing, and no more among a thousand sets.
 */
import { randomUUID } from 'node:crypto';
import { json, logIn } from './client.mjs';
import { against, byTurns, ratio } from './measure.mjs';

const SETS = 1000;
const SEATS = 8;
const API = '/wp-json/learning-log/v1';

/**
 * Fills the site up with sets of others, each with its people and six meetings.
 *
 * @param {Object} database startMariaDb()'s.
 */
function fill( database ) {
	const shared =
		'post_author, post_date, post_date_gmt, post_modified, post_modified_gmt, post_content, post_content_filtered, post_excerpt, post_status, to_ping, pinged, post_type, menu_order';
	const one = ( type ) =>
		`(SELECT * FROM wp_posts WHERE post_type = '${ type }' ORDER BY ID LIMIT 1) AS one`;
	const others =
		"wp_posts p WHERE p.post_type = 'learning_set' AND p.post_name = 'filler'";
	const place = JSON.stringify( {
		role: 'member',
		organisation: 'Elsewhere',
		from: '',
		until: '',
	} );
	const fillings = [
		'SET GLOBAL innodb_flush_log_at_trx_commit = 0',
		`INSERT INTO wp_posts (post_title, post_name, ${ shared }) SELECT CONCAT('Others ', seq), 'filler', ${ shared } FROM seq_1_to_${ SETS } JOIN ${ one(
			'learning_set'
		) }`,
		`INSERT INTO wp_users (ID, user_login, display_name, user_email) SELECT 1000000 + seq, CONCAT('filler', seq), CONCAT('Filler ', seq), CONCAT(seq, '@filler.example') FROM seq_1_to_${
			SETS * SEATS
		}`,
		`INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT 1000000 + (p.ID % ${ SETS }) * ${ SEATS } + seq, CONCAT('learning_log_set_', p.ID), '${ place }' FROM seq_1_to_${ SEATS } JOIN ${ others }`,
		`INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT 1000000 + (p.ID % ${ SETS }) * ${ SEATS } + seq, CONCAT('learning_log_agreed_', p.ID), '{"version":1}' FROM seq_1_to_${ SEATS } JOIN ${ others }`,
		`INSERT INTO wp_posts (post_title, post_name, post_parent, ${ shared }) SELECT '', CONCAT(sets.ID, '-', seq), sets.ID, ${ shared
			.split( ', ' )
			.map( ( column ) => `one.${ column }` )
			.join(
				', '
			) } FROM seq_1_to_6 JOIN (SELECT p.ID FROM ${ others }) AS sets JOIN ${ one(
			'learning_set_meeting'
		) }`,
		"INSERT INTO wp_postmeta (post_id, meta_key, meta_value) SELECT ID, '_learning_log_version', CONCAT(post_parent, '-0-0000000000000000') FROM wp_posts WHERE post_type = 'learning_set_meeting' AND post_parent IN (SELECT p.ID FROM " +
			others +
			')',
		'SET GLOBAL innodb_flush_log_at_trx_commit = 1; ANALYZE TABLE wp_posts, wp_users, wp_usermeta, wp_postmeta',
	];
	for ( const sql of fillings ) {
		database.query( sql );
	}
}

/** An answer as the stopwatch wants it: that nothing has changed is no failure, anything else of a poll is. */
function unchanged( answer ) {
	if ( answer.status !== 304 ) {
		throw new Error( `A poll answered ${ answer.status }` );
	}
	return { ...answer, status: 204 };
}

/**
 * Measures what a facilitator opens. It leaves a thousand sets behind.
 *
 * @param {Object} site          startSite()'s.
 * @param {string} site.url      Its address.
 * @param {Object} site.facts    What seed.php made.
 * @param {Object} site.database startMariaDb()'s.
 * @param {Object} effort        byTurns()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureSets( { url, facts, database }, effort ) {
	const first = await logIn( url, 'henk' );
	const [ set ] = JSON.parse(
		( await first( 'GET', `${ API }/sets` ) ).text
	);
	const planned = await first(
		'POST',
		`${ API }/sets/${ set.id }/meetings`,
		json( { starts: '2030-01-07T09:00:00Z', mutation: randomUUID() } )
	);
	const meeting = `${ API }/meetings/${ JSON.parse( planned.text )[ 0 ].id }`;
	const measure = async () => {
		const send = await logIn( url, 'henk' );
		const { etag } = await send( 'GET', meeting );
		return byTurns( effort, {
			floor: () =>
				send( 'GET', `/wp-json/bench/v1/bare/${ facts.bare }` ),
			plain: () => send( 'GET', '/a-page/' ),
			roster: () => send( 'GET', '/a-roster/' ),
			meeting: () => send( 'GET', meeting ),
			sets: () => send( 'GET', `${ API }/sets` ),
			poll: async () =>
				unchanged(
					await send( 'GET', meeting, {
						headers: { 'If-None-Match': etag },
					} )
				),
		} );
	};
	const alone = await measure();
	fill( database );
	const among = await measure();
	const line = ( name, key ) => ( {
		name: `${ name }, among ${ SETS } sets`,
		ratio: against(
			ratio( among[ key ], among.floor ),
			ratio( alone[ key ], alone.floor )
		),
		milliseconds: among[ key ].milliseconds,
		target: 1.2,
		note: `${ among[ key ].queries } queries`,
	} );
	return [
		{
			name: 'Roster: queries it adds to a page',
			count: alone.roster.queries - alone.plain.queries,
			target: 2,
		},
		{
			name: 'Poll of an unchanged meeting, against a bare GET route',
			ratio: ratio( alone.poll, alone.floor ),
			milliseconds: alone.poll.milliseconds,
			target: 1.1,
			note: `${ alone.poll.queries } queries`,
		},
		line( 'Roster', 'roster' ),
		line( 'Meeting', 'meeting' ),
		line( 'Poll', 'poll' ),
		line( 'My sets', 'sets' ),
	];
}
