/**
 * The people of the programme and the settings in wp-admin: found, changed, taken back; a link leads to the same view.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

const SETTINGS = '/learning-log/v1/settings';

test( 'a manager finds somebody, gives them a coach, makes a facilitator and takes it back, and is warned before things are kept shorter', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const run = Date.now().toString( 36 );
	const nina = await programme.person( `Nina Berg${ run }` );
	const cole = await programme.person( `Cole Hart${ run }` );
	const set = await programme.set( `Quay ${ run }`, [ nina ], [] );
	const manager = await programme.person( 'Max', 'learning_log_manager' );
	await logInAs( manager.login );
	await page.goto(
		`/wp-admin/admin.php?page=learning-log-people&set=${ set }&search=${ run }`
	);
	const row = page.locator( '.dataviews-view-list [role=row]' );
	await expect( row ).toHaveCount( 1 );
	await expect( row ).toContainText( `Quay ${ run }` );
	await expect( row ).toContainText( 'Nothing shared yet' );
	await expectNoAxeViolations( page, '#learning-log-people' );
	await expectNoSidewaysScroll( page );
	await row.getByRole( 'button', { name: 'Actions' } ).click();
	await page.getByRole( 'menuitem', { name: 'Coaches' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await dialog.getByLabel( 'Add a coach' ).fill( cole.name );
	await page.getByRole( 'option', { name: cole.name } ).click();
	await expect(
		dialog.getByRole( 'button', { name: `End coaching by ${ cole.name }` } )
	).toBeVisible();
	await dialog.getByRole( 'button', { name: 'Close' } ).click();
	await expect( row ).toContainText( `Coach: ${ cole.name }` );

	await page.goto(
		'/wp-admin/admin.php?page=learning-log-settings&tab=roles'
	);
	await page.getByLabel( 'Add a facilitator' ).fill( nina.name );
	await page.getByRole( 'option', { name: nina.name } ).click();
	const takeOut = page.getByRole( 'button', {
		name: `Take out ${ nina.name } as a facilitator`,
	} );
	await expect( takeOut ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-settings' );
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( takeOut ).toBeHidden();
	const changed = page.getByRole( 'group', { name: 'What was changed' } );
	await expect( changed ).toBeFocused();
	await changed.getByRole( 'button', { name: 'Undo' } ).click();
	await takeOut.click();
	await expect( changed ).toContainText( 'not a facilitator any more' );
	await expect(
		page.getByRole( 'heading', { name: 'Facilitators' } )
	).toBeFocused();
	await page.getByRole( 'link', { name: 'How long' } ).click();
	await page.getByLabel( 'Months for which' ).fill( '3' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( dialog ).toContainText( 'In 7 days' );
	await expectNoAxeViolations( page, '#learning-log-settings' );
	await expectNoSidewaysScroll( page );
	await dialog.getByRole( 'button', { name: 'Cancel' } ).click();
	page.once( 'dialog', ( asked ) => void asked.accept() );
	await page.getByRole( 'link', { name: 'Files' } ).click();
	await expect( page.getByLabel( 'Sound and film' ) ).not.toBeChecked();
	const room = page.getByLabel( 'Megabytes all files of one person' );
	const before = await room.inputValue();
	const stored = async () =>
		( await programme.send( 'GET', SETTINGS ) ).json();
	const { revision, per_entry: files } = await stored();
	await programme.send( 'PUT', SETTINGS, {
		per_entry: files + 1,
		base_revision: revision,
	} );
	await room.fill( '700' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page.getByText( 'Theirs are shown.' ) ).toBeVisible();
	expect( ( await stored() ).person_mb ).toBe( Number( before ) );
	await page
		.getByRole( 'button', { name: 'Put mine in their place' } )
		.click();
	await expect( room ).toHaveValue( '700' );
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( page.getByText( 'It is as it was before.' ) ).toBeFocused();
	await expect( room ).toHaveValue( before );
	await programme.send( 'PUT', SETTINGS, {
		per_entry: files,
		base_revision: ( await stored() ).revision,
	} );
	await expectNoAxeViolations( page, '#learning-log-settings' );
	await expectNoSidewaysScroll( page );
} );
