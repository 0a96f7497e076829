/**
 * Where a note stands: the lesson it belongs to, who may see what of it, and what a page pays for it.
 */
import { gzipSync } from 'node:zlib';
import type { Locator, Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	hold,
	sendLoginForm,
	test,
} from './fixtures';

const QUESTION = { noteId: '1', prompt: 'What did you try?' };
const LONG = `${ 'One word after another makes a long reflection. '.repeat( 250 ) }${ 'unbroken'.repeat( 60 ) } https://example.org/${ 'a'.repeat( 300 ) }`;

/** Asserts what has to hold in every state of a note. */
async function expectFit( page: Page ): Promise< void > {
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
}

/** How many pixels of an element lie off each side of the screen. A page ends at a whole one, and what is less than half is not drawn. */
const cutOff = ( element: Locator ): Promise< number[] > =>
	element.evaluate( ( shown ) => {
		const { top, left, bottom, right } = shown.getBoundingClientRect();
		const { innerWidth, innerHeight } = window;
		return [ -top, -left, bottom - innerHeight, right - innerWidth ].map(
			( off ) => Math.max( 0, Math.round( off ) )
		);
	} );

/** How many pixels of the last line of a field, which has been scrolled to, lie beneath the top of an element. */
const lastLineBelow = async (
	field: Locator,
	element: Locator
): Promise< number > => {
	const top = await element.evaluate(
		( shown ) => shown.getBoundingClientRect().top
	);
	return field.evaluate( ( area, limit ) => {
		const { paddingBottom, borderBottomWidth } = getComputedStyle( area );
		const end =
			area.getBoundingClientRect().bottom -
			parseFloat( paddingBottom ) -
			parseFloat( borderBottomWidth );
		return Math.max( 0, Math.round( end - limit ) );
	}, top );
};

test( 'every state of a note fits the screen and has no accessibility fault @phone', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const { person, coach } = await programme.coached();
	const peer = await programme.person( 'Mark Ohm' );
	await programme.set( 'Harbour set', [ person, peer ], [ coach ] );
	const { url } = await lesson( [
		{ ...QUESTION, title: 'To take with you', reply: 'reply' },
	] );
	await page.goto( url );
	await expectFit( page );
	await logInAs( person.login );
	await page.goto( url );
	await expectFit( page );
	const { root, readers, text, shown } = note( '1' );
	await text.fill( 'a few words' );
	await expectFit( page );
	await readers.click();
	const menu = root.locator( '.learning-log-note__menu' );
	await expect( menu ).toContainText( 'My coach: Carla Voss' );
	await expect( menu ).toContainText(
		'2 members, facilitated by Carla Voss'
	);
	await expect( menu ).toBeVisible();
	await expect.poll( () => cutOff( menu ) ).toEqual( [ 0, 0, 0, 0 ] );
	await expectFit( page );
	await page.mouse.click( 3, 300 );
	await expect( menu ).toBeHidden();
	await note( '1' ).answer( LONG );
	await expect( shown ).toBeVisible();
	await expectFit( page );
	await page.setViewportSize( { width: 320, height: 640 } );
	await expectFit( page );
	await note( '1' ).does( 'Edit' ).click();
	await expectFit( page );
	await text.press( 'ControlOrMeta+End' );
	await text.pressSequentially( ' end' );
	const bar = root.locator( '.learning-log-note__bar' );
	await expect
		.poll( () => cutOff( bar ), 'How it stands is in view' )
		.toEqual( [ 0, 0, 0, 0 ] );
	expect( await lastLineBelow( text, bar ), 'The caret is too' ).toBe( 0 );
	await page.evaluate( () => {
		document.documentElement.dir = 'rtl';
	} );
	await expectNoSidewaysScroll( page );
	await readers.click();
	await expect( menu ).toBeInViewport( { ratio: 0.9 } );
	await expectNoSidewaysScroll( page );
} );

