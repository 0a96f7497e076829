/**
 * The demo as newcomers meet it: switch to a person in the bar, answer a note, read what others shared.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from '../e2e/fixtures';

// WordPress Playground takes seconds for a page.
test.setTimeout( 180_000 );
test.use( { viewport: { width: 390, height: 844 } } );

test( 'one click makes one somebody else, on the same page, and a note is answered', async ( {
	page,
	note,
} ) => {
	await page.goto( '/empowerment/' );
	const lesson = page.url();
	const bar = page.getByRole( 'form', { name: 'View as' } );
	await bar.getByRole( 'button', { name: /^Jonas/ } ).click();
	await expect( bar.locator( '[aria-current]' ) ).toContainText( 'Jonas' );
	expect( page.url() ).toBe( lesson );
	// Whoever is faster than the script saves by the form: stored as well, but by another way.
	await page.waitForLoadState();
	// However long this server takes: what counts is that its answer is shown.
	const stored = page.waitForResponse(
		( answer ) => answer.request().method() === 'PUT' && answer.ok()
	);
	await note( '4' ).text.fill( 'Written on a site that one command made.' );
	await note( '4' ).does( 'Save' ).click();
	await stored;
	await expect( note( '4' ).state ).toContainText( 'Saved' );
	await page.reload();
	await expect( note( '4' ).shown ).toContainText(
		'Written on a site that one command made.'
	);

	await bar.getByRole( 'button', { name: /^Priya/ } ).click();
	await expect( bar.locator( '[aria-current]' ) ).toContainText( 'Priya' );
	await expect( page.locator( 'body' ) ).not.toContainText(
		'Written on a site'
	);
} );

test( 'the bar covers nothing, scrolls nothing sideways and is accessible, on the front and in wp-admin', async ( {
	page,
} ) => {
	await page.goto( '/' );
	const bar = page.getByRole( 'form', { name: 'View as' } );
	for ( const path of [ '/', '/wp-admin/admin.php?page=learning-log' ] ) {
		if ( path !== '/' ) {
			await bar.getByRole( 'button', { name: /^Amira/ } ).click();
			await page.goto( path );
		}
		await expect( bar ).toBeVisible();
		await expectNoSidewaysScroll( page );
		await expectNoAxeViolations( page, '#demo-view-as' );
		// At the end of the page nothing lies below the bar.
		await page.evaluate( () =>
			window.scrollTo( 0, document.body.scrollHeight )
		);
		const top = ( await bar.boundingBox() )?.y ?? 0;
		const last = await page.evaluate( () =>
			Math.max(
				...[
					...document.querySelectorAll(
						'footer, #wpfooter, main, #wpbody-content'
					),
				].map( ( part ) => part.getBoundingClientRect().bottom )
			)
		);
		expect( last ).toBeLessThanOrEqual( top + 1 );
	}
} );

test( 'nobody is switched by a link or a form of another site', async ( {
	page,
	request,
} ) => {
	for ( const [ method, data ] of [
		[ 'GET', { learning_log_view_as: 'admin' } ],
		[ 'POST', { learning_log_view_as: 'admin' } ],
		[
			'POST',
			{ learning_log_view_as: 'admin', _demo_nonce: '0123456789' },
		],
	] as const ) {
		await ( method === 'GET'
			? request.get( '/', { params: data } )
			: request.post( '/', { form: data } ) );
	}
	const { cookies } = await request.storageState();
	expect(
		cookies.filter( ( { name } ) =>
			name.startsWith( 'wordpress_logged_in' )
		)
	).toEqual( [] );
	await page.goto( '/' );
} );
