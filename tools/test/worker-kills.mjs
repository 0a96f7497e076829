/**
 * The php-fpm worker that saves is killed with SIGKILL before each step of a save: all of the save is there, or nothing.
 */
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { ROOT } from './process.mjs';
import { mustBe, save } from './rig.mjs';

/** Saves until the next version that is kept thins the history (php/entries/history.php). */
const UNTIL_THINNING = 80;

const put = ( { at, base }, more = {} ) => [
	'PUT',
	`/lessons/${ at }`,
	{ answers: { text: 'new' }, base_revision: base, ...more },
];

/**
 * Kinds of saves: how many go before, what is sent, which statements that takes (tests/servers/statements.php), what becomes of the history.
 */
const KINDS = [
	{
		kind: 'first save',
		before: 0,
		request: put,
		statements: [ 'begin', 'lock', 'twin', 'insert', 'commit' ],
		versions: () => [ 0 ],
		text: 'new',
	},
	{
		kind: 'change',
		before: 2,
		request: put,
		statements: [ 'find', 'update' ],
		versions: ( before ) => [ before ],
		text: 'new',
	},
	{
		kind: 'change that keeps the version before',
		before: 2,
		request: ( note ) => put( note, { keep: true } ),
		statements: [ 'find', 'begin', 'update', 'insert', 'commit' ],
		versions: ( before ) => [ before + 1 ],
		text: 'new',
	},
	{
		kind: 'going back',
		before: 2,
		request: ( { entry, base } ) => [
			'POST',
			`/entries/${ entry }/revisions/1/restore`,
			{ base_revision: base },
		],
		statements: [ 'find version', 'begin', 'update', 'insert', 'commit' ],
		versions: ( before ) => [ before + 1 ],
		text: 'text 1',
	},
	{
		kind: 'change that thins the history',
		before: UNTIL_THINNING,
		request: ( note ) => put( note, { keep: true } ),
		statements: [ 'thin', 'remove' ],
		// The latest, and the last of yesterday where midnight passes meanwhile.
		versions: () => [ 20, 21 ],
		text: 'new',
	},
];

/** What comes after all statements that store something. */
const DONE = [ 'read back', 'answer' ];

/** Notes that all this takes. */
export const NOTES = KINDS.reduce(
	( sum, { statements } ) => sum + statements.length + DONE.length,
	0
);

/** All that is stored of a note, its row and its history, as text in which any difference shows. */
function stored( database, note ) {
	const entry = `SELECT ID FROM wp_posts WHERE post_type = 'learning_log_entry' AND post_name LIKE '%-${ note }'`;
	const rows = database
		.query(
			`SELECT post_type, menu_order, ID, post_status, MD5( CONCAT_WS( '|', post_content, post_content_filtered, to_ping, pinged ) )
			FROM wp_posts WHERE ID IN ( ${ entry } ) OR ( post_type = 'revision' AND post_parent IN ( ${ entry } ) ) ORDER BY ID`
		)
		.split( '\n' )
		.filter( Boolean );
	return {
		rows: rows.join( '\n' ),
		entries: rows.filter( ( row ) => row.startsWith( 'learning_log_' ) ),
		versions: rows.filter( ( row ) => row.startsWith( 'revision' ) ).length,
	};
}

/** A note with so many saves. */
async function written( { visitor, id }, number, saves ) {
	const note = { at: `${ id }/prompts/${ number }`, base: saves };
	for ( let base = 0; base < saves; base++ ) {
		const text = `text ${ base + 1 }`;
		const { data } = await save( visitor, note.at, text, base, {
			keep: true,
		} );
		note.entry = data.id;
	}
	return note;
}

/** One save that is killed at one place, and then sent again. */
async function killedAt( rig, number, place, { kind, ...save_ } ) {
	const { visitor, database, id } = rig;
	const note = await written( rig, number, save_.before );
	const [ method, address, json ] = save_.request( note );
	const send = ( headers ) =>
		visitor.rest( method, address, {
			json: { ...json, mutation },
			headers,
		} );
	const mutation = randomUUID();
	const look = () => stored( database, `${ id }-${ number }` );
	const rule = ( says ) => `${ kind }, killed before ${ place }: ${ says }`;

	const before = look();
	const { status, text } = await send( { 'x-kill-before': place } );
	mustBe( rule( 'the worker died there' ), status === 502, [ status, text ] );
	const after = look();
	const again = await send();
	const end = look();
	mustBe(
		rule( 'sent again it is answered with the entry' ),
		[ 200, 201 ].includes( again.status ) &&
			again.data.revision === note.base + 1 &&
			again.data.answers.text === save_.text,
		[ again.status, again.data ]
	);
	mustBe(
		rule( 'sent again it makes no second entry, revision or version' ),
		end.entries.length === 1 &&
			end.entries[ 0 ].split( '\t' )[ 1 ] === `${ note.base + 1 }` &&
			save_.versions( before.versions ).includes( end.versions ),
		[ before, end ]
	);
	mustBe(
		rule( 'all of it is there, or nothing' ),
		after.rows === ( DONE.includes( place ) ? end : before ).rows,
		[ before, after, end ]
	);
	await send();
	mustBe(
		rule( 'sent once more it changes nothing' ),
		look().rows === end.rows,
		[ end, look() ]
	);
}

/** Each kind of save, killed at each of its steps. */
export async function workersKilled( rig ) {
	const folder = path.join( rig.site, 'wp-content', 'mu-plugins' );
	const script = path.join( ROOT, 'tests', 'servers', 'kill.php' );
	fs.mkdirSync( folder );
	fs.writeFileSync(
		path.join( folder, 'kill.php' ),
		`<?php require '${ script }';`
	);
	let number = rig.firstNote;
	for ( const one of KINDS ) {
		for ( const place of [ ...one.statements, ...DONE ] ) {
			await killedAt( rig, number++, place, one );
		}
	}
	return NOTES;
}