test( 'nothing moves when the script arrives after the page @phone', async ( {
	page,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( [
		QUESTION,
		{ ...QUESTION, noteId: '2' },
	] );
	await note( '1' ).answer( 'a saved one' );
	await page.addInitScript( () => {
		Object.assign( window, { shifts: 0 } );
		new PerformanceObserver( ( list ) => {
			for ( const entry of list.getEntries() ) {
				Object.assign( window, {
					shifts:
						( window as unknown as { shifts: number } ).shifts +
						( entry as unknown as { value: number } ).value,
				} );
			}
		} ).observe( { type: 'layout-shift', buffered: true } );
	} );
	const release = await hold( page, '**/note/view.js*' );
	await page.goto( url, { waitUntil: 'commit' } );
	await expect( note( '2' ).text ).toBeVisible();
	// The rest of the page and the theme's own fonts arrive late too; what they move is not ours.
	await page.waitForFunction( () => document.readyState !== 'loading' );
	await page.evaluate( async () => {
		await document.fonts.ready;
		await new Promise( ( resolve ) =>
			requestAnimationFrame( () => requestAnimationFrame( resolve ) )
		);
		Object.assign( window, { shifts: 0 } );
	} );
	release();
	await page.waitForLoadState();
	await note( '2' ).text.focus();
	await expect( note( '2' ).does( 'Save' ) ).toBeVisible();
	await expect( note( '1' ).shown ).toHaveText( 'a saved one' );
	expect(
		await page.evaluate(
			() => ( window as unknown as { shifts: number } ).shifts
		)
	).toBe( 0 );
} );

test( 'a lesson loads at most 10 kB of our script in two files, no React, no jQuery, and asks nothing', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const { login } = await programme.person();
	const { url } = await lesson( [ QUESTION ] );
	await logInAs( login );
	// Away from the page that follows the log-in, which asks for things of its own.
	await page.goto( url );
	await page.waitForLoadState( 'networkidle' );
	const scripts: string[] = [];
	const ours: number[] = [];
	const asked: string[] = [];
	page.on( 'response', async ( answer ) => {
		const request = answer.request();
		if ( request.resourceType() === 'script' ) {
			scripts.push( request.url() );
			if ( request.url().includes( '/learning-log/' ) ) {
				ours.push( gzipSync( await answer.body() ).length );
			}
		} else if ( [ 'fetch', 'xhr' ].includes( request.resourceType() ) ) {
			asked.push( request.url() );
		}
	} );
	await page.reload();
	await page.waitForLoadState( 'networkidle' );
	await expect( note( '1' ).text ).toBeVisible();
	expect( ours.length ).toBeGreaterThan( 0 );
	expect( ours.length ).toBeLessThanOrEqual( 2 );
	expect( ours.reduce( ( sum, size ) => sum + size, 0 ) ).toBeLessThan(
		10 * 1024
	);
	expect( asked ).toEqual( [] );
	expect(
		scripts.filter( ( address ) => /react|jquery/.test( address ) )
	).toEqual( [] );
} );

test( 'a page that asks nothing gets no script and no style of ours', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { login } = await programme.person();
	const { url } = await programme.page( '<p>Only words.</p>' );
	for ( const person of [ '', login ] ) {
		if ( person ) {
			await logInAs( person );
		}
		const html = await ( await page.goto( url ) )?.text();
		expect( html ).toContain( 'Only words.' );
		expect( html ).not.toContain( '/learning-log/build/' );
		expect( html ).not.toContain( 'learning-log-note' );
	}
} );

