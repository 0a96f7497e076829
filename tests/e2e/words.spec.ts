/**
 * What a site calls things: chosen by a manager, used at once on every page.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'a manager chooses what things are called; scripts and pages say so at once, and the usual word comes back', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const manager = await programme.person(
		'Mira Holt',
		'learning_log_manager'
	);
	await logInAs( manager.login );
	const at = '/wp-admin/admin.php?page=learning-log-words';
	await page.goto( at );
	await expectNoAxeViolations( page, '.learning-log-words' );
	await expectNoSidewaysScroll( page );
	const one = page.getByRole( 'textbox', { name: 'Element', exact: true } );
	const many = page.getByRole( 'textbox', { name: 'Elements', exact: true } );
	try {
		await one.fill( '<b>' );
		await page.getByRole( 'button', { name: 'Save' } ).click();
		await expect( page.getByRole( 'alert' ) ).toContainText(
			'Nothing was changed'
		);
		await expect( one ).toHaveValue( '<b>' );
		await one.fill( 'Q&A skill' );
		await many.fill( 'Q&A skills' );
		await page.getByRole( 'button', { name: 'Save' } ).click();
		await expect( page.getByRole( 'status' ) ).toContainText( 'Saved.' );
		await expect( one ).toHaveValue( 'Q&A skill' );
		await expectNoAxeViolations( page, '.learning-log-words' );
		await expect(
			page.locator( '#adminmenu a', { hasText: 'Q&A skills' } )
		).toHaveCount( 1 );
		await page.goto( '/wp-admin/admin.php?page=learning-log-templates' );
		const said = await page.evaluate( () =>
			(
				window as unknown as {
					wp: {
						i18n: {
							__: ( text: string, domain: string ) => string;
						};
					};
				}
			 ).wp.i18n.__( 'Choose an Element', 'learning-log' )
		);
		expect( said ).toBe( 'Choose a Q&A skill' );
	} finally {
		await page.goto( at );
		await one.fill( '' );
		await many.fill( '' );
		await page.getByRole( 'button', { name: 'Save' } ).click();
	}
	await expect(
		page.locator( '#adminmenu a', { hasText: 'Elements' } )
	).toHaveCount( 1 );
} );
