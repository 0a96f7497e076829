/**
 * Behind a page cache that ignores cookies: whoever asks for a lesson gets the page rendered for nobody, and then their own notes and nobody else's.
 */
import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/fixtures';
import { browserOf, kept, noteIn, openCached, QUESTION } from './cached';

const MARKER = 'learning_log_in';

test( 'each person sees their own notes and nobody else’s, in turns, and the cache holds nothing of anyone', async ( {
	browser,
	programme,
	lesson,
} ) => {
	const anna = await programme.person();
	const ben = await programme.person();
	const { url } = await lesson( [ QUESTION, { ...QUESTION, noteId: '2' } ] );
	const visitor = await ( await browser.newContext() ).newPage();
	await visitor.goto( url );
	const people = [
		{ ...anna, text: 'canary-of-the-first' },
		{ ...ben, text: 'canary-of-the-second' },
	];
	const open: { page: Page; text: string }[] = [];
	for ( const { login, text } of people ) {
		const page = await ( await browserOf( browser, login ) ).newPage();
		await openCached( page, url );
		await noteIn( page ).answer( text );
		open.push( { page, text } );
	}
	// Saved entries, and pages fetched past the cache, must not have come into it.
	for ( const { page, text } of [ ...open, ...open ].reverse() ) {
		await openCached( page, url );
		await expect( noteIn( page ).shown ).toHaveText( text );
		await expect( noteIn( page, '2' ).text ).toHaveValue( '' );
		await expect( page.locator( '.learning-log-note' ) ).toHaveCount( 2 );
		await expect( page.getByText( 'Log in to write' ) ).toHaveCount( 0 );
		const html = await page.content();
		for ( const { text: other } of open ) {
			expect( html.includes( other ) ).toBe( other === text );
		}
	}
	await openCached( visitor, url );
	await expect( noteIn( visitor ).does( 'Log in to write' ) ).toBeVisible();
	expect( await visitor.content() ).not.toMatch( /canary|nonce/i );

	const pages = kept();
	expect(
		pages.some(
			( page ) => page.includes( url ) && page.includes( QUESTION.prompt )
		)
	).toBe( true );
	for ( const page of pages ) {
		expect( page ).not.toMatch( /canary-of|"nonce"|\[nonce\]|"deviceKey"/ );
		expect( page ).not.toContain( anna.name );
		expect( page ).not.toContain( ben.name );
		expect( page ).not.toMatch( /^set-cookie:.*learning_log/im );
	}
	for ( const { page } of open ) {
		await page.context().close();
	}
	await visitor.context().close();
} );

test( 'someone else who logs in in the same browser sees their own, and nothing typed before goes to them', async ( {
	browser,
	page,
	context,
	programme,
	lesson,
} ) => {
	const anna = await programme.person();
	const ben = await programme.person();
	const { url } = await lesson( [ QUESTION ] );
	await page.goto( url );
	await browserOf( browser, anna.login, context );
	await openCached( page, url );
	await noteIn( page ).answer( 'of the first' );
	await noteIn( page ).does( 'Edit' ).click();
	await browserOf( browser, ben.login, context );
	await noteIn( page ).text.fill( 'typed after the second came' );
	await expect( noteIn( page ).state ).toContainText( 'someone else' );
	const other = await context.newPage();
	await openCached( other, url );
	await expect( noteIn( other ).text ).toHaveValue( '' );
	expect( await other.content() ).not.toMatch( /of the first|typed after/ );
} );

test( 'a cookie that outlived its login is taken away by the one answer it costs, and the way to log in stays', async ( {
	page,
	context,
	lesson,
} ) => {
	const { url } = await lesson( [ QUESTION ] );
	await page.goto( url );
	await context.addCookies( [
		{ name: MARKER, value: '1', url: new URL( url ).origin },
	] );
	const fetched = page.waitForResponse( /learning_log_for_me=/ );
	await openCached( page, url );
	const headers = ( await fetched ).headers();
	expect( headers[ 'cache-control' ] ).toMatch( /private.*no-store/ );
	expect( headers.vary ).toMatch( /cookie/i );
	await expect( noteIn( page ).does( 'Log in to write' ) ).toBeVisible();
	await expect
		.poll( async () =>
			( await context.cookies() ).filter(
				( { name } ) => name === MARKER
			)
		)
		.toEqual( [] );
} );

test( 'a log-out takes the cookie away, and what Back brings up again is made anew', async ( {
	browser,
	page,
	context,
	programme,
	lesson,
} ) => {
	const { login } = await programme.person();
	const { url } = await lesson( [ QUESTION ] );
	await page.goto( url );
	await browserOf( browser, login, context );
	await openCached( page, url );
	await noteIn( page ).answer( 'mine alone' );
	await context.clearCookies( { name: /^wordpress/ } );
	// As a browser does that keeps pages for Back; this one is told not to.
	await page.evaluate( () => {
		window.dispatchEvent(
			new PageTransitionEvent( 'pageshow', { persisted: true } )
		);
	} );
	await expect( noteIn( page ).does( 'Log in to write' ) ).toBeVisible();
	expect( await page.content() ).not.toContain( 'mine alone' );
} );
