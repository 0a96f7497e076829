/**
 * What a coach said about an entry, in the log of who wrote it: announced, read, and answered without script, on a phone.
 */
import { begun } from './comment';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'on a phone without script: new comments are announced once, read and answered', async ( {
	browser,
	baseURL,
	page,
	programme,
	logInAs,
} ) => {
	const { person, entry, url } = await begun(
		programme,
		'Thank you.\n\nWhat did you do the moment before?'
	);
	await logInAs( person.login );
	const context = await browser.newContext( {
		...( baseURL ? { baseURL } : {} ),
		javaScriptEnabled: false,
		viewport: { width: 320, height: 640 },
		storageState: await page.context().storageState(),
	} );
	const phone = await context.newPage();
	await phone.goto( '/my-learning-log/' );
	await phone.getByRole( 'link', { name: '1 comment, 1 new' } ).click();
	const thread = phone.getByRole( 'region', { name: 'Comments' } );
	await expect( thread.getByRole( 'listitem' ) ).toContainText( [
		/New[\s\S]*What did you do the moment before\?/,
	] );
	await expectNoSidewaysScroll( phone );
	const text = thread.getByLabel( 'Your comment' );
	await text.fill( 'x'.repeat( 33_000 ) );
	await thread.getByRole( 'button', { name: 'Add comment' } ).click();
	await expect(
		thread.locator( '#learning-log-thread-answer-state' )
	).toContainText( 'Not sent' );
	await expect( text ).toHaveValue( 'x'.repeat( 33_000 ) );
	await expect( thread.getByRole( 'listitem' ) ).toHaveCount( 1 );
	// What was begun on another device, with script, stands there too.
	await programme.sendAs(
		person,
		'PUT',
		`/entries/${ entry }/comments/draft`,
		{ text: 'I counted to' }
	);
	await phone.goto( url );
	await expect( text ).toHaveValue( 'I counted to' );
	await expect(
		thread.locator( '#learning-log-thread-answer-state' )
	).toContainText( 'Not sent yet.' );
	await text.fill( 'I counted to ten — "a < b" & waited.' );
	await thread.getByRole( 'button', { name: 'Add comment' } ).click();
	await expect( phone ).toHaveURL( /#learning-log-thread-\d+$/ );
	await expect( thread.getByRole( 'listitem' ).last() ).toContainText(
		'I counted to ten — "a < b" & waited.'
	);
	await expect( thread.getByText( 'New', { exact: true } ) ).toHaveCount( 0 );
	await phone.goto( '/my-learning-log/' );
	await expect(
		phone.getByRole( 'link', { name: '2 comments', exact: true } )
	).toBeVisible();
	await context.close();

	await page.goto( url );
	await expectNoAxeViolations( page, '.learning-log-log' );
} );
