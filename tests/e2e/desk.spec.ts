/**
 * The desk: a facilitator or coach reads what was shared with them, and nothing else.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import {
	requestAs,
	type Lesson,
	type Person,
	type Programme,
} from './programme';

const DESK = '/wp-admin/admin.php?page=learning-log';

interface Shared {
	fay: Person;
	ada: Person;
	bo: Person;
	set: number;
	setName: string;
	lesson: Lesson;
	other: Lesson;
	/** Numbers of the entries, by what they say. */
	ids: Record< string, number >;
}

/** Ada and Bo share four entries with Fay's set; Ada keeps one to herself. */
async function shareSomething( programme: Programme ): Promise< Shared > {
	const fay = await programme.person(
		'Fay Moss',
		'learning_log_facilitator'
	);
	const ada = await programme.person( 'Ada Quill' );
	const bo = await programme.person( 'Bo Lund' );
	const setName = `Weir ${ fay.id }`;
	const set = await programme.set( setName, [ ada, bo ], [ fay ] );
	const lesson = await programme.lesson(
		[
			{
				noteId: '4',
				title: 'Questions',
				prompt: 'What did <em>you</em> try?',
			},
			{ noteId: '5', title: 'Reflections', prompt: 'What now?' },
		],
		{ title: `Empowerment ${ fay.id }` }
	);
	const other = await programme.lesson(
		[ { noteId: '4', title: 'To take with you', prompt: 'What else?' } ],
		{ title: `Job Design ${ fay.id }` }
	);
	const share = { audience: 'set', set };
	const ids = {
		trolley: await programme.answer(
			ada,
			lesson,
			'4',
			'The trolley was locked.\n\nSee https://example.org/x?a=1&b=2.',
			share
		),
		private: await programme.answer(
			ada,
			lesson,
			'5',
			'Nobody reads this canary.'
		),
		overtime: await programme.answer(
			bo,
			lesson,
			'4',
			'Overtime <b>is</b> decided elsewhere.',
			share
		),
		silence: await programme.answer(
			bo,
			lesson,
			'5',
			'Ten minutes of silence.',
			share
		),
		shift: await programme.answer(
			ada,
			other,
			'4',
			'The night shift knew.',
			share
		),
	};
	return { fay, ada, bo, set, setName, lesson, other, ids };
}

const rows = ( page: Page ) =>
	page.locator( '.dataviews-view-list [role=row]' );
const pane = ( page: Page ) =>
	page.getByRole( 'region', { name: 'Entry', exact: true } );
const openRow = async ( page: Page, text: string ) =>
	rows( page ).filter( { hasText: text } ).getByRole( 'button' ).click();

test( 'a facilitator finds exactly what is shared, newest first, and reads it as it was written', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay, setName, lesson, ids } = await shareSomething( programme );
	await logInAs( fay.login );
	const asked: string[] = [];
	page.on( 'request', ( request ) => {
		if ( request.url().includes( 'learning-log/v1' ) ) {
			asked.push( request.url() );
		}
	} );
	await page.goto( DESK );
	await expect( rows( page ) ).toHaveCount( 4 );
	expect( asked, 'the first page comes with the page' ).toEqual( [] );
	await expect( rows( page ).nth( 0 ) ).toContainText(
		'The night shift knew.'
	);
	await expect( rows( page ).nth( 3 ) ).toContainText(
		'The trolley was locked.'
	);
	await expect( page.getByText( '4 entries' ) ).toBeVisible();
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await expectNoAxeViolations( page, '#learning-log-desk' );
	await expectNoSidewaysScroll( page );

	await openRow( page, 'The trolley was locked.' );
	await expect(
		pane( page ).getByRole( 'heading', { name: 'Ada Quill' } )
	).toBeFocused();
	await expect( pane( page ) ).toContainText( 'Northmill' );
	await expect( pane( page ) ).toContainText( `Shared with ${ setName }` );
	await expect( pane( page ).locator( 'em' ) ).toHaveText( 'you' );
	await expect(
		pane( page ).locator( '.learning-log-desk__text p' )
	).toHaveText( [
		'The trolley was locked.',
		'See https://example.org/x?a=1&b=2.',
	] );
	await expect(
		pane( page ).getByRole( 'link', { name: 'https://example.org' } )
	).toHaveAttribute( 'href', 'https://example.org/x?a=1&b=2' );
	await expect(
		pane( page ).getByRole( 'link', { name: 'Empowerment' } )
	).toHaveAttribute(
		'href',
		new RegExp( `p=${ lesson.id }#learning-log-note-4$` )
	);
	await expect( pane( page ).locator( 'time' ).first() ).toHaveAttribute(
		'title',
		/\d{4}/
	);
	expect( page.url() ).toContain( `entry=${ ids.trolley }` );
	await expectNoAxeViolations( page, '#learning-log-desk' );
	await expectNoSidewaysScroll( page );
} );

