/**
 * A note is being written, and somebody else logs in: nobody else sees or gets a word of it, and it is saved once its person is back.
 */
import type { Route } from '@playwright/test';
import { noteAt } from './faults';
import { expect, expectNoAxeViolations, test } from './fixtures';
import { everythingIn, logOut, onDevice, openAs, openBesideAs } from './others';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

test( 'who logs in in a second tab neither sees nor gets what the first person typed; it is saved once its person is back', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const anna = await programme.person( 'Anna Berg' );
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson( QUESTION, anna );
	const hers = noteAt( page, '1' );
	await context.route( '**/prompts/**', ( route ) => route.abort() );
	await hers.text.pressSequentially( 'zebra crossing' );
	await expect( hers.state ).toContainText( 'Kept on this device' );

	const tab = await openBesideAs( context, ben, there );
	await context.unroute( '**/prompts/**' );
	const his = noteAt( tab, '1' );
	await expect( his.text ).toHaveValue( '' );
	await expect( hers.state ).toContainText( 'someone else is logged in' );
	await expect( hers.root.locator( 'textarea' ) ).toHaveCount( 0 );
	expect( await everythingIn( page ) ).not.toMatch( /zebra|Anna/ );
	await his.text.pressSequentially( 'umbrella' );
	await expect( his.state ).toContainText( 'Saved' );
	await expect
		.poll( async () => ( await programme.noteOf( ben, there ) )?.text )
		.toBe( 'umbrella' );
	expect( await programme.noteOf( anna, there ) ).toBeNull();
	expect( await tab.content() ).not.toContain( 'zebra' );

	await context.clearCookies();
	await openAs( tab, anna, there );
	await expect( noteAt( tab, '1' ).root.locator( 'textarea' ) ).toHaveValue(
		'zebra crossing'
	);
	await expect
		.poll( async () => ( await programme.noteOf( anna, there ) )?.text )
		.toBe( 'zebra crossing' );
	expect( ( await programme.noteOf( ben, there ) )?.text ).toBe( 'umbrella' );
	await expect( hers.state ).toContainText( 'Saved' );
} );

test( 'a change that was on its way as somebody else logged in is sent again, once, as soon as its person is back', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const anna = await programme.person( 'Anna Berg' );
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson( QUESTION, anna );
	const hers = noteAt( page, '1' );
	const held: Route[] = [];
	await page.route( '**/prompts/**', ( route ) => {
		held.push( route );
	} );
	await hers.text.pressSequentially( 'zebra crossing' );
	await expect.poll( () => held.length ).toBe( 1 );

	const tab = await openBesideAs( context, ben, there );
	await expect( hers.state ).toContainText( 'someone else is logged in' );
	await held[ 0 ]?.abort();
	await page.unroute( '**/prompts/**' );

	await context.clearCookies();
	await openAs( tab, anna, await programme.lesson( QUESTION ) );
	await expect( hers.text ).toHaveValue( 'zebra crossing' );
	await expect( hers.state ).toContainText( 'Saved' );
	expect( await programme.noteOf( anna, there ) ).toMatchObject( {
		text: 'zebra crossing',
		revision: 1,
	} );
} );

test( 'who writes on where they have logged out in another tab is told so and asked back; nothing of it lies on the device, and it is saved', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const anna = await programme.person( 'Anna Berg' );
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson( QUESTION, anna );
	const hers = noteAt( page, '1' );
	await hers.text.pressSequentially( 'zebra' );
	await expect( hers.state ).toContainText( 'Saved' );
	const tab = await context.newPage();
	await tab.goto( there.url );
	await logOut( tab );
	await expect( tab ).toHaveURL( /loggedout=true/ );

	await hers.text.pressSequentially( ' crossing' );
	await expect( hers.state ).toContainText( 'you are logged out' );
	expect( await onDevice( page ) ).toEqual( [] );
	await hers.root.getByRole( 'button', { name: 'Log in here' } ).click();
	const asked = page.locator( 'dialog.learning-log-login' );
	await expect( asked ).toBeVisible();

	await openAs( tab, ben, there );
	await expect( asked ).toHaveCount( 0 );
	await expect( hers.state ).toContainText( 'someone else is logged in' );
	expect( await everythingIn( page ) ).not.toContain( 'crossing' );

	await context.clearCookies();
	await openAs( tab, anna, await programme.lesson( QUESTION ) );
	await expect( hers.state ).toContainText( 'Saved' );
	expect( ( await programme.noteOf( anna, there ) )?.text ).toBe(
		'zebra crossing'
	);
	expect( await programme.noteOf( ben, there ) ).toBeNull();
} );

test( 'what a shared computer holds in a tab alone survives another person’s visit, and so do names of files and readers', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const { person } = await programme.coached();
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson(
		[
			{
				noteId: '1',
				prompt: 'What did you try?',
				allowAttachments: true,
				audiences: [ 'me', 'coach' ],
			},
			{ noteId: '2', prompt: 'What happened?' },
		],
		person
	);
	const first = noteAt( page, '1' );
	const second = noteAt( page, '2' );
	await second.answer( 'giraffe' );
	await first.text.fill( 'zebra' );
	await first.choose( { 'okapi.txt': 'A file' } );
	await expect( first.files ).toContainText( 'okapi' );
	await first.readers.click();
	await page.getByLabel( 'This is a shared computer' ).first().check();
	await page.keyboard.press( 'Escape' );
	await context.route( '**/prompts/**', ( route ) => route.abort() );
	await first.text.fill( 'zebra crossing' );
	await expect( first.state ).toContainText( 'Kept in this tab alone' );
	expect( await everythingIn( page ) ).toMatch( /Carla/ );

	const tab = await openBesideAs( context, ben, there );
	await expect( first.state ).toContainText( 'someone else is logged in' );
	await expect( second.state ).toContainText( 'someone else is logged in' );
	await expect
		.poll( () => everythingIn( page ) )
		.not.toMatch( /zebra|giraffe|okapi|Carla|Anna/ );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await context.unroute( '**/prompts/**' );

	await context.clearCookies();
	await openAs( tab, person, there );
	await expect( first.text ).toHaveValue( 'zebra crossing' );
	await expect( second.shown ).toHaveText( 'giraffe' );
	await expect( first.files ).toContainText( 'okapi' );
	await expect( first.state ).toContainText( 'Saved' );
	await expect
		.poll( async () => ( await programme.noteOf( person, there ) )?.text )
		.toBe( 'zebra crossing' );
	await first.text.press( 'End' );
	await page.keyboard.type( '!' );
	await expect
		.poll( async () => ( await programme.noteOf( person, there ) )?.text )
		.toBe( 'zebra crossing!' );
} );
