/**
 * Moving from ProgressAlly: the screen. What becomes of lessons is answered here, since a run of it goes through the whole site; what the answers are is
 * held inside WordPress (tests/php/legacy). Notes come from a table of this spec's own (old-site.php), and go again.
 */
import type { Page } from '@playwright/test';
import type { Scan } from '../../src/api/moving';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

const NONE = { many: 0, first: [] };

const SCAN: Scan = {
	version: '1.4.4',
	table: {
		name: 'wp_progress_notes',
		tables: [ 'wp_progress_notes' ],
		unknown: [],
		missing: [],
	},
	definitions: { notes: 2, pages: 1, broken: NONE },
	threads: {
		many: 40,
		unreadable: { many: 1, first: [ { row: 7, problem: 'damaged' } ] },
	},
	notes: NONE,
	audiences: [
		{ type: 'note', audience: 'me', threads: 30 },
		{ type: 'qa', audience: 'coach', threads: 10 },
	],
	brought: { entries: 0, shared: 0, waiting: 0, aside: NONE, refused: NONE },
	people_gone: NONE,
	pages_gone: NONE,
	lessons: {
		forms: [ { name: 'shortcode', many: 2 } ],
		others: [],
		lessons: NONE,
		widgets: [],
		unshown: NONE,
		undefined: NONE,
	},
};

const lesson = ( id: number, state: string, more: object = {} ) => ( {
	id,
	title: `Week ${ id }`,
	type: 'page',
	state,
	says: '',
	notes: [ '4' ],
	kept: [],
	remarks: [],
	...more,
} );

/** Answers for the site; what was sent is kept. */
async function answer( page: Page ): Promise< [ string, unknown ][] > {
	const sent: [ string, unknown ][] = [];
	await page.route( '**/learning-log/v1/progressally/**', ( route ) => {
		const path = new URL( route.request().url() ).pathname
			.split( '/progressally/' )
			.at( -1 );
		const body = ( route.request().postDataJSON() ?? {} ) as {
			phase?: string;
			lesson?: number;
		};
		sent.push( [ path ?? '', body ] );
		const answers: Record< string, object > = {
			scan: SCAN,
			import: {
				done: body.phase === 'files',
				phase: 'files',
				after: 0,
				total: 40,
				counts: { rows: 20, imported: 19, aside: 1 },
				told: [ { row: 7, what: 'damaged' } ],
			},
			'lessons/convert': {
				lessons: [
					lesson( 1, 'converted' ),
					lesson( 2, 'unchanged', {
						notes: [],
						kept: [
							{
								tag: '[progressally_note note_id=4 user_id=7]',
								says: 'The tag stays.',
							},
						],
					} ),
				],
				next: 0,
			},
			'lessons/restore': {
				lessons: [ lesson( 1, 'restored' ) ],
				next: 0,
			},
		};
		return route.fulfill( { json: answers[ path ?? '' ] ?? {} } );
	} );
	return sent;
}

