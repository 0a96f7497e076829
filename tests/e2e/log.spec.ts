/**
 * My Learning Log: what one wrote is found again, added to, and nobody else's.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import { onDevice } from './others';
import { logIn, type Person, type Programme } from './programme';

const LOG = '/my-learning-log/';

/** What people call each entry of the list. */
const titles = ( page: Page ) =>
	page.locator( '.learning-log-log__entry' ).getByRole( 'heading' );

/** A free entry of a person's. */
const free = (
	programme: Programme,
	person: Person,
	more: Record< string, unknown >
): Promise< { id: number } > =>
	programme.sendAs( person, 'POST', '/entries', {
		kind: 'note',
		answers: { text: 'Something' },
		mutation: crypto.randomUUID(),
		...more,
	} );

test( 'on a phone: a free entry, begun without a connection, is there after a reload, and found again', async ( {
	page,
	context,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 320, height: 640 } );
	const person = await programme.person();
	await logInAs( person.login );
	await page.goto( LOG );
	await expect( page.getByText( 'your own Learning Log' ) ).toBeVisible();
	await expectNoSidewaysScroll( page );
	await page.getByRole( 'link', { name: 'Write', exact: true } ).click();
	const text = page.getByRole( 'textbox', { name: 'Your answer' } );
	await expect( page ).toHaveURL( /log_write=[0-9a-f-]{36}/ );
	await page.waitForLoadState( 'networkidle' );
	await context.setOffline( true );
	await text.fill( 'The night shift decided by themselves.' );
	await page.getByLabel( 'Title' ).fill( 'On the way home' );
	await expect( page.locator( '.learning-log-note__state' ) ).toContainText(
		'Kept on this device'
	);
	await context.setOffline( false );
	await expect( page.locator( '.learning-log-note__state' ) ).toContainText(
		'Saved'
	);
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-log' );
	await page.reload();
	await expect( text ).toHaveValue(
		'The night shift decided by themselves.'
	);
	await expect( page.getByLabel( 'Title' ) ).toHaveValue( 'On the way home' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page ).toHaveURL( /log_entry=\d+/ );
	await expect(
		page.getByRole( 'heading', { name: 'On the way home' } )
	).toBeVisible();
	await page.getByRole( 'link', { name: 'All of my log' } ).click();
	await page.getByRole( 'searchbox' ).fill( 'night shift' );
	await page.keyboard.press( 'Enter' );
	await expect( page ).toHaveURL( /log_search=night/ );
	await expect( titles( page ) ).toHaveText( [ 'On the way home' ] );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-log' );
} );

test( 'a word is kept on the device although nothing more of the script could be loaded', async ( {
	page,
	context,
	programme,
	logInAs,
} ) => {
	const person = await programme.person();
	await logInAs( person.login );
	// Whatever is loaded later has a version in its name.
	await page.route( /\/build\/\w+\.[0-9a-f]{8}\.js/, ( route ) =>
		route.abort()
	);
	await page.goto( `${ LOG }?log_write=1`, { waitUntil: 'networkidle' } );
	await context.setOffline( true );
	await page
		.getByRole( 'textbox', { name: 'Your answer' } )
		.fill( 'On the train' );
	await expect( page.locator( '.learning-log-note__state' ) ).toContainText(
		'Kept on this device'
	);
} );

test( 'a draft that was left on this device is named in the list', async ( {
	page,
	context,
	programme,
	logInAs,
} ) => {
	const person = await programme.person();
	await logInAs( person.login );
	await page.goto( `${ LOG }?log_write=1`, { waitUntil: 'networkidle' } );
	await context.setOffline( true );
	await page
		.getByRole( 'textbox', { name: 'Your answer' } )
		.fill( 'Not sent yet' );
	await expect( page.locator( '.learning-log-note__state' ) ).toContainText(
		'Kept on this device'
	);
	// Nothing leaves when the page goes, as if the phone had been switched off.
	await page.route( '**/learning-log/v1/**', ( route ) => route.abort() );
	await context.setOffline( false );
	await page.goto( LOG );
	await page.unroute( '**/learning-log/v1/**' );
	await page.getByRole( 'link', { name: /not been sent yet/ } ).click();
	await expect(
		page.getByRole( 'textbox', { name: 'Your answer' } )
	).toHaveValue( 'Not sent yet' );
	// It goes on its way by itself; on this device nothing is left of it.
	await expect.poll( () => onDevice( page ) ).toEqual( [] );
	await page.goto( LOG, { waitUntil: 'networkidle' } );
	await expect( titles( page ) ).toHaveText( [ 'Not sent yet' ] );
	await expect(
		page.getByRole( 'link', { name: /not been sent yet/ } )
	).toBeHidden();
} );

test( 'filters and the calendar stand in the address, and one click takes them away @phone', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const person = await programme.person();
	await free( programme, person, {
		title: 'In spring',
		event_date: '2026-04-07',
	} );
	await free( programme, person, {
		title: 'In autumn',
		kind: 'log',
		event_date: '2026-10-20',
	} );
	await logInAs( person.login );
	await page.goto( LOG );
	await expect( titles( page ) ).toHaveText( [ 'In autumn', 'In spring' ] );
	await page.getByText( 'Kind', { exact: true } ).click();
	await page.getByRole( 'link', { name: 'Learning Log entries' } ).click();
	await expect( page ).toHaveURL( /log_kind=log/ );
	await expect( titles( page ) ).toHaveText( [ 'In autumn' ] );
	await page.getByRole( 'link', { name: /Take this filter away/ } ).click();
	await expect( titles( page ) ).toHaveCount( 2 );
	await page.goto( `${ LOG }?log_month=2026-05` );
	const calendar = page.getByRole( 'table' );
	await expect( calendar ).toContainText( 'May 2026' );
	await page.getByRole( 'link', { name: 'Previous month' } ).click();
	await expect( calendar ).toContainText( 'April 2026' );
	await expectNoAxeViolations( page, '.learning-log-log' );
	await page.getByRole( 'link', { name: 'April 7, 2026, 1 entry' } ).click();
	await expect( titles( page ) ).toHaveText( [ 'In spring' ] );
} );

