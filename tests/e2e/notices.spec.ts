/**
 * What one is told by email: chosen in the log, by a plain form; and how the sending goes, for managers.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test.use( { timezoneId: 'Asia/Tokyo' } );

test( 'a participant finds what they are told by email from their profile, and what they choose holds, the time zone of their device at one press; a manager sees how the sending goes', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const nora = await programme.person( 'Nora Falk' );
	await logInAs( nora.login );
	await page.goto( '/wp-admin/profile.php' );
	await page
		.getByRole( 'link', { name: 'Choose what you are told by email' } )
		.click();
	const comments = page.getByRole( 'combobox', { name: 'Comments' } );
	await expect( comments ).toHaveValue( 'now' );
	await expectNoAxeViolations( page, '.learning-log-log' );
	await expectNoSidewaysScroll( page );
	await comments.selectOption( 'Never' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page.getByRole( 'status' ) ).toContainText( 'Saved.' );
	await expect( comments ).toHaveValue( 'off' );
	const zone = page.getByRole( 'combobox', { name: 'Time zone' } );
	await expect( zone ).toHaveValue( '' );
	await expect( page.getByText( 'set to Asia/Tokyo' ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Use that time zone' } ).click();
	await expect( zone ).toHaveValue( 'Asia/Tokyo' );
	await expect( comments ).toHaveValue( 'off' );
	await expect( page.getByText( 'set to Asia/Tokyo' ) ).toBeHidden();

	const mira = await programme.person( 'Mira Lund', 'learning_log_manager' );
	await logInAs( mira.login );
	await page.goto( '/wp-admin/admin.php?page=learning-log-notices' );
	await expect(
		page.getByRole( 'heading', { name: 'Emails', level: 1 } )
	).toBeVisible();
	await expect( page.getByText( /waiting to be sent/ ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-app' );
	await expectNoSidewaysScroll( page );
} );