test( 'an owner sees what is there, chooses who reads what, brings it, converts a lesson and takes that back; the step is kept', async ( {
	page,
	logInAs,
	programme,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const owner = await programme.person( 'Olive', 'administrator' );
	await logInAs( owner.login );
	const sent = await answer( page );
	const button = ( name: string | RegExp ) =>
		page.getByRole( 'button', { name } );
	const open = () =>
		page.goto( '/wp-admin/admin.php?page=learning-log-moving' );
	await open();
	await expect(
		page.getByText( 'conversations of participants' )
	).toBeVisible();

	await button( 'Choose who reads what' ).click();
	await expect(
		page.getByRole( 'heading', { name: 'Who reads what' } )
	).toBeFocused();
	await page.getByRole( 'radio', { name: 'My coach' } ).first().check();
	await expect( page.getByText( 'No coach is named' ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-app' );
	await button( 'Go on to bringing them' ).click();
	await button( 'Bring 40 conversations' ).click();
	await expect( page.getByText( 'All done.' ) ).toBeVisible();
	await expect( page.getByText( 'Brought as entries: 38' ) ).toBeVisible();
	const asked = { audiences: { note: 'coach', qa: 'coach' }, coaches: [] };
	expect( sent.slice( 1 ) ).toEqual( [
		[ 'import', { phase: 'texts', after: 0, ...asked } ],
		[ 'import', { phase: 'files', after: 0, ...asked } ],
	] );

	await button( 'Go on to the lessons' ).click();
	await page.getByLabel( 'Pages of the classic editor' ).check();
	await button( 'Make blocks of the tags' ).click();
	await expect( page.getByText( '2 pages. Unchanged: 1.' ) ).toBeFocused();
	await expect( page.getByText( 'The tag stays.' ) ).toBeVisible();
	await button( 'Bring the tags of “Week 1” back' ).click();
	await expect( page.getByText( 'Tags again' ) ).toBeVisible();
	expect( sent.slice( -2 ) ).toEqual( [
		[ 'lessons/convert', { after: 0, dry_run: false, classic: true } ],
		[ 'lessons/restore', { lesson: 1 } ],
	] );
	await expectNoAxeViolations( page, '#learning-log-app' );
	await expectNoSidewaysScroll( page );

	await expect
		.poll( async () => {
			await open();
			return page.locator( '[aria-current="step"]' ).textContent();
		} )
		.toBe( '4. Lessons' );
} );

test( 'what stands in the table is brought, told where it could not be read, and taken back; who takes a coach off the list stays where they were', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const owner = await programme.person( 'Olive', 'administrator' );
	const person = await programme.person( 'Nora Quill' );
	const coach = await programme.person( 'Vera Moor' );
	const note = await programme.page( "[progressally_note note_id='4']" );
	const button = ( name: string | RegExp ) =>
		page.getByRole( 'button', { name } );
	const site = '/learning-log-test/v1/old-site';
	await programme.send( 'POST', site, {
		person: person.id,
		page: note.id,
	} );
	try {
		await logInAs( owner.login );
		await page.goto( '/wp-admin/admin.php?page=learning-log-moving' );
		await button( 'Choose who reads what' ).click();
		const find = page.getByRole( 'combobox', { name: 'Add a coach' } );
		const choose = async () => {
			await find.fill( coach.name );
			await page
				.getByRole( 'option', { name: coach.name } )
				.first()
				.click();
		};
		await choose();
		await button( `Remove ${ coach.name }` ).click();
		await expect(
			page.locator( 'legend', { hasText: 'Coaches' } )
		).toBeFocused();
		await choose();
		await button( 'Go on to bringing them' ).click();
		await button( 'Bring 2 conversations' ).click();
		await expect(
			page.getByRole( 'status' ).filter( { hasText: /./ } )
		).toHaveText( 'All done.' );
		await expect( page.getByText( 'Brought as entries: 1' ) ).toBeVisible();
		await expect( page.getByText( 'could not be read: 1' ) ).toBeVisible();
		expect( await programme.noteOf( person, note ) ).toMatchObject( {
			text: 'I asked before I answered.',
		} );

		await page.reload();
		await button( '1. What is there' ).click();
		await page.getByText( 'Conversations that lie aside' ).click();
		await expect(
			page.getByText( /^#\d+: Damaged beyond repair/ ).first()
		).toBeVisible();
		await button( '5. Going back' ).click();
		await button( 'Remove what was brought' ).click();
		await page
			.getByRole( 'dialog' )
			.getByRole( 'button', { name: 'Remove what was brought' } )
			.click();
		await expect( page.getByText( 'All done.' ) ).toBeVisible();
		await expect( page.getByText( 'Removed again' ) ).toBeVisible();
		await expectNoAxeViolations( page, '#learning-log-app' );
		expect( await programme.noteOf( person, note ) ).toBeNull();
	} finally {
		await programme.send( 'DELETE', site );
	}
} );
