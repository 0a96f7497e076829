/**
 * No word of a comment is lost, none is read by others before it is sent, and none is said twice.
 */
import type { Page, Route } from '@playwright/test';
import { begun, begunBy, DRAFT_SAVED, stored, ThreadOnPage } from './comment';
import { logInAgain } from './faults';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test as base,
} from './fixtures';
import { requestAs } from './programme';

const ADD = /\/learning-log\/v1\/entries\/\d+\/comments(?!\/draft)/;
const DRAFT = /\/learning-log\/v1\/entries\/\d+\/comments\/draft/;

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
	await expect.poll( () => onDevice( page ) ).toBe( '' );
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
	const leave = await page
		.locator( '#wp-admin-bar-logout a' )
		.getAttribute( 'href' );
	await page.goto( leave ?? '' );
	await page.unroute( DRAFT );
	await page
		.getByRole( 'alert' )
		.getByRole( 'link', { name: 'Open it' } )
		.click();
	await expect( page ).toHaveURL( new RegExp( `log_entry=${ at.entry }` ) );
	await expect( thread.field.text ).toHaveValue( 'Left behind' );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await expect.poll( () => onDevice( page ) ).toBe( '' );
	await page.goto( leave ?? '' );
	await expect( page ).toHaveURL( /loggedout=true/ );
	expect( await begunBy( programme, at.person, at.entry ) ).toBe(
		'Left behind'
	);
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
	expect( await onDevice( page ) ).toBe( '' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.unroute( DRAFT );
	await expect( thread.field.state ).toHaveText( DRAFT_SAVED );
	await thread.send();
	await expect( thread.items.last() ).toContainText( 'In the library' );
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toHaveLength( 2 );
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