test( 'markup in a text is shown, never run', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay, ids } = await shareSomething( programme );
	await logInAs( fay.login );
	await page.goto( `${ DESK }&entry=${ ids.overtime }` );
	await expect(
		pane( page ).locator( '.learning-log-desk__text' )
	).toHaveText( 'Overtime <b>is</b> decided elsewhere.' );
	await expect(
		pane( page ).locator( '.learning-log-desk__text b' )
	).toHaveCount( 0 );
} );

test( 'each filter and the search narrow the list, stay in the address and come back with Back', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay, setName, lesson, other } = await shareSomething( programme );
	await logInAs( fay.login );
	const choose = async ( filter: string, option: string ) => {
		await page.getByRole( 'button', { name: filter, exact: true } ).click();
		await page.getByRole( 'option', { name: option } ).click();
		await page.keyboard.press( 'Escape' );
	};
	await page.goto( DESK );
	await choose( 'Participant', 'Bo Lund' );
	await expect( rows( page ) ).toHaveCount( 2 );
	await page.goBack();
	await expect( rows( page ) ).toHaveCount( 4 );

	await choose( 'Lesson', `Job Design ${ fay.id }` );
	await expect( rows( page ) ).toHaveCount( 1 );
	expect( page.url() ).toContain( `lesson=${ other.id }` );

	await page.goto( DESK );
	await choose( 'Set', setName );
	await expect( rows( page ) ).toHaveCount( 4 );
	await choose( 'Prompt', 'Questions' );
	await expect( rows( page ) ).toHaveCount( 2 );
	expect( page.url() ).toContain( `lesson=${ lesson.id }&prompt=4` );
	await page.reload();
	await expect( rows( page ) ).toHaveCount( 2 );

	await page.goto( DESK );
	await page.getByRole( 'searchbox' ).fill( 'silence' );
	await expect( rows( page ) ).toHaveCount( 1 );
	await page.getByRole( 'searchbox' ).fill( 'canary' );
	await expect(
		page.getByText( 'Nothing shared with you matches this' )
	).toBeVisible();
	await page.getByRole( 'button', { name: 'Show all entries' } ).click();
	await expect( rows( page ) ).toHaveCount( 4 );
} );

test( 'the keyboard moves from entry to entry and back to the list', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay } = await shareSomething( programme );
	await logInAs( fay.login );
	await page.goto( DESK );
	const first = rows( page ).first().getByRole( 'button' );
	await first.focus();
	await page.keyboard.press( 'Enter' );
	await expect( pane( page ) ).toContainText( 'The night shift knew.' );
	await page.keyboard.press( 'j' );
	await expect( pane( page ) ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'j' );
	await expect( pane( page ) ).toContainText( 'Overtime' );
	await page.keyboard.press( 'k' );
	await expect( pane( page ) ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'Escape' );
	await expect( pane( page ) ).toHaveCount( 0 );
	await expect( rows( page ).nth( 1 ).getByRole( 'button' ) ).toBeFocused();
	expect( page.url() ).not.toContain( 'entry=' );
	await page.getByRole( 'searchbox' ).focus();
	await page.keyboard.type( 'jjk' );
	await expect( pane( page ) ).toHaveCount( 0 );
} );

test( 'the table is kept as this person’s choice, and opens entries too', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay, setName } = await shareSomething( programme );
	await logInAs( fay.login );
	await page.goto( DESK );
	await page.getByRole( 'button', { name: 'Layout' } ).click();
	const kept = page.waitForResponse(
		( answer ) =>
			answer.url().includes( '/users/me' ) &&
			answer.request().method() !== 'GET'
	);
	await page.getByRole( 'menuitemradio', { name: 'Table' } ).click();
	await expect( page.locator( '.dataviews-view-table' ) ).toContainText(
		`Shared with ${ setName }`
	);
	await kept;
	await expectNoAxeViolations( page, '#learning-log-desk' );
	await page.goto( DESK );
	await page
		.locator( '.dataviews-view-table' )
		.getByRole( 'link', { name: 'Bo Lund' } )
		.first()
		.click();
	await expect( pane( page ) ).toContainText( 'Ten minutes of silence.' );
	await expectNoSidewaysScroll( page );
} );

