/**
 * A free entry is being written, and somebody else logs in, or its person logs out: nobody else sees or gets a word of it.
 */
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, test as base } from './fixtures';
import { everythingIn, logOut, onDevice, openAs, openBesideAs } from './others';
import type { Person, Programme } from './programme';

const LOG = '/my-learning-log/';
const ROUTE = '**/learning-log/v1/entries**';

const field = ( page: Page ) =>
	page.getByRole( 'textbox', { name: 'What do I take from it?' } );

/** How the entry stands: its own line comes before those of its comments. */
const state = ( page: Page ) =>
	page.locator( '.learning-log-log .learning-log-note__state' ).first();

/** Which of these words are in reach on a page. */
const inReach = async ( page: Page, words: RegExp ): Promise< string[] > => [
	...new Set( ( await everythingIn( page ) ).match( words ) ),
];

/** What Anna has written. */
const HERS = /zebra|okapi|giraffe/g;

/** Another draft, on the same site. */
const emptyDraft = ( page: Page ) => ( {
	url: new URL( `${ LOG }?log_write=${ crypto.randomUUID() }`, page.url() )
		.href,
} );

/** Waits until the site has answered a save of this page; to be asked for before it sets out. */
const answered = ( page: Page ) =>
	page.waitForResponse(
		( response ) =>
			/\/learning-log\/v1\/entries(\/\d+)?$/.test( response.url() ) &&
			[ 'POST', 'PUT' ].includes( response.request().method() )
	);

/** Does something that makes a page save, and waits until it says so. */
async function saves(
	page: Page,
	act: () => Promise< unknown >
): Promise< void > {
	const answer = answered( page );
	await act();
	await answer;
	await expect( state( page ) ).toContainText( 'Saved' );
}

/** All that the site holds of a person, as text. */
const stored = async (
	programme: Programme,
	person: Person
): Promise< string > =>
	JSON.stringify(
		await programme.sendAs( person, 'GET', '/entries?scope=mine' )
	);

/** Anna has answered the quick log before; Ben has written nothing. */
const test = base.extend< { anna: Person; ben: Person } >( {
	anna: async ( { programme }, use ) => {
		const anna = await programme.person( 'Anna Berg' );
		await programme.sendAs( anna, 'POST', '/entries', {
			kind: 'log',
			template: 'quick',
			answers: { taken: 'giraffe' },
			mutation: crypto.randomUUID(),
		} );
		await use( anna );
	},
	ben: async ( { programme }, use ) =>
		use( await programme.person( 'Ben Holt' ) ),
} );

/** Opens a draft of the quick log; answers its address. */
async function beginDraft( page: Page ): Promise< string > {
	await page.goto( `${ LOG }?log_write=1&log_template=quick` );
	await expect( page ).toHaveURL( /log_write=[0-9a-f-]{36}/ );
	await expect( field( page ) ).toBeVisible();
	return page.url();
}

test( 'the list leaves the page of whoever was there before, as soon as somebody else is or nobody is', async ( {
	page,
	context,
	logInAs,
	anna,
	ben,
} ) => {
	await logInAs( anna.login );
	await page.goto( `${ LOG }?log_search=giraffe` );
	await expect( page.locator( '.learning-log-log__entry' ) ).toHaveCount( 1 );

	const tab = await openBesideAs( context, ben, {
		url: new URL( LOG, page.url() ).href,
	} );
	const again = page.getByRole( 'link', { name: 'Open this page again' } );
	await expect( again ).toBeVisible();
	expect( await inReach( page, /giraffe|Anna/g ) ).toEqual( [] );
	await expectNoAxeViolations( page, '.learning-log-log' );
	await again.click();
	await expect(
		page.getByText( 'This will be your own Learning Log.' )
	).toBeVisible();

	// Whoever has opened a place to write logs out by way of a page that tells the other tabs.
	await beginDraft( tab );
	await logOut( tab );
	await expect( again ).toBeVisible();
	// The other tabs are told before the server has done it.
	await tab.waitForURL( /loggedout=true/ );
	await again.click();
	await expect(
		page.getByRole( 'link', { name: 'Log in to open your log' } )
	).toBeVisible();
} );

