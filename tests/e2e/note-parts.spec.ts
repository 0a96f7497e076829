/**
 * What a lesson loads when: at once what keeps a word on the device, the part that sends when somebody begins to write. Whatever becomes of
 * that part, nothing is lost.
 */
import type { Page, Route } from '@playwright/test';
import { expect, NoteOnPage, sentBy, test } from './fixtures';
import { onDevice } from './others';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

/** The part that sends, at the first attempt and at later ones. */
const SENDS = /\/build\/send\.[0-9a-f]{8}\.js/;

/** Whatever is loaded later: it has a version in its name. */
const LATER = /\/build\/[\w-]+\.[0-9a-f]{8}\.js/;

/** The parts that a page asks for from now on. */
function partsOf( page: Page ): string[] {
	const parts: string[] = [];
	page.on( 'request', ( request ) => {
		const [ part ] = LATER.exec( request.url() ) ?? [];
		if ( part ) {
			parts.push( part.replace( /^\/build\/|\..*/g, '' ) );
		}
	} );
	return parts;
}

/** What is sent to be stored from now on. */
function savesOf( page: Page ): string[] {
	const saves: string[] = [];
	page.on( 'request', ( request ) => {
		if ( request.method() === 'PUT' ) {
			saves.push( request.postDataJSON().answers.text );
		}
	} );
	return saves;
}

test( 'who only reads loads nothing more; who puts the caret in a field loads what sends, and nothing else', async ( {
	page,
	atLesson,
	note,
} ) => {
	const parts = partsOf( page );
	await atLesson( QUESTION );
	await page.waitForLoadState( 'networkidle' );
	expect( parts ).toEqual( [] );
	await note( '1' ).text.click();
	await expect.poll( () => parts ).toEqual( [ 'send' ] );
	await note( '1' ).answer( 'Listening first' );
	await page.waitForLoadState( 'networkidle' );
	expect( parts ).toEqual( [ 'send' ] );
} );

const answers: Record< string, ( route: Route ) => Promise< void > > = {
	'is cut off': ( route ) => route.abort(),
	'meets a server in trouble': ( route ) => route.fulfill( { status: 503 } ),
	'meets a page instead': ( route ) =>
		route.fulfill( {
			contentType: 'text/html',
			body: '<!doctype html><h1>One moment, please</h1>',
		} ),
};

for ( const [ what, answer ] of Object.entries( answers ) ) {
	test( `where the part that sends ${ what }, words are kept on the device, and stored once it comes`, async ( {
		page,
		atLesson,
		note,
	} ) => {
		const saves = savesOf( page );
		await page.route( SENDS, answer );
		await atLesson( QUESTION );
		await note( '1' ).text.fill( 'Listening first' );
		await expect( note( '1' ).state ).toContainText(
			'Kept on this device'
		);
		expect( saves ).toEqual( [] );
		await page.unroute( SENDS );
		// Nobody does anything: it is tried again by itself, as a save is.
		await expect( note( '1' ).state ).toContainText( 'Saved' );
		expect( saves ).toEqual( [ 'Listening first' ] );
		await page.reload();
		await expect( note( '1' ).shown ).toHaveText( 'Listening first' );
	} );
}

test( 'where the network goes just after the page came, words are kept on the device, and stored when it is back', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	await atLesson( QUESTION );
	await page.waitForLoadState( 'networkidle' );
	await context.setOffline( true );
	await note( '1' ).text.fill( 'On the train' );
	await expect( note( '1' ).state ).toContainText( 'Kept on this device' );
	await context.setOffline( false );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await page.reload();
	await expect( note( '1' ).shown ).toHaveText( 'On the train' );
} );

test( 'Save pressed before the part that sends is there is not forgotten, nor the readers chosen by then', async ( {
	page,
	programme,
	atLesson,
	note,
} ) => {
	const { person, coach } = await programme.coached();
	let release = () => {};
	const held = new Promise< void >( ( resolve ) => ( release = resolve ) );
	await page.route( SENDS, async ( route ) => {
		await held;
		await route.continue();
	} );
	const saves = savesOf( page );
	await atLesson(
		QUESTION.map( ( question ) => ( {
			...question,
			audiences: [ 'me', 'coach' ],
		} ) ),
		person
	);
	await note( '1' ).text.fill( 'Pressed early' );
	await note( '1' ).readers.click();
	await note( '1' )
		.root.getByRole( 'radio', { name: /My coach/ } )
		.click();
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toContainText( 'Saving' );
	await expect( note( '1' ).text ).toBeVisible();
	expect( saves ).toEqual( [] );
	release();
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	// As after any Save, the note is closed.
	await expect( note( '1' ).text ).toBeHidden();
	await expect( note( '1' ).shown ).toHaveText( 'Pressed early' );
	expect( saves ).toEqual( [ 'Pressed early' ] );
	const shared = await programme.sendAs< { answers: unknown }[] >(
		coach,
		'GET',
		'/entries?scope=shared'
	);
	expect( shared.map( ( entry ) => entry.answers ) ).toEqual( [
		{ text: 'Pressed early' },
	] );
} );

test( 'words of a page whose part that sends never came are brought back and stored by the next page', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	await context.route( SENDS, ( route ) => route.abort() );
	const { url } = await atLesson( QUESTION );
	await note( '1' ).text.fill( 'Written without it' );
	await expect( note( '1' ).state ).toContainText( 'Kept on this device' );
	await page.close();
	await context.unroute( SENDS );
	const again = await context.newPage();
	await again.goto( url );
	const there = new NoteOnPage( again.locator( '#learning-log-note-1' ) );
	await expect( there.root.locator( 'textarea' ) ).toHaveValue(
		'Written without it'
	);
	await expect( there.state ).toContainText( 'Saved' );
	await again.reload();
	await expect( there.shown ).toHaveText( 'Written without it' );
} );

test( 'words of a free entry whose page is left before the part that sends is there wait on the device, are named in the log and stored from there', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { id, login } = await programme.person();
	await logInAs( login );
	// It never comes, and never fails.
	await page.route( SENDS, () => {} );
	const saves = sentBy( page, 'POST', '/learning-log/v1/entries' );
	await page.goto( '/my-learning-log/?log_write=1' );
	const text = page.getByRole( 'textbox', { name: 'Your answer' } );
	await text.fill( 'Left in a hurry' );
	await expect
		.poll( () => onDevice( page ) )
		.toEqual( [ expect.stringContaining( `|${ id }|0/` ) ] );
	await page.goto( '/my-learning-log/' );
	expect( saves ).toEqual( [] );
	await page.unroute( SENDS );
	const stored = page.waitForResponse( ( response ) =>
		response.url().endsWith( '/learning-log/v1/entries' )
	);
	await page.getByRole( 'link', { name: /not been sent yet/ } ).click();
	await expect( text ).toHaveValue( 'Left in a hurry' );
	expect( ( await stored ).status() ).toBe( 201 );
	await expect.poll( () => onDevice( page ) ).toEqual( [] );
	expect( saves ).toHaveLength( 1 );
} );
