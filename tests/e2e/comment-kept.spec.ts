/**
 * No word of a comment is lost, none is read before it is sent, and none is said twice.
 */
import type { Page, Route } from '@playwright/test';
import { begun, stored, ThreadOnPage } from './comment';
import { logInAgain } from './faults';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test as base,
} from './fixtures';
import { requestAs } from './programme';

const ADD = /\/learning-log\/v1\/entries\/\d+\/comments/;

/** Names and bytes of what lies on the device, as text. */
const onDevice = ( page: Page ): Promise< string > =>
	page.evaluate( async () => {
		const done = < Kind >( request: IDBRequest< Kind > ) =>
			new Promise< Kind >( ( resolve ) => {
				request.onsuccess = () => resolve( request.result );
			} );
		const device = await done( indexedDB.open( 'learning-log' ) );
		const store = device.transaction( 'copies' ).objectStore( 'copies' );
		const keys = await done( store.getAllKeys() );
		const rows = await done(
			store.getAll() as IDBRequest< { data: ArrayBuffer }[] >
		);
		device.close();
		return [
			...keys,
			...rows.map( ( { data } ) => new TextDecoder().decode( data ) ),
		].join( '\n' );
	} );

const test = base.extend< {
	at: Awaited< ReturnType< typeof begun > >;
	thread: ThreadOnPage;
} >( {
	at: async ( { programme, logInAs, page }, use ) => {
		const at = await begun( programme );
		await logInAs( at.person.login );
		await page.goto( at.url );
		await use( at );
	},
	thread: async ( { page }, use ) => use( new ThreadOnPage( page ) ),
} );

test( 'a comment leaves when it is sent and not before, and stands in the thread without a page load', async ( {
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
	await thread.field.text.fill( 'I counted to ten — "a < b" & waited.' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept on this device.'
	);
	expect( await onDevice( page ) ).toMatch(
		new RegExp( `\\|about/${ at.entry }/new\\|` )
	);
	expect( await onDevice( page ) ).not.toContain( 'counted' );
	expect( asked ).toEqual( [] );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await thread.send();
	await expect( thread.field.state ).toHaveText( 'Your comment is added.' );
	await expect( thread.items.last() ).toContainText(
		'I counted to ten — "a < b" & waited.'
	);
	await expect( thread.field.text ).toHaveValue( '' );
	await expect( thread.field.text ).toBeFocused();
	await expect.poll( () => onDevice( page ) ).toBe( '' );
	expect( asked ).toEqual( [ 'POST' ] );
	await thread.add( 'And then I asked.' );
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		'I counted to ten — "a < b" & waited.',
		'And then I asked.',
	] );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
} );

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
		expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
			'What did you do the moment before?',
			'Said once',
		] );
	} );
}

test( 'without a connection it is kept and sent when there is one again, also by the next page', async ( {
	page,
	context,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'On the train' );
	await context.setOffline( true );
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
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		'On the train',
		'In the tunnel',
	] );
} );

test( 'a half-written one comes back after a reload and in a new tab, and still waits for its person', async ( {
	page,
	context,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'Half a' );
	await expect( thread.field.state ).toContainText( 'Kept on this device' );
	const asks = page.waitForEvent( 'dialog' );
	const reloaded = page.reload();
	await ( await asks ).accept();
	await reloaded;
	await expect( thread.field.text ).toHaveValue( 'Half a' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept on this device.'
	);
	await page.close( { runBeforeUnload: false } );
	const again = await context.newPage();
	await again.goto( at.url );
	const there = new ThreadOnPage( again );
	await expect( there.field.text ).toHaveValue( 'Half a' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	await there.add( 'Half a sentence, and the rest' );
	await expect.poll( () => onDevice( again ) ).toBe( '' );
	await again.reload();
	await expect( there.field.text ).toHaveValue( '' );
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
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
} );

test( 'while another person is logged in nothing of it is stored, shown or left readable, and it waits for its own', async ( {
	page,
	baseURL,
	context,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'zebra crossing' );
	await expect( thread.field.state ).toContainText( 'Kept on this device' );
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
	expect( await onDevice( page ) ).not.toContain( 'zebra' );
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
	await programme.sendAs( at.person, 'DELETE', `/entries/${ at.entry }` );
	await thread.send();
	await expect( thread.field.state ).toContainText(
		'Not sent: Your comment was not sent'
	);
	await expect( thread.field.text ).toHaveValue( 'Too late for this' );
	await expect( thread.field.text ).toBeEditable();
	await expect( thread.field.does( 'Copy the text' ) ).toBeVisible();
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.setViewportSize( { width: 320, height: 640 } );
	await expectNoSidewaysScroll( page );
} );

test( 'a log-out names it, with the way to it, and takes it away when one says so', async ( {
	page,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'Left behind' );
	await expect( thread.field.state ).toContainText( 'Kept on this device' );
	page.on( 'dialog', ( dialog ) => dialog.accept() );
	await page.goto( '/wp-admin/profile.php' );
	const leave = await page
		.locator( '#wp-admin-bar-logout a' )
		.getAttribute( 'href' );
	await page.goto( leave ?? '' );
	const said = page.getByRole( 'alert' );
	await said.getByRole( 'link', { name: 'Open it' } ).click();
	await expect( page ).toHaveURL( new RegExp( `log_entry=${ at.entry }` ) );
	await expect( thread.field.text ).toHaveValue( 'Left behind' );
	await page.goto( leave ?? '' );
	await said.getByRole( 'button', { name: 'Log out and delete it' } ).click();
	await expect( page ).toHaveURL( /loggedout=true/ );
	expect( await onDevice( page ) ).toBe( '' );
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
	await thread.field.text.fill( 'In the library' );
	await expect( thread.field.state ).toHaveText(
		'Not sent yet. Kept in this tab alone: please leave it open until your comment is sent.'
	);
	expect( await onDevice( page ) ).toBe( '' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await thread.send();
	await expect( thread.items.last() ).toContainText( 'In the library' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
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
	await expect( thread.field.state ).toContainText( 'Kept on this device' );
	page.on( 'dialog', ( dialog ) => dialog.accept() );
	await page.reload();
	await expect( thread.field.text ).toBeVisible();
	await expect( thread.field.text ).toHaveValue( 'One more thing' );
	await thread.send();
	await expect( thread.items ).toHaveCount( 1 );
	expect( await stored( programme, coach, id ) ).toEqual( [
		'One more thing',
	] );
} );
