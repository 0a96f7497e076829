/**
 * The database, or the process that saves, is killed with SIGKILL while people write: nothing acknowledged is lost, nothing is stored half.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { wp } from '../lib/site.mjs';
import { ROOT } from './process.mjs';
import { mustBe, noteOf, onRig, save } from './rig.mjs';
import { Visitor } from './visitor.mjs';
import { NOTES, workersKilled } from './worker-kills.mjs';

const WRITERS = 6;
const CYCLES = 20;
/** Each second time as soon as it is back: whoever has just found it again loses it once more in the same request. */
const SAVES_BEFORE = [ 97, 5 ];
/** A client comes back after a failure; without a pause six of them would keep the database from starting. */
const RETRY_MILLISECONDS = 100;

/** People who write, each logged in. */
async function logInAll( { site, visitor }, people ) {
	const logins = Array.from(
		{ length: people },
		( _, n ) => `writer-${ n }`
	);
	await wp(
		ROOT,
		site,
		'eval',
		`foreach ( ${ JSON.stringify( logins ) } as $login ) { wp_create_user( $login, 'learning', $login . '@test.example' ); }`
	);
	return Promise.all(
		logins.map( ( login ) =>
			new Visitor( visitor.url ).logIn( login, 'learning' )
		)
	);
}

/**
 * One save, the same one again and again until it is answered; answers the entry.
 *
 * What is not answered with the entry is a failure of the site (5xx) or no answer at all, and nothing else: neither "saved" nor
 * "there is no such lesson" nor "log in".
 */
async function saveUntilAnswered( send, seen, signal ) {
	for (;;) {
		signal.throwIfAborted();
		const answer = await send().catch( ( { message } ) => ( {
			status: message,
		} ) );
		seen[ answer.status ] = ( seen[ answer.status ] ?? 0 ) + 1;
		if ( answer.status === 200 || answer.status === 201 ) {
			return answer.data;
		}
		mustBe(
			'a save is stored, or the site says that it failed',
			typeof answer.status === 'string' || answer.status >= 500,
			[ answer.status, answer.text ]
		);
		await pause( RETRY_MILLISECONDS );
	}
}

/** Adds number after number to a note until told to stop; each answer has to be that of the one save. */
async function writeOn( writer, { at, words, seen, onSaved, isOver, signal } ) {
	for ( let revision = 0; ! isOver(); revision++ ) {
		words.push( `${ revision + 1 }` );
		const text = words.join( ' ' );
		const mutation = randomUUID();
		// Each second save is a transaction of several statements, the others are one statement.
		const keep = revision % 2 === 1;
		const entry = await saveUntilAnswered(
			() => save( writer, at, text, revision, { mutation, keep } ),
			seen,
			signal
		);
		mustBe(
			'a save, however often it was sent, makes one revision with its text',
			entry.revision === revision + 1 && entry.answers.text === text,
			{ entry, revision, text }
		);
		await onSaved();
	}
}

/** What was acknowledged before the database was killed is there when it is back, twenty times. */
async function databaseKilled( rig ) {
	const { database, id } = rig;
	const writers = await logInAll( rig, WRITERS );
	const words = writers.map( () => [] );
	const seen = {};
	let saves = 0;
	let cycles = 0;
	let due = SAVES_BEFORE[ 0 ];
	let crash = null;
	const end = new AbortController();
	let giveUp;
	const gone = new Promise( ( _, reject ) => ( giveUp = reject ) );
	const onSaved = async () => {
		saves++;
		if ( ! crash && saves >= due ) {
			// The others are anywhere in their saves at this moment.
			crash = database.crash().then( () => {
				cycles++;
				due = saves + SAVES_BEFORE[ cycles % 2 ];
				crash = null;
			}, giveUp );
		}
	};
	const all = Promise.race( [
		// Nobody's save is answered by a database that does not come back.
		gone,
		Promise.all(
			writers.map( ( writer, number ) =>
				writeOn( writer, {
					at: `${ id }/prompts/1`,
					words: words[ number ],
					seen,
					onSaved,
					isOver: () => cycles === CYCLES,
					signal: end.signal,
				} )
			)
		),
	] );
	// Where one has failed the others do not go on.
	await all.finally( () => end.abort() );
	for ( const [ number, writer ] of writers.entries() ) {
		const entry = await noteOf( writer, `${ id }/prompts/1` );
		mustBe(
			'every acknowledged word is there, once, and each made one revision',
			entry.answers.text === words[ number ].join( ' ' ) &&
				entry.revision === words[ number ].length,
			[ entry, words[ number ].length ]
		);
	}
	mustBe(
		'one row for each writer, and a thousand saves',
		rig.count( `post_parent = ${ id }` ) === WRITERS && saves >= 1000,
		saves
	);
	return CYCLES;
}

/** By name; answers the number of checks that passed. */
export const killsSteps = {
	kills: () =>
		onRig(
			'kills',
			{ notes: 1 + NOTES, workers: WRITERS, durable: true },
			async ( rig ) =>
				( await databaseKilled( rig ) ) +
				( await workersKilled( { ...rig, firstNote: 2 } ) )
		),
};
