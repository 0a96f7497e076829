/**
 * The Elements of the programme: a screen of the desk, on which none is lost by a press.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'a manager comes from WordPress’s own screen, adds, renames, removes and brings back an Element', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const manager = await programme.person( 'Mia', 'learning_log_manager' );
	const { name } = await programme.element();
	await logInAs( manager.login );
	await page.goto( '/wp-admin/edit-tags.php?taxonomy=learning_log_element' );
	await expect( page ).toHaveURL( /page=learning-log-elements$/ );
	const add = page.getByRole( 'textbox', { name: 'Add an Element' } );
	await add.fill( `${ name } begins` );
	await page
		.getByRole( 'combobox', { name: 'Part of' } )
		.selectOption( { label: name } );
	await add.press( 'Enter' );
	const done = page.getByRole( 'group', { name: 'What was changed' } );
	await expect( done ).toContainText( 'is added' );
	await expect( add ).toBeFocused();

	await page
		.getByRole( 'button', { name: `Change ${ name } begins` } )
		.click();
	const renamed = page.getByRole( 'textbox', { name: 'Name', exact: true } );
	await expect( renamed ).toBeFocused();
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '#learning-log-app' );
	await renamed.fill( `${ name } goes on` );
	await renamed.press( 'Enter' );
	await expect(
		page.getByRole( 'button', { name: `Change ${ name } goes on` } )
	).toBeFocused();

	await page
		.getByRole( 'button', { name: `Remove ${ name }`, exact: true } )
		.click();
	await expect( done ).toBeFocused();
	await expect( done ).toContainText( `“${ name }” is removed` );
	await expect(
		page.getByRole( 'button', { name: `Bring back ${ name }` } )
	).toBeVisible();
	await done.getByRole( 'button', { name: 'Undo' } ).click();
	await expect(
		page.getByRole( 'button', { name: `Remove ${ name }`, exact: true } )
	).toBeVisible();
	await expect( done ).toContainText( 'is there again' );
} );