test( 'an entry of a stranger, or one that is no longer shared, answers with a kind sentence and leaves the list', async ( {
	page,
	logInAs,
	programme,
	baseURL,
} ) => {
	const { fay, ada, ids } = await shareSomething( programme );
	await logInAs( fay.login );
	await page.goto( `${ DESK }&entry=${ ids.private }` );
	await expect(
		page.getByText( 'This entry is not shared with you' )
	).toBeVisible();
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await expectNoAxeViolations( page, '#learning-log-desk' );

	await page.goto( DESK );
	await expect( rows( page ) ).toHaveCount( 4 );
	const { context, nonce } = await requestAs( baseURL ?? '', ada.login );
	const narrowed = await context.put(
		`/wp-json/learning-log/v1/entries/${ ids.shift }`,
		{
			headers: { 'X-WP-Nonce': nonce },
			data: {
				answers: { text: 'The night shift knew.' },
				audience: 'me',
				base_revision: 1,
			},
		}
	);
	expect( narrowed.status() ).toBe( 200 );
	await openRow( page, 'The night shift knew.' );
	await expect(
		page.getByText( 'This entry is not shared with you' )
	).toBeVisible();
	await expect( pane( page ) ).not.toContainText( 'night shift' );
	await expect( rows( page ) ).toHaveCount( 3 );
	await context.dispose();
} );

test( 'what cannot be loaded says so where it would be, and can be tried again', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { fay } = await shareSomething( programme );
	await logInAs( fay.login );
	await page.goto( DESK );
	await page.route( '**/learning-log/v1/entries**', ( route ) =>
		route.fulfill( { status: 503, body: '<html>' } )
	);
	await openRow( page, 'Ten minutes of silence.' );
	await expect( page.getByRole( 'alert' ) ).toContainText(
		'The site could not answer'
	);
	await expectNoAxeViolations( page, '#learning-log-desk' );
	await page.unroute( '**/learning-log/v1/entries**' );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await expect( pane( page ) ).toContainText( 'Ten minutes of silence.' );
} );

test( 'an administrator sees an honest empty desk, a coach without the role sees theirs, a participant none', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { ada, bo, lesson } = await shareSomething( programme );
	const vera = await programme.person( 'Vera Holm' );
	await programme.coach( vera, ada );
	const cleo = await programme.person( 'Cleo Marsh', 'administrator' );

	await logInAs( cleo.login );
	await page.goto( DESK );
	await expect(
		page.getByText( 'Nothing is shared with you', { exact: true } )
	).toBeVisible();
	await expect( page.locator( '#learning-log-desk' ) ).not.toContainText(
		/\d/
	);
	await expect( page.getByRole( 'searchbox' ) ).toHaveCount( 0 );
	await expectNoAxeViolations( page, '#learning-log-desk' );

	await programme.answer(
		bo,
		await programme.lesson( [ { noteId: '1', prompt: 'Why?' } ] ),
		'1',
		'Not for Vera.'
	);
	await programme.coach( vera, bo );
	await logInAs( vera.login );
	await page.goto( DESK );
	await expect(
		page.getByText( 'Nothing is shared with you', { exact: true } )
	).toBeVisible();
	const finn = await programme.person( 'Finn Dahl' );
	await programme.coach( vera, finn );
	await programme.answer( finn, lesson, '4', 'For my coach.', {
		audience: 'coach',
	} );
	await page.reload();
	await expect( rows( page ) ).toHaveCount( 1 );
	await openRow( page, 'For my coach.' );
	await expect( pane( page ) ).toContainText( 'Shared with you as coach' );

	await logInAs( ada.login );
	await page.goto( '/wp-admin/profile.php' );
	await expect( page.locator( '#adminmenu' ) ).not.toContainText(
		'Learning Log'
	);
	expect( ( await page.goto( DESK ) )?.status() ).toBe( 403 );
} );
