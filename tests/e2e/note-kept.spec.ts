/**
 * What is typed is kept: on the device, for its person alone, and beside what was written elsewhere.
 */
import type { Page } from '@playwright/test';
import { logInAgain } from './faults';
import { expect, NoteOnPage, test } from './fixtures';
import { bytesOnDevice } from './others';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

/** Everything this site keeps in the browser, as text. */
const kept = async ( page: Page ): Promise< string > =>
	( await bytesOnDevice( page ) ) +
	( await page.evaluate( () =>
		JSON.stringify( { ...localStorage, ...sessionStorage } )
	) );

test( 'a tab that dies before the site answers loses nothing; what it leaves is not readable, and gone once it is saved', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( QUESTION );
	await context.route( '**/prompts/**', ( route ) => route.abort() );
	await note( '1' ).text.fill( 'zebra crossing' );
	await expect( note( '1' ).state ).toContainText( 'Kept on this device' );
	expect( await kept( page ) ).toMatch( /\|\d+\|\d+\/1\|/ );
	expect( await kept( page ) ).not.toContain( 'zebra' );
	await page.close();
	await context.unroute( '**/prompts/**' );
	const again = await context.newPage();
	await again.goto( url );
	const there = new NoteOnPage( again.locator( '#learning-log-note-1' ) );
	// The last request of a page that goes may arrive after all: then it is shown as saved.
	await expect( there.root.locator( 'textarea' ) ).toHaveValue(
		'zebra crossing'
	);
	await expect.poll( () => kept( again ) ).not.toContain( '|' );
	await again.reload();
	await expect( there.shown ).toHaveText( 'zebra crossing' );
} );

test( 'another tab shows what was saved where nobody writes; what another device changed elsewhere in the text is put together', async ( {
	page,
	context,
	programme,
	atLesson,
	note,
} ) => {
	const opened = await atLesson( QUESTION );
	await note( '1' ).answer( 'First line\n\nLast line' );
	const other = await context.newPage();
	await other.goto( opened.url );
	const there = new NoteOnPage( other.locator( '#learning-log-note-1' ) );
	await page.bringToFront();
	await note( '1' ).does( 'Edit' ).click();
	await note( '1' ).text.fill( 'First line, longer\n\nLast line' );
	await expect( there.shown ).toContainText( 'First line, longer' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await programme.sendAs(
		opened.person,
		'PUT',
		`/lessons/${ opened.id }/prompts/1`,
		{
			answers: { text: 'First line, longer\n\nLast line, later' },
			base_revision: 2,
		}
	);
	await note( '1' ).text.fill( 'The first line, longer\n\nLast line' );
	await expect( note( '1' ).text ).toHaveValue(
		'The first line, longer\n\nLast line, later'
	);
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await page.reload();
	await expect( note( '1' ).shown ).toContainText( 'Last line, later' );
} );

test( 'a session that ended is taken up again in place: text and caret stay', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	const { person } = await atLesson( QUESTION );
	await note( '1' ).text.click();
	await context.clearCookies();
	const typed: string[] = [];
	// Typed on, at whatever moment the end of the session becomes known.
	while ( ! ( await note( '1' ).does( 'Log in here' ).isVisible() ) ) {
		const letter = String.fromCharCode( 97 + ( typed.length % 26 ) );
		await page.keyboard.type( letter );
		typed.push( letter );
		await page.evaluate( () => new Promise( requestAnimationFrame ) );
	}
	await page.keyboard.type( ' and on' );
	const text = `${ typed.join( '' ) } and on`;
	await expect( note( '1' ).text ).toHaveValue( text );
	await expect( note( '1' ).text ).toBeFocused();
	await expect( page.getByRole( 'dialog' ) ).toHaveCount( 0 );

	await note( '1' ).text.press( 'ArrowLeft' );
	await note( '1' ).does( 'Log in here' ).click();
	const dialog = page.getByRole( 'dialog', { name: 'Log in again' } );
	const form = dialog.frameLocator( 'iframe' );
	await expect( form.locator( '#user_login' ) ).toBeFocused();
	// WordPress puts the focus there before all of its page has come, and the key is heard once it has.
	await expect( async () => {
		await page.keyboard.press( 'Escape' );
		await expect( dialog ).toBeHidden( { timeout: 500 } );
	} ).toPass();
	await expect( note( '1' ).text ).toBeFocused();
	await logInAgain( page, note( '1' ), person );
	await page.keyboard.type( '!' );
	await expect( note( '1' ).text ).toHaveValue(
		`${ text.slice( 0, -1 ) }!n`
	);
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( note( '1' ).does( 'Log in here' ) ).toBeHidden();
} );

test( 'a page made before the last save arrived and shown after it holds the text all the same', async ( {
	page,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( QUESTION );
	// Such a race cannot be played; its outcome can: the page as it was made before anything was typed.
	const made = await ( await page.request.get( url ) ).text();
	await note( '1' ).text.fill( 'zebra crossing' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect.poll( () => kept( page ) ).not.toContain( '|' );
	await page.route( url, ( route ) =>
		route.fulfill( { contentType: 'text/html', body: made } )
	);
	await page.reload();
	await expect( note( '1' ).root.locator( 'textarea' ) ).toHaveValue(
		'zebra crossing'
	);
	await note( '1' ).text.fill( 'zebra crossing, later' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await page.unroute( url );
	await page.reload();
	await expect( note( '1' ).shown ).toHaveText( 'zebra crossing, later' );
} );
