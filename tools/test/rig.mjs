/**
 * A site of its own on nginx, php-fpm and MariaDB, with a lesson and people: what the tests of saving over HTTP stand on.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { startMariaDb, startNginx, startPhpFpm } from '../lib/servers.mjs';
import { installSite, wp } from '../lib/site.mjs';
import { Failed, has, need, ROOT, temp } from './process.mjs';
import { Visitor } from './visitor.mjs';

/** Fails the step unless what must be true is. */
export function mustBe( rule, holds, seen ) {
	if ( ! holds ) {
		throw new Failed( `${ rule }: ${ JSON.stringify( seen ) }` );
	}
}

/** A lesson with so many notes. */
async function lesson( site, notes ) {
	const blocks = Array.from(
		{ length: notes },
		( _, index ) =>
			`<!-- wp:learning-log/note {"noteId":"${ index + 1 }"} /-->`
	);
	const id = await wp(
		ROOT,
		site,
		'post',
		'create',
		'--post_type=page',
		'--post_status=publish',
		'--post_title=Lesson',
		`--post_content=${ blocks.join( '' ) }`,
		'--porcelain'
	);
	return Number( id );
}

/** One save of a note; answers status and JSON. */
export const save = ( visitor, at, text, base, more = {} ) =>
	visitor.rest( 'PUT', `/lessons/${ at }`, {
		json: {
			answers: { text },
			base_revision: base,
			mutation: randomUUID(),
			...more,
		},
	} );

/** A note as its author finds it; null when nothing is stored. */
export async function noteOf( visitor, at ) {
	const [ id, note ] = at.split( '/prompts/' );
	const { data } = await visitor.rest( 'GET', `/lessons/${ id }` );
	return data.prompts.find( ( prompt ) => prompt.id === note ).entry;
}

/** All earlier texts of an entry, newest first. */
export async function historyOf( visitor, entry ) {
	const { data } = await visitor.rest(
		'GET',
		`/entries/${ entry }/revisions?per_page=100`
	);
	return data.map( ( { answers } ) => answers.text );
}

/**
 * Starts everything, hands it over and ends it.
 *
 * @param {string}                           name              Of the step.
 * @param {Object}                           options
 * @param {number}                           options.notes     Notes of the lesson.
 * @param {number}                           options.workers   Requests that are answered at once.
 * @param {boolean}                          [options.durable] Whether each commit is on the disk before it is answered.
 * @param {(rig: Object) => Promise<number>} play              What to do; answers the number of checks that passed.
 */
export async function onRig( name, { notes, workers, durable }, play ) {
	need( has( 'php' ), 'no php' );
	const site = path.join( temp, name );
	fs.mkdirSync( site );
	const database = await startMariaDb( { durable } );
	const fpm = await startPhpFpm( { workers } );
	const web = await startNginx( { site, fpm } );
	try {
		await installSite( ROOT, site, {
			url: web.url,
			database: database.host,
			// It would be one more writer, at moments of its own.
			config: { DISABLE_WP_CRON: true },
		} );
		return await play( {
			site,
			database,
			id: await lesson( site, notes ),
			visitor: await new Visitor( web.url ).logIn( 'admin', 'learning' ),
			/** Entries that fulfil a condition. */
			count: ( where ) =>
				Number(
					database.query(
						`SELECT COUNT(*) FROM wp_posts WHERE post_type = 'learning_log_entry' AND ${ where }`
					)
				),
		} );
	} finally {
		await web.stop();
		await fpm.stop();
		await database.stop();
	}
}
