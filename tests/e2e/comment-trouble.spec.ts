/**
 * A comment while the site, the connection or the session fails: no word is lost, none is read by another, and none is said twice.
 */
import type { Route } from '@playwright/test';
import { ADD, DRAFT, DRAFT_SAVED, stored, test, ThreadOnPage } from './comment';
import { logInAgain } from './faults';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
} from './fixtures';
import { bytesOnDevice } from './others';
import { requestAs } from './programme';

const faults: Record< string, ( route: Route ) => Promise< void > > = {
	'a server in trouble': ( route ) => route.fulfill( { status: 503 } ),
	'a page instead of an answer': ( route ) =>
		route.fulfill( {
			contentType: 'text/html',
			body: '<!doctype html><h1>One moment, please</h1>',
		} ),
	'a lost connection': ( route ) => route.abort(),
	'an answer lost after it was stored': async ( route ) => {
		await route.fetch();
		await route.abort();
	},
	'an old nonce': ( route ) =>
		route.continue( {
			headers: {
				...route.request().headers(),
				'x-wp-nonce': 'stale00000',
			},
		} ),
};

for ( const [ what, answer ] of Object.entries( faults ) ) {
	test( `after ${ what } it is sent again by itself, and said once`, async ( {
		page,
		programme,
		at,
		thread,
	} ) => {
		await page.route( ADD, answer, { times: 1 } );
		await thread.add( 'Said once' );
		await expect
			.poll( () => stored( programme, at.coach, at.entry ) )
			.toEqual( [ 'What did you do the moment before?', 'Said once' ] );
	} );
}

test( 'without a connection it is kept and sent when there is one again, also by the next page', async ( {
	page,
	context,
	programme,
	at,
	thread,
} ) => {
	await context.setOffline( true );
	await thread.field.text.fill( 'On the train' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept on this device until you are back online.'
	);
	await thread.send();
	await expect( thread.field.state ).toHaveText(
		'Kept on this device, will be sent when you are back online'
	);
	await context.setOffline( false );
	await expect( thread.items.last() ).toContainText( 'On the train' );
	await page.route( ADD, ( route ) => route.abort() );
	await thread.field.text.fill( 'In the tunnel' );
	await thread.send();
	await expect( thread.field.state ).toHaveText(
		'Kept on this device, will be sent as soon as the site answers again'
	);
	// Pressed already: nobody has to press again.
	await page.close( { runBeforeUnload: false } );
	const again = await context.newPage();
	await again.goto( at.url );
	await expect( new ThreadOnPage( again ).items.last() ).toContainText(
		'In the tunnel'
	);
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toEqual( [
			'What did you do the moment before?',
			'On the train',
			'In the tunnel',
		] );
} );

test( 'a session that ended is taken up again in place, and the comment said', async ( {
	page,
	context,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'After lunch' );
	await context.clearCookies();
	await thread.send();
	const dialog = page.getByRole( 'dialog', { name: 'Log in again' } );
	// Nobody types, so it opens by itself.
	await dialog.getByRole( 'button', { name: 'Not now' } ).click();
	await expect( dialog ).toBeHidden();
	await expect( thread.field.state ).toContainText( 'Needs you' );
	await expect( thread.field.text ).toHaveValue( 'After lunch' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await logInAgain( page, thread.field, at.person );
	await expect( thread.items.last() ).toContainText( 'After lunch' );
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toHaveLength( 2 );
} );

test( 'while another person is logged in nothing of it is stored, shown or left readable, and it waits for its own', async ( {
	page,
	baseURL,
	context,
	programme,
	at,
	thread,
} ) => {
	await page.route( DRAFT, ( route ) => route.abort() );
	await thread.field.text.fill( 'zebra crossing' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept on this device until the site answers again.'
	);
	await page.unroute( DRAFT );
	const other = await programme.person( 'Omar Adel' );
	const { context: theirs } = await requestAs( baseURL ?? '', other.login );
	const { cookies } = await theirs.storageState();
	await context.clearCookies();
	await context.addCookies( cookies );
	await theirs.dispose();
	await thread.send();
	await expect( page.locator( '.learning-log-log .is-away' ) ).toContainText(
		'someone else is logged in here now'
	);
	await expect( page.locator( 'textarea' ) ).toHaveCount( 0 );
	expect( await page.content() ).not.toContain( 'zebra' );
	// What others said to them is theirs as well.
	await expect(
		page.getByText( 'What did you do the moment before?' )
	).toBeHidden();
	expect( await bytesOnDevice( page ) ).not.toContain( 'zebra' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	const there = await context.newPage();
	await there.goto( '/my-learning-log/' );
	expect( await there.content() ).not.toContain( 'zebra' );
	await there.close();
} );

test( 'what the site does not take says why; the words stay to be taken along', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'Too late for this' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await programme.sendAs( at.person, 'DELETE', `/entries/${ at.entry }` );
	await thread.send();
	await expect( thread.field.state ).toContainText(
		'Not sent: What your comment is about is not there any more'
	);
	await expect( thread.field.text ).toHaveValue( 'Too late for this' );
	await expect( thread.field.text ).toBeEditable();
	await expect( thread.field.does( 'Copy the text' ) ).toBeVisible();
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.setViewportSize( { width: 320, height: 640 } );
	await expectNoSidewaysScroll( page );
} );
