/**
 * Saving: by itself, without a page load, and never over what someone typed meanwhile.
 */
import { expect, hold, sentBy, test } from './fixtures';

const QUESTIONS = [
	{ noteId: '1', prompt: 'What did you try?' },
	{ noteId: '2', prompt: 'What happened?' },
];

test( 'a save in one note touches no other: its text stays, and is saved by itself', async ( {
	page,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( QUESTIONS );
	await note( '2' ).text.fill( 'half a thought' );
	await note( '1' ).answer( 'done' );
	await expect( note( '2' ).text ).toHaveValue( 'half a thought' );
	await expect( note( '2' ).text ).toBeVisible();
	await expect( note( '2' ).state ).toContainText( 'Saved' );
	await page.goto( url );
	await expect( note( '1' ).shown ).toHaveText( 'done' );
	await expect( note( '2' ).shown ).toHaveText( 'half a thought' );
} );

test( 'what is typed while a save is under way stays, and is saved after it', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( QUESTIONS );
	const release = await hold( page, '**/prompts/**' );
	await note( '1' ).text.fill( 'first' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toHaveText( 'Saving…' );
	await note( '1' ).text.fill( 'first and second' );
	release();
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( note( '1' ).text ).toHaveValue( 'first and second' );
	await expect( note( '1' ).text ).toBeVisible();
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'first and second' );
} );

test( 'who goes to the next note while one is saved types there, however late the page shows it', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( QUESTIONS );
	await note( '1' ).text.fill( 'done' );
	const showLate = await page.evaluateHandle( () => {
		const late: FrameRequestCallback[] = [];
		const { requestAnimationFrame } = window;
		window.requestAnimationFrame = ( draw ) => late.push( draw );
		return () => {
			window.requestAnimationFrame = requestAnimationFrame;
			late.forEach( ( draw ) => draw( performance.now() ) );
			return late.length;
		};
	} );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await note( '2' ).text.click();
	expect( await showLate.evaluate( ( show ) => show() ) ).toBeGreaterThan(
		0
	);
	await expect( note( '2' ).text ).toBeFocused();
	// Enter would press what has the focus.
	await page.keyboard.type( 'and\nthen' );
	await expect( note( '2' ).text ).toHaveValue( 'and\nthen' );
	await expect( note( '1' ).shown ).toHaveText( 'done' );
} );

test( 'Save pressed twice stores once', async ( { page, atLesson, note } ) => {
	await atLesson( QUESTIONS );
	const saves = sentBy( page, 'PUT' );
	const release = await hold( page, '**/prompts/**' );
	await note( '1' ).text.fill( 'once' );
	await note( '1' ).does( 'Save' ).dblclick();
	release();
	await expect( note( '1' ).shown ).toHaveText( 'once' );
	await note( '1' ).does( 'Edit' ).click();
	expect( saves ).toHaveLength( 1 );
} );

test( 'words typed just before the page goes are there when it comes back', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( QUESTIONS );
	page.on( 'dialog', ( dialog ) => dialog.accept() );
	await note( '1' ).text.pressSequentially( 'in the middle of a' );
	await page.reload();
	await expect( note( '1' ).root.locator( 'textarea' ) ).toHaveValue(
		'in the middle of a'
	);
} );

test( 'words that only this page holds are not left without being asked', async ( {
	page,
	atLesson,
	note,
} ) => {
	await page.addInitScript( () => {
		Object.defineProperty( window, 'indexedDB', { value: undefined } );
	} );
	await atLesson( QUESTIONS );
	const asked: string[] = [];
	page.on( 'dialog', ( dialog ) => {
		asked.push( dialog.type() );
		return dialog.accept();
	} );
	await note( '1' ).answer( 'saved' );
	await page.reload();
	expect( asked ).toHaveLength( 0 );
	await page.route( '**/prompts/**', ( route ) => route.abort() );
	await note( '2' ).text.pressSequentially( 'in memory' );
	await expect( note( '2' ).state ).toContainText( 'Kept in this tab alone' );
	await page.reload();
	expect( asked ).toEqual( [ 'beforeunload' ] );
} );

test( 'a cancelled edit can be brought back', async ( { atLesson, note } ) => {
	await atLesson( QUESTIONS );
	await note( '1' ).answer( 'as it was' );
	await note( '1' ).does( 'Edit' ).click();
	await note( '1' ).text.fill( 'a better one' );
	await note( '1' ).does( 'Cancel' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'as it was' );
	await note( '1' ).does( 'Bring them back' ).click();
	await expect( note( '1' ).text ).toHaveValue( 'a better one' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
} );
