/**
 * Saving at the same time over real HTTP, on nginx, php-fpm and MariaDB: what one process cannot show.
 */
import { randomUUID } from 'node:crypto';
import * as path from 'node:path';
import { wp } from '../lib/site.mjs';
import { meetingAtOnce } from './meeting-at-once.mjs';
import { ROOT } from './process.mjs';
import { historyOf, mustBe, noteOf, onRig, save } from './rig.mjs';
import { textsOverTheWire } from './wire-texts.mjs';

const WRITERS = 8;
const SAVES = 25;
const ROUNDS = 20;

/**
 * Adds words to what is there, one by one, each until it is acknowledged; answers the revision that each made.
 *
 * What a save is answered with may already be the next writer's, who built on it.
 */
async function writeAll( visitor, at, words ) {
	const made = [];
	let { revision, answers } = await noteOf( visitor, at );
	for ( const word of words ) {
		for ( let stored = false; ! stored; ) {
			const text = `${ answers.text } ${ word }`;
			const { status, data } = await save( visitor, at, text, revision );
			stored = status === 200;
			mustBe(
				'a save is refused, or stored as it was sent',
				stored
					? data.revision > revision &&
							`${ data.answers.text } `.startsWith( `${ text } ` )
					: status === 409,
				[ status, data, text ]
			);
			if ( stored ) {
				made.push( revision + 1 );
			}
			( { revision, answers } = stored ? data : data.data.entry );
		}
	}
	return made;
}

/** Of eight writers on one entry none loses an acknowledged word, and no two saves make one revision. */
async function writersOnOneEntry( { visitor, count, id } ) {
	const at = `${ id }/prompts/1`;
	await save( visitor, at, 'first', 0 );
	const words = Array.from( { length: WRITERS }, ( _, writer ) =>
		Array.from(
			{ length: SAVES },
			( __, number ) => `${ writer }:${ number }`
		)
	);
	const revisions = (
		await Promise.all(
			words.map( ( own ) => writeAll( visitor, at, own ) )
		)
	).flat();
	const last = await noteOf( visitor, at );
	mustBe(
		'revisions are distinct',
		new Set( revisions ).size === WRITERS * SAVES,
		revisions
	);
	mustBe(
		'nothing but acknowledged saves made a revision',
		last.revision === 1 + WRITERS * SAVES,
		last.revision
	);
	mustBe(
		'every acknowledged word is there, once',
		last.answers.text.split( ' ' ).sort().join() ===
			[ 'first', ...words.flat() ].sort().join(),
		last.answers.text
	);
	mustBe( 'one row', count( `post_name LIKE '%-${ id }-1'` ) === 1 );
	return 4;
}

/** Two first saves at once leave one entry; the slower writer is shown the faster one's text, and both can be found whatever is chosen. */
async function firstSavesAtOnce( { visitor, count, id } ) {
	for ( let note = 2; note < 2 + ROUNDS; note++ ) {
		const at = `${ id }/prompts/${ note }`;
		const texts = [ `one of ${ note }`, `two of ${ note }` ];
		const answers = await Promise.all(
			texts.map( ( text ) => save( visitor, at, text, 0 ) )
		);
		const stored = answers.find( ( { status } ) => status === 201 );
		const refused = answers.find( ( { status } ) => status === 409 );
		const winner = stored?.data.answers.text;
		mustBe(
			'of two first saves one is stored and one refused with the stored text',
			texts.includes( winner ) &&
				winner === refused?.data.data.entry.answers.text,
			answers.map( ( { status, data } ) => [ status, data ] )
		);
		mustBe(
			'one entry',
			count( `post_name LIKE '%-${ id }-${ note }'` ) === 1
		);
		const loser = texts.find( ( text ) => text !== winner );
		// As the clients do: "keep both" in one round, "keep mine" in the next.
		const chosen = note % 2 ? `${ winner }\n\n${ loser }` : loser;
		const { data } = await save( visitor, at, chosen, 1, { keep: true } );
		const { answers: now } = await noteOf( visitor, at );
		mustBe(
			'after the choice both texts can be found',
			now.text === chosen &&
				( await historyOf( visitor, data.id ) ).join() === winner,
			data
		);
	}
	return ROUNDS;
}