test( 'what was written about an Element before stands beside a new entry about it, and nothing else does @phone', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const person = await programme.person();
	const [ one, other ] = await Promise.all( [
		programme.element(),
		programme.element(),
	] );
	await free( programme, person, {
		title: 'The night shift',
		answers: { text: 'They decided by themselves.' },
		event_date: '2026-04-07',
		elements: [ one.id ],
	} );
	await free( programme, person, {
		answers: { text: 'About something else' },
		elements: [ other.id ],
	} );
	await logInAs( person.login );
	await page.goto( `${ LOG }?log_write=1` );
	await page.getByText( 'Date, kind of event, Elements' ).click();
	const before = page.getByRole( 'button', { name: one.name } );
	await expect( before ).toBeHidden();
	const box = page.getByRole( 'checkbox', { name: one.name } );
	await expect( box, 'drawn as all others' ).toHaveCSS(
		'appearance',
		'none'
	);
	await box.check();
	await before.click();
	const beside = page.locator( '.learning-log-log__beside' );
	await expect( beside ).toContainText( 'April 7, 2026 · The night shift' );
	await expect( beside ).toContainText( 'They decided by themselves.' );
	await expect( beside ).not.toContainText( 'something else' );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-log' );
	await before.click();
	await expect( beside ).toHaveCount( 0 );
	// What was only ticked is no entry yet.
	expect( await onDevice( page ) ).toEqual( [] );
	const first = page.waitForRequest(
		( request ) => request.method() === 'POST'
	);
	await page.getByRole( 'textbox', { name: 'Your answer' } ).fill( 'Now' );
	expect( ( await first ).postDataJSON() ).toMatchObject( {
		answers: { text: 'Now' },
		elements: [ one.id ],
	} );
} );

test( 'the number of somebody else’s entry opens nothing', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { person, coach } = await programme.coached();
	const { id } = await free( programme, person, {
		title: 'canary',
		audience: 'coach',
	} );
	await logInAs( coach.login );
	const answer = await page.goto( `${ LOG }?log_entry=${ id }` );
	expect( answer?.status() ).toBe( 404 );
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await expect( page.getByRole( 'alert' ) ).toBeVisible();
} );

test( 'an entry is changed in place, its readers too, and it stays one text with its lesson @phone', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { person } = await programme.coached();
	const lesson = await programme.lesson( [
		{ noteId: '1', prompt: 'What did you try?' },
	] );
	const id = await programme.answer( person, lesson, '1', 'as it was' );
	await logInAs( person.login );
	await page.goto( `${ LOG }?log_entry=${ id }` );
	await expect(
		page.getByRole( 'heading', { name: 'What did you try?' } )
	).toBeVisible();
	await expectNoAxeViolations( page, '.learning-log-log' );
	await page.getByRole( 'link', { name: 'Edit' } ).click();
	await page
		.getByRole( 'textbox', { name: 'Your answer' } )
		.fill( 'as it is now' );
	await page.locator( '.learning-log-note__audience > summary' ).click();
	await page.getByRole( 'radio', { name: /My coach/ } ).click();
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page.locator( '.learning-log-note__text' ) ).toHaveText(
		'as it is now'
	);
	await page.goto( lesson.url );
	await expect( page.locator( '.learning-log-note__text' ) ).toHaveText(
		'as it is now'
	);
	await expect(
		page.locator( '.learning-log-note__audience > summary' )
	).toContainText( 'My coach' );
} );

test( 'without script a free entry is written by a plain form, once', async ( {
	browser,
	baseURL,
	programme,
} ) => {
	const person = await programme.person();
	const context = await browser.newContext( {
		javaScriptEnabled: false,
		...( baseURL ? { baseURL } : {} ),
	} );
	const page = await context.newPage();
	await logIn( context.request, person.login );
	await page.goto( `${ LOG }?log_write=1` );
	await page
		.getByRole( 'textbox', { name: 'Your answer' } )
		.fill( 'Plainly written' );
	await page.getByLabel( 'Title' ).fill( 'By hand' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await expect( page ).toHaveURL( /log_entry=\d+/ );
	await page.goBack();
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await page.goto( LOG );
	await expect( titles( page ) ).toHaveText( [ 'By hand' ] );
	await context.close();
} );

test( 'a visitor is told where to log in, and comes back to the log', async ( {
	page,
	programme,
} ) => {
	const person = await programme.person();
	await page.goto( LOG );
	await page.getByRole( 'link', { name: 'Log in to open your log' } ).click();
	await expect( page.locator( '#user_login' ) ).toBeFocused();
	await page.locator( '#user_login' ).fill( person.login );
	await page.locator( '#user_pass' ).fill( 'learning' );
	await page.locator( '#wp-submit' ).click();
	await expect( page.getByText( 'your own Learning Log' ) ).toBeVisible();
} );
