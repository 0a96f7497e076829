/**
 * The screens of the desk: one goes between them without loading a page.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'from screen to screen no page is loaded; address, title, menu and focus follow, and what is unsaved is asked about', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const manager = await programme.person( 'Max', 'learning_log_manager' );
	await logInAs( manager.login );
	let loads = 0;
	page.on( 'request', ( request ) => {
		loads += request.isNavigationRequest() ? 1 : 0;
	} );
	await page.goto( '/wp-admin/admin.php?page=learning-log-sets&set=0' );
	const title = await page.title();
	const menu = page.locator( '#toplevel_page_learning-log' );
	const goTo = async ( name: string ) => {
		await page.locator( '#wp-admin-bar-menu-toggle' ).click();
		await menu.getByRole( 'link', { name, exact: true } ).last().click();
	};
	const heading = ( name: string ) =>
		page.getByRole( 'heading', { name, level: 1 } );

	await page.getByLabel( 'Name' ).fill( 'Not saved' );
	page.once( 'dialog', ( dialog ) => void dialog.dismiss() );
	await goTo( 'Templates' );
	await expect( page.getByLabel( 'Name' ) ).toHaveValue( 'Not saved' );
	page.once( 'dialog', ( dialog ) => void dialog.accept() );
	await menu.getByRole( 'link', { name: 'Templates', exact: true } ).click();
	await expect( heading( 'Reflection templates' ) ).toBeFocused();
	await expect( page ).toHaveURL( /page=learning-log-templates$/ );
	await expect( page ).toHaveTitle(
		title.replace( 'Action Learning Sets', 'Templates' )
	);
	await expect( menu.locator( '[aria-current]' ) ).toHaveText( 'Templates' );
	await expectNoAxeViolations( page, '#learning-log-app' );

	await goTo( 'Learning Log' );
	await expect( heading( 'Learning Log' ) ).toBeFocused();
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '#learning-log-app' );
	await page.goBack();
	await expect( heading( 'Reflection templates' ) ).toBeFocused();
	await page.goBack();
	await expect( heading( 'A new set' ) ).toBeFocused();
	await expect( page ).toHaveTitle( title );
	await expectNoSidewaysScroll( page );
	for ( const name of [ 'Elements', 'Words', 'Emails' ] ) {
		await goTo( name );
		await expect( heading( name ) ).toBeFocused();
	}
	await expect( page ).toHaveTitle(
		title.replace( 'Action Learning Sets', 'Emails' )
	);
	expect( loads ).toBe( 1 );
} );
