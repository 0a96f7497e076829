/**
 * The first steps of a new site: to a lesson in which one can write; put away, and found again.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	NoteOnPage,
	test,
} from './fixtures';

const GUIDE = '/learning-log/v1/guide';

test( 'an administrator goes through the first steps to a lesson that can be written in, puts them away and finds them under Help', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const admin = await programme.person( 'Iris Dahl', 'administrator' );
	const fay = await programme.person( 'Fay', 'learning_log_facilitator' );
	const member = await programme.person( 'Ada' );
	await programme.set( `Pier ${ admin.id }`, [ member ], [ fay ] );
	const lesson = await programme.lesson( [
		{ noteId: '1', title: 'Take with you', prompt: 'What now?' },
	] );
	await programme.send( 'PUT', GUIDE, { away: false } );
	// Once, as on a site without a lesson: this one has many.
	await page.route(
		/learning-log(\/|%2F)v1(\/|%2F)guide/,
		async ( route ) => {
			const answer = await route.fetch();
			await route.fulfill( {
				response: answer,
				json: { ...( await answer.json() ), lesson: null },
			} );
		},
		{ times: 1 }
	);
	try {
		await logInAs( admin.login );
		await page.goto( '/wp-admin/admin.php?page=learning-log' );
		await page.getByRole( 'link', { name: 'begin with the' } ).click();
		const heading = page.getByRole( 'heading', { name: 'First steps' } );
		await expect( heading ).toBeFocused();
		await expect( page.getByText( '2 of 4 done' ) ).toBeVisible();
		await page.getByRole( 'button', { name: 'Make a draft' } ).click();
		await expect(
			page.getByText( 'has a note, and participants can open it.' )
		).toBeFocused();
		await expect( page.getByText( '3 of 4 done' ) ).toBeVisible();
		const drafts = await programme.send(
			'GET',
			`/wp/v2/pages?status=draft&author=${ admin.id }&context=edit`
		);
		expect(
			( await drafts.json() ).map(
				( { content }: { content: { raw: string } } ) => content.raw
			)
		).toEqual( [ expect.stringContaining( 'wp:learning-log/note' ) ] );
		await page.getByRole( 'button', { name: 'I do' } ).click();
		const may = page.getByText( `${ admin.name } can facilitate now.` );
		await may.getByRole( 'button', { name: 'Undo' } ).click();
		await expect(
			page.getByText( 'It is as it was before.' )
		).toBeFocused();
		await expectNoAxeViolations( page, '#learning-log-guide' );
		await expectNoSidewaysScroll( page );
		const [ opened ] = await Promise.all( [
			page.waitForEvent( 'popup' ),
			page.getByRole( 'link', { name: 'Open the lesson' } ).click(),
		] );
		await expect( opened ).toHaveURL( lesson.url );
		await new NoteOnPage(
			opened.locator( '[id="learning-log-note-1"]' )
		).answer( 'One line' );
		await opened.close();
		await page.reload();
		await expect( page.getByText( '4 of 4 done' ) ).toBeVisible();
		await expect( page.locator( '#learning-log-guide' ) ).toContainText(
			'Your first lesson works'
		);
		await page.getByRole( 'button', { name: 'Put them away' } ).click();
		await expect(
			page.getByRole( 'button', { name: 'Show them in the menu again' } )
		).toBeVisible();
		await page.goto( '/wp-admin/admin.php?page=learning-log-sets' );
		await expect(
			page.locator( '#toplevel_page_learning-log a', {
				hasText: 'First steps',
			} )
		).toHaveCount( 0 );
		// WordPress's help is there before our script, which leads on without loading a page.
		await expect(
			page.getByRole( 'heading', { name: 'Action Learning Sets' } )
		).toBeVisible();
		const help = page.getByRole( 'button', { name: 'Help', exact: true } );
		await help.click();
		// WordPress moves the focus into its help once that has slid open.
		await expect( help ).toHaveAttribute( 'aria-expanded', 'true' );
		await page.locator( '#tab-link-learning-log-guide a' ).click();
		await page
			.getByRole( 'link', { name: 'Open the first steps' } )
			.click();
		await expect( heading ).toBeFocused();
	} finally {
		await programme.send( 'PUT', GUIDE, { away: true } );
	}
} );