test( 'who logs in in a second tab neither sees nor gets the free entry that the first person is writing; it is saved once they are back', async ( {
	page,
	context,
	programme,
	logInAs,
	anna,
	ben,
} ) => {
	await logInAs( anna.login );
	const url = await beginDraft( page );
	await page.getByRole( 'button', { name: /answered before/ } ).click();
	await expect( page.locator( '.learning-log-log__beside' ) ).toContainText(
		'giraffe'
	);
	await context.route( ROUTE, ( route ) => route.abort() );
	await field( page ).fill( 'zebra crossing' );
	await page.getByLabel( 'Title' ).fill( 'okapi' );
	await expect( state( page ) ).toContainText( 'Kept on this device' );

	const tab = await openBesideAs( context, ben, { url } );
	await context.unroute( ROUTE );
	await expect( field( tab ) ).toHaveValue( '' );
	await expect( state( page ) ).toContainText( 'someone else is logged in' );
	await expect( page.locator( '.learning-log-log form' ) ).toHaveCount( 0 );
	await expect
		.poll( () => inReach( page, /zebra|okapi|giraffe|Anna/g ) )
		.toEqual( [] );
	await expectNoAxeViolations( page, '.learning-log-log' );
	expect( await inReach( tab, HERS ) ).toEqual( [] );
	await saves( tab, () => field( tab ).fill( 'umbrella' ) );
	expect( await stored( programme, anna ) ).not.toMatch(
		/zebra|okapi|umbrella/
	);

	await saves( page, async () => {
		await context.clearCookies();
		await openAs( tab, anna, emptyDraft( page ) );
	} );
	await expect( field( page ) ).toHaveValue( 'zebra crossing' );
	await expect( page.getByLabel( 'Title' ) ).toHaveValue( 'okapi' );
	const hers = await stored( programme, anna );
	expect( hers ).toContain( 'zebra crossing' );
	expect( hers ).toContain( 'okapi' );
	expect( hers ).not.toContain( 'umbrella' );
	const his = await stored( programme, ben );
	expect( his ).toContain( 'umbrella' );
	expect( his ).not.toMatch( /zebra|okapi/ );
} );

test( 'an entry that is open with its comments and readers leaves the page while somebody else is logged in, and is there again afterwards', async ( {
	page,
	context,
	programme,
	logInAs,
	ben,
} ) => {
	const { person, coach } = await programme.coached();
	const { id } = await programme.sendAs< { id: number } >(
		person,
		'POST',
		'/entries',
		{
			kind: 'log',
			title: 'okapi',
			answers: { text: 'zebra' },
			audience: 'coach',
			mutation: crypto.randomUUID(),
		}
	);
	await programme.sendAs( coach, 'POST', `/entries/${ id }/comments`, {
		text: 'giraffe',
	} );
	await logInAs( person.login );
	await page.goto( `${ LOG }?log_entry=${ id }` );
	expect( await inReach( page, /okapi|giraffe|Carla/g ) ).toHaveLength( 3 );
	await page.getByRole( 'link', { name: 'Edit' } ).click();
	const text = page.getByRole( 'textbox', { name: 'Your answer' } );
	await saves( page, () => text.fill( 'zebra crossing' ) );

	const tab = await openBesideAs( context, ben, emptyDraft( page ) );
	await expect( state( page ) ).toContainText( 'someone else is logged in' );
	await expect
		.poll( () => inReach( page, /zebra|okapi|giraffe|Carla|Anna/g ) )
		.toEqual( [] );
	await expectNoAxeViolations( page, '.learning-log-log' );

	await context.clearCookies();
	await openAs( tab, person, { url: page.url() } );
	await expect( text ).toHaveValue( 'zebra crossing' );
	await expect(
		page.getByRole( 'heading', { name: 'okapi' } )
	).toBeVisible();
	await expect( page.getByText( 'giraffe' ) ).toBeVisible();
	await saves( page, () => text.fill( 'zebra crossings' ) );
	expect( await stored( programme, person ) ).toContain( 'zebra crossings' );
} );

test( 'after a log-out, Back shows nothing of a free entry, and the device holds nothing of it', async ( {
	page,
	programme,
	logInAs,
	anna,
	ben,
} ) => {
	await logInAs( anna.login );
	await page.goto( LOG );
	const url = await beginDraft( page );
	await page.route( ROUTE, ( route ) => route.abort() );
	await field( page ).fill( 'zebra crossing' );
	await page.getByLabel( 'Title' ).fill( 'okapi' );
	await expect( state( page ) ).toContainText( 'Kept on this device' );
	await logOut( page );
	await page.unroute( ROUTE );
	const said = page.getByRole( 'alert' );
	await expect(
		said.getByRole( 'link', { name: 'Open it' } )
	).toHaveAttribute( 'href', /log_write=[0-9a-f-]{36}&log_template=quick$/ );
	await said.getByRole( 'button', { name: 'Log out and delete it' } ).click();
	await expect( page ).toHaveURL( /loggedout=true/ );
	expect( await onDevice( page ) ).toEqual( [] );
	// Past the profile, to the draft and to the list before it.
	const seen: string[] = [];
	for ( let back = 0; back < 3; back++ ) {
		await page.goBack();
		seen.push( page.url() );
		if ( page.url().includes( LOG ) ) {
			await expect(
				page.getByRole( 'link', { name: 'Log in to open your log' } )
			).toBeVisible();
		}
		expect( ( await page.content() ).match( HERS ) ).toBeNull();
	}
	expect( seen ).toContain( url );

	await openAs( page, ben, { url } );
	await expect( field( page ) ).toHaveValue( '' );
	await expect( page.getByLabel( 'Title' ) ).toHaveValue( '' );
	expect( await inReach( page, HERS ) ).toEqual( [] );
	await saves( page, () => field( page ).fill( 'umbrella' ) );
	expect( await stored( programme, ben ) ).not.toMatch( /zebra|okapi/ );
	expect( await stored( programme, anna ) ).not.toContain( 'umbrella' );
	await page.goto( LOG );
	await expect(
		page.getByRole( 'link', { name: /not been sent yet/ } )
	).toBeHidden();
} );
