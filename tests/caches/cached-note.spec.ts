/**
 * Behind a page cache that ignores cookies: a note works as on any page, whatever else is on it, and a visitor pays nothing for it.
 */
import { expect, test } from '../e2e/fixtures';
import { browserOf, kept, noteIn, openCached, QUESTION } from './cached';

/** What must come back as it was typed: markup, quotes, a line before the first and after the last. */
const VERBATIM = '\n\n <b>a</b> & "c" \' 3x4 -- [gallery] 🙂\n\n  end\n';

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
	const asked: string[] = [];
	page.on( 'request', ( request ) => asked.push( request.url() ) );
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