/** Two tabs that begin a comment at once leave one draft; the slower one is shown the faster one's text. Both send it at once: it is said once. */
async function draftsAtOnce( { visitor, database, id } ) {
	const comments = ( status ) =>
		Number(
			database.query(
				`SELECT COUNT(*) FROM wp_posts WHERE post_type = 'learning_log_comment' AND post_status = '${ status }'`
			)
		);
	const { id: entry } = await noteOf( visitor, `${ id }/prompts/1` );
	const thread = `/entries/${ entry }/comments`;
	for ( let round = 0; round < ROUNDS; round++ ) {
		const texts = [ `one of ${ round }`, `two of ${ round }` ];
		const [ stored, refused ] = (
			await atOnce(
				visitor,
				'PUT',
				`${ thread }/draft`,
				texts.map( ( text ) => ( { text } ) )
			)
		).sort( ( one, other ) => one.status - other.status );
		mustBe(
			'of two first saves of a draft one is stored and one refused with the stored text',
			stored.status === 200 &&
				refused.status === 409 &&
				texts.includes( stored.data.text ) &&
				refused.data.data.draft.text === stored.data.text,
			[ stored, refused ]
		);
		mustBe( 'one draft', comments( 'log_comment_draft' ) === 1 );
		const said = {
			text: texts.join( '\n\n' ),
			draft: stored.data.id,
			base_revision: 1,
		};
		const answers = await atOnce( visitor, 'POST', thread, [ said, said ] );
		mustBe(
			'sent by both tabs it is one comment, and no draft any more',
			answers.every( ( { data } ) => data.id === answers[ 0 ].data.id ) &&
				comments( 'log_comment' ) === round + 1,
			answers
		);
	}
	return 3;
}

/** The same request with several bodies at once; each is a change of its own. */
const atOnce = ( visitor, method, route, bodies ) =>
	Promise.all(
		bodies.map( ( body ) =>
			visitor.rest( method, route, {
				json: { ...body, mutation: randomUUID() },
			} )
		)
	);

/** One mutation sent twice at once is stored once, and both senders are told of it. */
async function oneMutationTwice( { visitor, id } ) {
	const at = `${ id }/prompts/1`;
	for ( let round = 0; round < ROUNDS; round++ ) {
		const { revision } = await noteOf( visitor, at );
		const mutation = randomUUID();
		const answers = await Promise.all(
			[ 1, 2 ].map( () =>
				save( visitor, at, `round ${ round }`, revision, { mutation } )
			)
		);
		mustBe(
			'both are answered with the one save',
			answers.every(
				( { status, data: entry } ) =>
					status === 200 && entry.revision === revision + 1
			),
			answers.map( ( { status, data: entry } ) => [ status, entry ] )
		);
	}
	return ROUNDS;
}

/** A free entry sent twice at once is made once, and both senders are told of it, one of them that it was there. */
async function oneFreeEntryTwice( { visitor, count } ) {
	for ( let round = 0; round < ROUNDS; round++ ) {
		const mutation = randomUUID();
		const json = {
			kind: 'log',
			answers: { text: `free ${ round }` },
			event_date: '2026-01-31',
			mutation,
		};
		const answers = await Promise.all(
			[ 1, 2 ].map( () => visitor.rest( 'POST', '/entries', { json } ) )
		);
		mustBe(
			'of two at once one is made, and both are answered with it',
			answers
				.map( ( { status } ) => status )
				.sort()
				.join() === '200,201' &&
				answers[ 0 ].data.id === answers[ 1 ].data.id &&
				answers[ 0 ].data.answers.text === json.answers.text,
			answers.map( ( { status, data } ) => [ status, data ] )
		);
		mustBe(
			'one row of a free entry',
			count( `post_name LIKE '%-0-${ mutation }'` ) === 1
		);
	}
	return ROUNDS;
}

/** A reader who opens an entry in several tabs at once is noted in one row. */
async function openedTwice( { site, database, visitor, id } ) {
	const script = path.join( ROOT, 'tests', 'servers', 'shared-entry.php' );
	const entry = Number(
		await wp(
			ROOT,
			site,
			'eval-file',
			'--use-include',
			script,
			String( id )
		)
	);
	const seen = await Promise.all(
		Array.from( { length: WRITERS }, () =>
			visitor.rest( 'PUT', `/entries/${ entry }/seen` )
		)
	);
	mustBe(
		'every tab is answered',
		seen.every( ( { status } ) => status === 200 ),
		seen.map( ( { status, data } ) => [ status, data ] )
	);
	mustBe(
		'one row for one reader and entry',
		database
			.query(
				`SELECT COUNT(*) FROM wp_postmeta WHERE post_id = ${ entry } AND meta_key LIKE '\\_learning\\_log\\_seen\\_%'`
			)
			.trim() === '1',
		entry
	);
	return 2;
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
	races: () =>
		onRig(
			'races',
			{ notes: 2 + ROUNDS, workers: WRITERS },
			async ( rig ) =>
				( await writersOnOneEntry( rig ) ) +
				( await firstSavesAtOnce( rig ) ) +
				( await draftsAtOnce( rig ) ) +
				( await oneMutationTwice( rig ) ) +
				( await oneFreeEntryTwice( rig ) ) +
				( await openedTwice( rig ) ) +
				( await meetingAtOnce( rig ) ) +
				( await textsOverTheWire( { ...rig, lastNote: 2 + ROUNDS } ) ) +
				( await databaseFails( rig ) )
		),
};
