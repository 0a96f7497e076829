/**
 * What a site calls things: chosen by a manager, used at once on every page.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import type { Words } from '../../src/schema/words';

test( 'a manager chooses what things are called, and sees what another chose meanwhile; scripts and pages say so at once, and the usual word comes back', async ( {
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
	await page.goto( '/wp-admin/admin.php?page=learning-log-words' );
	const one = page.getByRole( 'textbox', { name: 'Element', exact: true } );
	const many = page.getByRole( 'textbox', { name: 'Elements', exact: true } );
	const save = page.getByRole( 'button', { name: 'Save' } );
	const refusal = page.locator( 'form' ).getByRole( 'alert' );
	const inMenu = ( word: string ) =>
		page.locator( '#adminmenu a', { hasText: word } );
	const choose = async ( name: string, word: string ) => {
		const { version } = await programme.sendAs< Words >(
			manager,
			'GET',
			'/words'
		);
		await programme.sendAs( manager, 'PUT', '/words', {
			base: version,
			words: [ { name, one: word, many: word && `${ word }s` } ],
		} );
	};
	try {
		await one.fill( '<b>' );
		await save.click();
		await expect( many ).toBeFocused();
		await many.fill( '<b>s' );
		await save.click();
		await expect( refusal ).toContainText( 'Nothing was changed' );
		await expect( one ).toHaveValue( '<b>' );
		await one.fill( 'Q&A skill' );
		await many.fill( 'Q&A skills' );
		await choose( 'element', 'module' );
		await save.click();
		await expect( refusal ).toContainText( 'Somebody else' );
		await expect(
			page.getByText( 'Somebody else chose: module, modules' )
		).toBeVisible();
		await expect( one ).toHaveValue( 'Q&A skill' );
		await expectNoSidewaysScroll( page );
		await expectNoAxeViolations( page, '#learning-log-app' );
		await save.click();
		const done = page.getByRole( 'group', { name: 'What was changed' } );
		await expect( done ).toBeFocused();
		await expect( one ).toHaveValue( 'Q&A skill' );
		await expect( inMenu( 'Q&A skills' ) ).toHaveCount( 1 );
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
		await done.getByRole( 'button', { name: 'Undo' } ).click();
		await expect( one ).toHaveValue( 'module' );
		await expect( done ).toContainText( 'as it was before' );
		await page.getByRole( 'button', { name: /^The usual word/ } ).click();
		await save.click();
		await expect( inMenu( 'Elements' ) ).toHaveCount( 1 );
		await expect( one ).toHaveValue( '' );
	} finally {
		await choose( 'element', '' );
	}
} );
