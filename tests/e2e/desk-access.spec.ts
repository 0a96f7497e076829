/**
 * The desk shows nothing that is not shared, and says so kindly.
 */
import { test } from './desk';
import { expect, expectNoAxeViolations } from './fixtures';
import { openBesideAs } from './others';

test( 'an entry of a stranger, or one that is no longer shared, answers with a kind sentence and leaves the list', async ( {
	page,
	desk,
	programme,
} ) => {
	const { ada, ids } = desk.shared;
	await desk.open( ids.private );
	await expect(
		page.getByText( 'This entry is not shared with you' )
	).toBeVisible();
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await desk.expectAccessible();

	await desk.open();
	await expect( desk.rows ).toHaveCount( 4 );
	expect( await page.content() ).not.toContain( 'deviceKey' );
	await programme.sendAs( ada, 'PUT', `/entries/${ ids.shift }`, {
		answers: { text: 'The night shift knew.' },
		audience: 'me',
		base_revision: 1,
	} );
	await desk.row( 'The night shift knew.' ).click();
	await expect(
		page.getByText( 'This entry is not shared with you' )
	).toBeVisible();
	await expect( desk.pane ).not.toContainText( 'night shift' );
	await expect( desk.rows ).toHaveCount( 3 );
} );

test( 'while somebody else is logged in nothing of the desk is in the page, and all of it comes back with its person', async ( {
	page,
	context,
	desk,
} ) => {
	const { fay, bo, ids } = desk.shared;
	await desk.open( ids.trolley );
	const field = page.getByRole( 'textbox', { name: 'Your comment' } );
	await field.fill( 'What did you see the moment before?' );
	await expect( page.getByText( /^Draft saved/ ).first() ).toBeVisible();

	const beside = await openBesideAs( context, bo, desk.shared.lesson );
	await expect(
		page.getByRole( 'heading', { name: 'Someone else is logged in' } )
	).toBeFocused();
	const everything = await page.evaluate(
		() => document.documentElement.outerHTML
	);
	for ( const words of [
		'trolley',
		'Ada Quill',
		'night shift',
		'moment before',
	] ) {
		expect( everything ).not.toContain( words );
	}
	await expectNoAxeViolations( page, '.learning-log-page__away' );

	await beside.close();
	await openBesideAs( context, fay, desk.shared.lesson );
	await expect( desk.pane ).toContainText( 'trolley' );
	await expect( field ).toHaveValue( 'What did you see the moment before?' );
	await expect( desk.rows ).toHaveCount( 4 );

	// On a page that is not ours nothing tells the desk; what the site refuses does: a draft, a list.
	const away = page.getByRole( 'heading', {
		name: 'Someone else is logged in',
	} );
	await openBesideAs( context, bo, { url: '/wp-admin/profile.php' } );
	await field.fill( 'What did you see before that?' );
	await expect( away ).toBeVisible();
	await expect( page.getByText( 'The night shift knew.' ) ).toHaveCount( 0 );
	await openBesideAs( context, fay, desk.shared.lesson );
	await expect( field ).toHaveValue( 'What did you see before that?' );

	// An export, whose dialog is one again afterwards.
	await page.getByRole( 'button', { name: 'Take entries' } ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Take entries' } );
	await expect( dialog ).toBeVisible();
	await openBesideAs( context, bo, { url: '/wp-admin/profile.php' } );
	await dialog.getByRole( 'button', { name: 'Make it' } ).click();
	await expect( away ).toBeVisible();
	await expect( page.getByText( 'The night shift knew.' ) ).toHaveCount( 0 );
	await openBesideAs( context, fay, desk.shared.lesson );
	await expect( page.locator( 'dialog:modal' ) ).toBeVisible();
	await dialog.getByRole( 'button', { name: 'Cancel' } ).click();
	await dialog.getByRole( 'button', { name: 'Close' } ).click();
	await expect( dialog ).toHaveCount( 0 );

	await openBesideAs( context, bo, { url: '/wp-admin/profile.php' } );
	await desk.row( 'Ten minutes of silence.' ).click();
	await expect( away ).toBeVisible();
	await expect( page.getByText( 'The night shift knew.' ) ).toHaveCount( 0 );
} );

test( 'what cannot be loaded says so where it would be, and can be tried again @phone', async ( {
	page,
	desk,
} ) => {
	await desk.open();
	await page.route( '**/learning-log/v1/entries**', ( route ) =>
		route.fulfill( { status: 503, body: '<html>' } )
	);
	await desk.row( 'Ten minutes of silence.' ).click();
	await expect( page.getByRole( 'alert' ) ).toContainText(
		'The site could not answer'
	);
	await desk.expectAccessible();
	await page.unroute( '**/learning-log/v1/entries**' );
	await page.getByRole( 'button', { name: 'Try again' } ).click();
	await expect( desk.pane ).toContainText( 'Ten minutes of silence.' );
} );

test( 'an administrator sees an honest empty desk, a coach without the role sees theirs, a participant none', async ( {
	page,
	desk,
	programme,
	logInAs,
} ) => {
	const { ada, bo, lesson } = desk.shared;
	const vera = await programme.person( 'Vera Holm' );
	await programme.coach( vera, ada );
	const cleo = await programme.person( 'Cleo Marsh', 'administrator' );

	await logInAs( cleo.login );
	await desk.open();
	await expect( desk.nothing ).toBeVisible();
	await expect( page.locator( '#learning-log-desk' ) ).not.toContainText(
		/\d/
	);
	await expect( page.getByRole( 'searchbox' ) ).toHaveCount( 0 );
	await desk.expectAccessible();

	await programme.answer(
		bo,
		await programme.lesson( [ { noteId: '1', prompt: 'Why?' } ] ),
		'1',
		'Not for Vera.'
	);
	await programme.coach( vera, bo );
	await logInAs( vera.login );
	await desk.open();
	await expect( desk.nothing ).toBeVisible();
	const finn = await programme.person( 'Finn Dahl' );
	await programme.coach( vera, finn );
	await programme.answer( finn, lesson, '4', 'For my coach.', {
		audience: 'coach',
	} );
	await page.reload();
	await expect( desk.rows ).toHaveCount( 1 );
	await desk.row( 'For my coach.' ).click();
	await expect( desk.pane ).toContainText( 'Shared with you as coach' );

	await logInAs( ada.login );
	await page.goto( '/wp-admin/profile.php' );
	await expect( page.locator( '#adminmenu' ) ).not.toContainText(
		'Learning Log'
	);
	expect( await desk.open() ).toBe( 403 );
} );