test( 'a page cache finds nothing personal: none is allowed to keep a participant’s page, and a visitor’s holds no nonce', async ( {
	page,
	programme,
	lesson,
	logInAs,
} ) => {
	const { login } = await programme.person();
	const { url } = await lesson( [ QUESTION ] );
	const visitor = await ( await page.goto( url ) )?.text();
	expect( visitor ).toContain( 'What did you try?' );
	expect( visitor ).not.toMatch(
		/"nonce"|learning_log\[nonce\]|src="[^"]*note\/(?:view|mine)/
	);
	await logInAs( login );
	const answer = await page.goto( url );
	expect( answer?.headers()[ 'cache-control' ] ).toMatch( /private/ );
	expect( answer?.headers()[ 'cache-control' ] ).toMatch( /no-store/ );
} );

test( 'a visitor’s log-in comes back to this very note', async ( {
	page,
	programme,
	lesson,
	note,
} ) => {
	const { login } = await programme.person();
	const { url } = await lesson( [
		...Array.from( { length: 12 }, ( _, index ) => ( {
			noteId: `before-${ index }`,
			prompt: 'And this?',
		} ) ),
		{ noteId: 'last', prompt: 'What did you try?' },
	] );
	await page.goto( url );
	await note( 'last' ).does( 'Log in to write' ).click();
	await sendLoginForm( page, login );
	// Past a cache that would show the page for nobody again.
	await page.waitForURL(
		/\?learning_log_for_me=\w+#learning-log-note-last$/
	);
	await expect( note( 'last' ).text ).toBeInViewport();
	await note( 'last' ).answer( 'here I am' );
} );

test( 'one synced pattern in two lessons, and one lesson inside a list of others, each keep their own answer', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	const { login } = await programme.person();
	const pattern = await programme.send( 'POST', '/wp/v2/blocks', {
		status: 'publish',
		title: 'Question for every lesson',
		content: `<!-- wp:learning-log/note ${ JSON.stringify( QUESTION ) } /-->`,
	} );
	const { id } = ( await pattern.json() ) as { id: number };
	const content = `<!-- wp:block {"ref":${ id }} /-->`;
	const title = `Listed ${ id }`;
	const first = await programme.page( content, { title } );
	const second = await programme.page( content );
	const list = await programme.page(
		`<!-- wp:query {"queryId":1,"query":{"perPage":3,"postType":"page","search":"${ title }","inherit":false}} --><div class="wp-block-query"><!-- wp:post-template --><!-- wp:post-content /--><!-- /wp:post-template --></div><!-- /wp:query -->`
	);
	await logInAs( login );
	await page.goto( second.url );
	await note( '1' ).answer( 'of the second' );
	await page.goto( list.url );
	await note( `1-in-${ first.id }` ).answer( 'of the first' );
	await page.goto( first.url );
	await expect( note( '1' ).shown ).toHaveText( 'of the first' );
	await page.goto( second.url );
	await expect( note( '1' ).shown ).toHaveText( 'of the second' );
} );

test( 'a note in the template of all lessons is answered in each, and its page is kept by no cache', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	const { login } = await programme.person();
	const first = await programme.page( '<p>One.</p>' );
	const second = await programme.page( '<p>Two.</p>' );
	const theme = (
		( await (
			await programme.send( 'GET', '/wp/v2/themes?status=active' )
		).json() ) as { stylesheet: string }[]
	 )[ 0 ]?.stylesheet;
	const route = `/wp/v2/template-parts/${ theme }//footer`;
	await programme.send( 'POST', route, {
		content: `<!-- wp:learning-log/note ${ JSON.stringify( { ...QUESTION, noteId: 'everywhere' } ) } /-->`,
	} );
	try {
		await logInAs( login );
		const answer = await page.goto( first.url );
		expect( answer?.headers()[ 'cache-control' ] ).toMatch( /no-store/ );
		await note( 'everywhere' ).answer( 'of one' );
		await page.goto( second.url );
		await expect( note( 'everywhere' ).text ).toHaveValue( '' );
		await note( 'everywhere' ).answer( 'of two' );
		await page.goto( first.url );
		await expect( note( 'everywhere' ).shown ).toHaveText( 'of one' );
	} finally {
		await programme.send( 'DELETE', `${ route }?force=true` );
	}
} );
