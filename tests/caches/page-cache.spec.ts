/**
 * Behind a page cache that ignores cookies: whoever asks for a lesson gets the page rendered for nobody.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, NoteOnPage, test } from '../e2e/fixtures';
import { logIn } from '../e2e/programme';

const QUESTION = {
	noteId: '1',
	prompt: 'What did you try?',
	audiences: [ 'me', 'coach', 'set' ],
};

/** What must come back as it was typed: markup, quotes, a line before the first and after the last. */
const VERBATIM = '\n\n <b>a</b> & "c" \' 3x4 -- [gallery] 🙂\n\n  end\n';

const MARKER = 'learning_log_in';

const noteIn = ( page: Page, id = '1' ): NoteOnPage =>
	new NoteOnPage( page.locator( `[id="learning-log-note-${ id }"]` ) );

/** Logs in as the login form does, in a browser of this person's own unless one is given. */
async function browserOf(
	browser: Browser,
	login: string,
	given?: BrowserContext
): Promise< BrowserContext > {
	const context = given ?? ( await browser.newContext() );
	await logIn( context.request, login );
	return context;
}

/** Opens a lesson and makes sure that the cache answered. */
async function openCached( page: Page, url: string ): Promise< void > {
	const answer = await page.goto( url );
	expect( answer?.headers()[ 'x-page-cache' ] ).toBe( 'HIT' );
	expect( await answer?.text() ).toContain( 'Log in to write' );
}

/** Everything the cache keeps but code: that names what it handles. */
function kept(): string[] {
	const folder = process.env.LEARNING_LOG_CACHE ?? '';
	return fs
		.readdirSync( folder )
		.map( ( name ) =>
			fs.readFileSync( path.join( folder, name ), 'latin1' )
		)
		.filter(
			( page ) => ! /^Content-Type: .*(?:javascript|css)/im.test( page )
		);
}

/** Addresses that a page asks for from now on. */
function watch( page: Page ): string[] {
	const asked: string[] = [];
	page.on( 'request', ( request ) => asked.push( request.url() ) );
	return asked;
}

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

test( 'text comes back byte for byte', async ( {
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
	await noteIn( page ).answer( VERBATIM );
	await openCached( page, url );
	await noteIn( page ).does( 'Edit' ).click();
	await expect( noteIn( page ).text ).toHaveValue( VERBATIM );
	await expect( noteIn( page ).text ).toBeFocused();
} );

test( 'a note works whether or not something else on the page has started WordPress’s interactivity before', async ( {
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
	const islands = () =>
		page.locator( '[data-wp-interactive]:not(form)' ).count();
	await openCached( page, url );
	expect( await islands() ).toBeGreaterThan( 0 );
	await noteIn( page ).answer( 'with' );

	await page.route( url, async ( route ) => {
		const answer = await route.fetch();
		const body = ( await answer.text() )
			.replaceAll( /data-wp-interactive=/g, 'data-none=' )
			.replaceAll(
				/<script type="module"(?![^>]*note\/visitor)[^>]*><\/script>/g,
				''
			);
		await route.fulfill( { response: answer, body } );
	} );
	await page.goto( url );
	await expect( noteIn( page ).shown ).toHaveText( 'with' );
	expect( await islands() ).toBe( 0 );
	await noteIn( page ).does( 'Edit' ).click();
	await noteIn( page ).answer( 'without' );
	await expect( noteIn( page ).shown ).toHaveText( 'without' );
} );

for ( const [ how, instead ] of [
	[ 'has no way to start what comes later', '$1 as privateApisNoMore' ],
	[ 'refuses to start what comes later', 'refusing as privateApis' ],
] as const ) {
	test( `where WordPress ${ how }, the whole page is opened past the cache, and a note works there`, async ( {
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
		const changed: boolean[] = [];
		await page.route(
			/script-modules\/interactivity\/index(\.min)?\.js/,
			async ( route ) => {
				const answer = await route.fetch();
				const code = await answer.text();
				const other = code.replace( /(\w+) as privateApis\b/, instead );
				changed.push( other !== code );
				await route.fulfill( {
					response: answer,
					body: `${ other };function refusing(){throw new Error('Not any more')}`,
				} );
			}
		);
		await openCached( page, url );
		await page.waitForURL( /learning_log_for_me=/ );
		expect( changed ).toContain( true );
		await noteIn( page ).answer( 'past the cache' );
		await openCached( page, url );
		await page.waitForURL( /learning_log_for_me=/ );
		await expect( noteIn( page ).shown ).toHaveText( 'past the cache' );
		expect( kept().join( '' ) ).not.toContain( 'past the cache' );
	} );
}

test( 'a visitor loads one tiny module and asks nothing', async ( {
	page,
	lesson,
} ) => {
	const { url } = await lesson( [ QUESTION ] );
	await page.goto( url );
	const asked = watch( page );
	await openCached( page, url );
	await page.waitForLoadState( 'networkidle' );
	const ours = asked.filter( ( address ) =>
		/learning-log.*\.js|learning_log|wp-json/.test( address )
	);
	expect( ours ).toEqual( [
		expect.stringMatching( /\/note\/visitor\.js\?ver=/ ),
	] );
	const module = await page.request.get( ours[ 0 ] ?? '' );
	expect( ( await module.body() ).length ).toBeLessThan( 1024 );
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

test( 'while notes are fetched each says so, and one that cannot be fetched says what to do', async ( {
	browser,
	page,
	context,
	programme,
	lesson,
} ) => {
	const { login } = await programme.person();
	const { url } = await lesson( [ QUESTION, { ...QUESTION, noteId: '2' } ] );
	await page.goto( url );
	await browserOf( browser, login, context );
	let answer = () => {};
	const asked = new Promise< void >( ( resolve ) => ( answer = resolve ) );
	await page.route( /learning_log_for_me=/, async ( route ) => {
		await asked;
		await route.fulfill( { status: 502, body: 'Bad gateway' } );
	} );
	await openCached( page, url );
	for ( const id of [ '1', '2' ] ) {
		await expect( noteIn( page, id ).root ).toContainText(
			'Fetching your note…'
		);
	}
	await expect( page.getByRole( 'status' ) ).toHaveCount( 1 );
	await noteIn( page ).does( 'Log in to write' ).focus();
	answer();
	await expect( noteIn( page ).root ).toContainText( 'could not be fetched' );
	await expect( noteIn( page ).does( 'Log in to write' ) ).toBeFocused();
} );

test.describe( 'without script', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the way to log in leads a person who is logged in past the cache, and saving stays there', async ( {
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
		await noteIn( page ).does( 'Log in to write' ).click();
		await expect( noteIn( page ).text ).toBeVisible();
		await noteIn( page ).text.fill( 'without script' );
		await noteIn( page ).does( 'Save' ).click();
		await expect( noteIn( page ).shown ).toHaveText( 'without script' );
		await noteIn( page ).does( 'Edit' ).click();
		await noteIn( page ).does( 'Cancel' ).click();
		await expect( noteIn( page ).shown ).toHaveText( 'without script' );
		expect( kept().join( '' ) ).not.toContain( 'without script' );
	} );
} );
