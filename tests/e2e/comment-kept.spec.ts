/**
 * A comment that is being written: saved as it is typed, for its writer alone, and sent once.
 */
import {
	ADD,
	begunBy,
	DRAFT,
	DRAFT_SAVED,
	stored,
	test,
	ThreadOnPage,
} from './comment';
import { expect, expectNoAxeViolations } from './fixtures';
import { bytesOnDevice, logOutLink } from './others';

test( 'a comment is saved as it is typed, for its writer alone; sent it stands in the thread without a page load', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	const asked: string[] = [];
	page.on( 'request', ( request ) => {
		if ( ADD.test( request.url() ) || request.isNavigationRequest() ) {
			asked.push( request.method() );
		}
	} );
	const text = 'I counted to ten — "a < b" & waited.';
	await thread.field.text.fill( text );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	expect( await begunBy( programme, at.person, at.entry ) ).toBe( text );
	expect( await begunBy( programme, at.coach, at.entry ) ).toBe( '' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	await expect.poll( () => bytesOnDevice( page ) ).toBe( '' );
	expect( asked ).toEqual( [] );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await thread.send();
	await expect( thread.field.state ).toHaveText( 'Your comment is added.' );
	await expect( thread.items.last() ).toContainText( text );
	await expect( thread.field.text ).toHaveValue( '' );
	await expect( thread.field.text ).toBeFocused();
	expect( asked ).toEqual( [ 'POST' ] );
	expect( await begunBy( programme, at.person, at.entry ) ).toBe( '' );
	await thread.add( 'And then I asked.' );
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		text,
		'And then I asked.',
	] );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
} );

test( 'the first comment: its place opens by itself where one was begun', async ( {
	page,
	programme,
	logInAs,
	thread,
} ) => {
	const { person, coach } = await programme.coached();
	const { id } = await programme.sendAs< { id: number } >(
		person,
		'POST',
		'/entries',
		{
			kind: 'note',
			answers: { text: 'Nobody has said anything.' },
			audience: 'coach',
			mutation: crypto.randomUUID(),
		}
	);
	await logInAs( person.login );
	await page.goto( `/my-learning-log/?log_entry=${ id }` );
	await expect( thread.field.text ).toBeHidden();
	await page.getByText( 'Add a comment' ).click();
	await thread.field.text.fill( 'One more thing' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await page.reload();
	await expect( thread.field.text ).toBeVisible();
	await expect( thread.field.text ).toHaveValue( 'One more thing' );
	await thread.send();
	await expect( thread.items ).toHaveCount( 1 );
	await expect
		.poll( () => stored( programme, coach, id ) )
		.toEqual( [ 'One more thing' ] );
} );

test( 'a half-written one is there on the next device, is written on there, and is said once', async ( {
	page,
	browser,
	baseURL,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'Half a' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	const context = await browser.newContext( {
		...( baseURL ? { baseURL } : {} ),
		storageState: await page.context().storageState(),
	} );
	const desktop = await context.newPage();
	await desktop.goto( at.url );
	const there = new ThreadOnPage( desktop );
	await expect( there.field.text ).toHaveValue( 'Half a' );
	await expect( there.field.state ).toHaveText( DRAFT_SAVED );
	await there.field.text.fill( 'Half a sentence' );
	await expect
		.poll( () => begunBy( programme, at.person, at.entry ) )
		.toBe( 'Half a sentence' );
	// The first device has not heard of it: what it sends is put together with the rest, and not sent unseen.
	await thread.send();
	await expect( thread.field.text ).toHaveValue( 'Half a sentence' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	await thread.send();
	await expect( thread.field.state ).toHaveText( 'Your comment is added.' );
	await there.send();
	await expect( there.field.state ).toHaveText( 'Your comment is added.' );
	await context.close();
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		'Half a sentence',
	] );
	await page.reload();
	await expect( thread.field.text ).toHaveValue( '' );
	await thread.field.text.fill( 'Never mind' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await thread.field.text.fill( '' );
	await expect
		.poll( () => begunBy( programme, at.person, at.entry ) )
		.toBe( '' );
} );

test( 'on a shared computer it is kept in this tab alone, and says so', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	await page.evaluate( () =>
		localStorage.setItem( 'learning-log-shared-computer', '1' )
	);
	await page.reload();
	await page.route( DRAFT, ( route ) => route.abort() );
	await thread.field.text.fill( 'In the library' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept in this tab alone: please leave it open until your draft is saved.'
	);
	expect( await bytesOnDevice( page ) ).toBe( '' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.unroute( DRAFT );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await thread.send();
	await expect( thread.items.last() ).toContainText( 'In the library' );
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toHaveLength( 2 );
} );

test( 'a log-out names what is not saved, with the way to it, and asks no more once it is', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	await page.route( DRAFT, ( route ) => route.abort() );
	await thread.field.text.fill( 'Left behind' );
	await expect( thread.field.state ).toContainText( 'Kept on this device' );
	await page.goto( '/wp-admin/profile.php' );
	const leave = await logOutLink( page );
	await page.goto( leave );
	await page.unroute( DRAFT );
	await page
		.getByRole( 'alert' )
		.getByRole( 'link', { name: 'Open it' } )
		.click();
	await expect( page ).toHaveURL( new RegExp( `log_entry=${ at.entry }` ) );
	await expect( thread.field.text ).toHaveValue( 'Left behind' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await expect.poll( () => bytesOnDevice( page ) ).toBe( '' );
	await page.goto( leave );
	await expect( page ).toHaveURL( /loggedout=true/ );
	expect( await begunBy( programme, at.person, at.entry ) ).toBe(
		'Left behind'
	);
} );
