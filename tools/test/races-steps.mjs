/**
 * Saving at the same time over real HTTP, on nginx, php-fpm and MariaDB: what one process cannot show.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { startMariaDb, startNginx, startPhpFpm } from '../lib/servers.mjs';
import { installSite, wp } from '../lib/site.mjs';
import { Failed, has, need, ROOT, temp } from './process.mjs';
import { Visitor } from './visitor.mjs';

const WRITERS = 8;
const SAVES = 25;
const ROUNDS = 20;

/** Fails the step unless what must be true is. */
function mustBe( rule, holds, seen ) {
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
const save = ( visitor, at, text, base, mutation = randomUUID() ) =>
	visitor.rest( 'PUT', `/lessons/${ at }`, {
		json: { answers: { text }, base_revision: base, mutation },
	} );

/** Saves again and again on what is there, until each save of this writer was acknowledged. */
async function writeAll( visitor, at, name ) {
	const acknowledged = [];
	let base = 0;
	for ( let number = 0; number < SAVES; ) {
		const { status, data } = await save(
			visitor,
			at,
			`${ name } ${ number }`,
			base
		);
		mustBe(
			'a save is stored or refused',
			[ 200, 201, 409 ].includes( status ),
			data
		);
		if ( status === 409 ) {
			base = data.data.entry.revision;
			continue;
		}
		acknowledged.push( data.revision );
		base = data.revision;
		number++;
	}
	return acknowledged;
}

/** Of eight writers on one entry none loses an acknowledged save, and no two saves make one revision. */
async function writersOnOneEntry( { visitor, count, id } ) {
	const at = `${ id }/prompts/1`;
	await save( visitor, at, 'first', 0 );
	const all = await Promise.all(
		Array.from( { length: WRITERS }, ( _, writer ) =>
			writeAll( visitor, at, `writer ${ writer }` )
		)
	);
	const revisions = all.flat();
	const { data } = await visitor.rest( 'GET', `/lessons/${ id }` );
	const last = data.prompts[ 0 ].entry;
	mustBe(
		'revisions are distinct',
		new Set( revisions ).size === WRITERS * SAVES,
		revisions
	);
	mustBe(
		'every acknowledged save made the revision it was told',
		last.revision === 1 + WRITERS * SAVES,
		last.revision
	);
	mustBe(
		'one row',
		( await count( `post_name LIKE '%-${ id }-1'` ) ) === 1
	);
	return 3;
}

/** Two first saves at once leave one entry, and the slower writer is shown the faster one's text. */
async function firstSavesAtOnce( { visitor, count, id } ) {
	for ( let note = 2; note < 2 + ROUNDS; note++ ) {
		const at = `${ id }/prompts/${ note }`;
		const answers = await Promise.all(
			[ 'one', 'two' ].map( ( text ) => save( visitor, at, text, 0 ) )
		);
		const stored = answers.find( ( { status } ) => status === 201 );
		const refused = answers.find( ( { status } ) => status === 409 );
		mustBe(
			'of two first saves one is stored and one refused with the stored text',
			stored?.data.answers.text ===
				refused?.data.data.entry.answers.text && stored,
			answers.map( ( { status, data } ) => [ status, data ] )
		);
		mustBe(
			'one entry',
			( await count( `post_name LIKE '%-${ id }-${ note }'` ) ) === 1
		);
	}
	return ROUNDS;
}

/** One mutation sent twice at once is stored once, and both senders are told of it. */
async function oneMutationTwice( { visitor, id } ) {
	const at = `${ id }/prompts/1`;
	for ( let round = 0; round < ROUNDS; round++ ) {
		const { data } = await visitor.rest( 'GET', `/lessons/${ id }` );
		const base = data.prompts[ 0 ].entry.revision;
		const mutation = randomUUID();
		const answers = await Promise.all(
			[ 1, 2 ].map( () =>
				save( visitor, at, `round ${ round }`, base, mutation )
			)
		);
		mustBe(
			'both are answered with the one save',
			answers.every(
				( { status, data: entry } ) =>
					status === 200 && entry.revision === base + 1
			),
			answers.map( ( { status, data: entry } ) => [ status, entry ] )
		);
	}
	return ROUNDS;
}

/**
 * Whatever the database does, an answer that says "saved" carries the text and the text is there, once; all others change nothing.
 */
async function databaseFails( { site, database } ) {
	const script = path.join( ROOT, 'tests', 'servers', 'faults.php' );
	const seen = JSON.parse(
		await wp(
			ROOT,
			site,
			'eval-file',
			'--use-include',
			script,
			database.socket
		)
	);
	for ( const [ fault, { status, told, stored } ] of Object.entries(
		seen
	) ) {
		mustBe(
			`${ fault }: what is called saved is there, once`,
			fault === 'locked'
				? status === 503 && String( stored ) === 'before'
				: [ 200, 201 ].includes( status ) &&
						told === 'text' &&
						String( stored ) === 'text',
			{ status, told, stored }
		);
	}
	return Object.keys( seen ).length;
}

/** By name; answers the number of checks that passed. */
export const racesSteps = {
	async races() {
		need( has( 'php' ), 'no php' );
		const site = path.join( temp, 'races' );
		fs.mkdirSync( site );
		const database = await startMariaDb();
		const fpm = await startPhpFpm( { workers: WRITERS } );
		const web = await startNginx( { site, fpm } );
		try {
			await installSite( ROOT, site, {
				url: web.url,
				database: database.host,
			} );
			const visitor = await new Visitor( web.url ).logIn(
				'admin',
				'learning'
			);
			const count = async ( where ) =>
				Number(
					database.query(
						`SELECT COUNT(*) FROM wp_posts WHERE post_type = 'learning_log_entry' AND ${ where }`
					)
				);
			const at = {
				site,
				visitor,
				count,
				database,
				id: await lesson( site, 1 + ROUNDS ),
			};
			return (
				( await writersOnOneEntry( at ) ) +
				( await firstSavesAtOnce( at ) ) +
				( await oneMutationTwice( at ) ) +
				( await databaseFails( at ) )
			);
		} finally {
			await web.stop();
			await fpm.stop();
			await database.stop();
		}
	},
};
