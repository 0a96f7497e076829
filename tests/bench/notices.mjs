/**
 * Whether ten thousand people are told of their meetings in batches that end in time, without growing, each once.
 */
import { json, logIn } from './client.mjs';
import { startSink } from './sink.mjs';

const SETS = 1250;
const SEATS = 8;
const FIRST = 3000000;

/**
 * Fills the site up with sets of which each meets tomorrow.
 *
 * @param {Object} database startMariaDb()'s.
 */
function fill( database ) {
	const shared =
		'post_author, post_modified, post_modified_gmt, post_excerpt, to_ping, pinged, menu_order';
	const place = JSON.stringify( {
		role: 'member',
		organisation: 'Elsewhere',
		from: '',
		until: '',
	} );
	const facts = JSON.stringify( {
		minutes: 180,
		quorum: 4,
		preset: 'classic_45',
		status: 'scheduled',
		slots: [],
		run: {},
		mutations: [],
	} );
	const one =
		"(SELECT * FROM wp_posts WHERE post_type = 'learning_set' ORDER BY ID LIMIT 1) AS one";
	const sets =
		"wp_posts p WHERE p.post_type = 'learning_set' AND p.post_name = 'told'";
	const person = `${ FIRST } + (p.ID % ${ SETS }) * ${ SEATS } + seq`;
	const fillings = [
		'SET GLOBAL innodb_flush_log_at_trx_commit = 0',
		`INSERT INTO wp_posts (post_title, post_name, post_type, post_status, post_content, post_content_filtered, post_date, post_date_gmt, ${ shared }) SELECT CONCAT('Told ', seq), 'told', post_type, post_status, '', post_content_filtered, post_date, post_date_gmt, ${ shared } FROM seq_1_to_${ SETS } JOIN ${ one }`,
		`INSERT INTO wp_users (ID, user_login, display_name, user_email) SELECT ${ person }, CONCAT('told', ${ person }), 'Told', CONCAT(${ person }, '@told.example') FROM seq_1_to_${ SEATS } JOIN ${ sets }`,
		`INSERT INTO wp_usermeta (user_id, meta_key, meta_value) SELECT ${ person }, CONCAT('learning_log_set_', p.ID), '${ place }' FROM seq_1_to_${ SEATS } JOIN ${ sets }`,
		`INSERT INTO wp_posts (post_title, post_name, post_parent, post_type, post_status, post_content, post_content_filtered, post_date, post_date_gmt, ${ shared }) SELECT '', CONCAT(p.ID, '-told'), p.ID, 'learning_set_meeting', 'log_meeting', '', '${ facts }', UTC_TIMESTAMP() + INTERVAL 20 HOUR, UTC_TIMESTAMP() + INTERVAL 20 HOUR, ${ shared } FROM ${ sets }`,
		'SET GLOBAL innodb_flush_log_at_trx_commit = 1; ANALYZE TABLE wp_posts, wp_users, wp_usermeta',
	];
	for ( const sql of fillings ) {
		database.query( sql );
	}
}

/**
 * Measures the hourly look ahead and the batches that follow. It leaves 1,250 sets behind.
 *
 * @param {Object} site          startSite()'s.
 * @param {string} site.url      Its address.
 * @param {Object} site.database startMariaDb()'s.
 * @return {Promise<Object[]>} Lines of the table.
 */
export async function measureNotices( { url, database } ) {
	const send = await logIn( url, 'henk' );
	const sink = await startSink();
	const run = async ( work ) => {
		const { status, text } = await send(
			'POST',
			'/wp-json/bench/v1/notices',
			json( { work, port: sink.port } )
		);
		if ( status !== 200 ) {
			throw new Error(
				`${ work }: ${ status } ${ text.slice( 0, 500 ) }`
			);
		}
		return JSON.parse( text );
	};
	fill( database );
	const queued = await run( 'look_ahead' );
	const batches = [];
	do {
		batches.push( await run( 'send' ) );
	} while ( batches.at( -1 ).sent > 0 );
	sink.stop();
	const told = sink.to.filter( ( to ) => to.endsWith( '@told.example' ) );
	if (
		told.length !== SETS * SEATS ||
		new Set( told ).size !== told.length
	) {
		throw new Error(
			`${ told.length } mails to ${ new Set( told ).size } of ${
				SETS * SEATS
			} people`
		);
	}
	const most = ( name ) =>
		Math.max( queued[ name ], ...batches.map( ( one ) => one[ name ] ) );
	const mails = `${ told.length } mails in ${ batches.length - 1 } batches`;
	return [
		{
			name: 'Notices: longest batch, in seconds',
			count: most( 'seconds' ),
			target: 20,
			note: `${ mails }; queued in ${ queued.seconds.toFixed( 1 ) } s`,
		},
		{
			name: 'Notices: memory of a batch, in MB',
			count: most( 'memory' ) / 1048576,
			target: 64,
		},
	];
}
