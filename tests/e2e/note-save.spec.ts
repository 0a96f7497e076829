/**
 * Saving: without a page load, without script, and never over what someone typed meanwhile.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const QUESTIONS = [
	{ noteId: '1', prompt: 'What did you try?' },
	{ noteId: '2', prompt: 'What happened?' },
];

/** Lets the test decide when saves are answered. */
async function holdSaves( page: Page ): Promise< () => void > {
	let release = () => {};
	const held = new Promise< void >( ( resolve ) => ( release = resolve ) );
	await page.route( '**/prompts/**', async ( route ) => {
		await held;
		await route.continue();
	} );
	return release;
}

test( 'a save in one note touches no other: its text, its state and its unsaved words stay', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person();
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	await note( '2' ).text.fill( 'half a thought' );
	await note( '1' ).answer( 'done' );
	await expect( note( '2' ).text ).toHaveValue( 'half a thought' );
	await expect( note( '2' ).state ).toHaveText( 'Not saved yet' );
	page.on( 'dialog', ( dialog ) => dialog.accept() );
	await page.goto( url );
	await expect( note( '1' ).shown ).toHaveText( 'done' );
	await expect( note( '2' ).text ).toHaveValue( '' );
} );

test( 'what is typed while a save is under way stays, and is known to be unsaved', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person();
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	const release = await holdSaves( page );
	await note( '1' ).text.fill( 'first' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toHaveText( 'Saving…' );
	await note( '1' ).text.fill( 'first and second' );
	release();
	await expect( note( '1' ).state ).toHaveText( 'Not saved yet' );
	await expect( note( '1' ).text ).toHaveValue( 'first and second' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'first and second' );
} );

test( 'Save pressed twice stores once', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person();
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	let saves = 0;
	page.on( 'request', ( request ) => {
		saves += request.method() === 'PUT' ? 1 : 0;
	} );
	const release = await holdSaves( page );
	await note( '1' ).text.fill( 'once' );
	await note( '1' ).does( 'Save' ).dblclick();
	release();
	await expect( note( '1' ).shown ).toHaveText( 'once' );
	await note( '1' ).does( 'Edit' ).click();
	expect( saves ).toBe( 1 );
} );

test( 'leaving with unsaved words asks first, leaving with saved ones does not', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person();
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	const asked: string[] = [];
	page.on( 'dialog', ( dialog ) => {
		asked.push( dialog.type() );
		return dialog.accept();
	} );
	await note( '1' ).text.pressSequentially( 'unsaved' );
	await page.reload();
	expect( asked ).toEqual( [ 'beforeunload' ] );
	await note( '1' ).text.pressSequentially( 'saved' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'saved' );
	await page.reload();
	expect( asked ).toHaveLength( 1 );
} );

test( 'a cancelled edit can be brought back', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person();
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	await note( '1' ).answer( 'as it was' );
	await note( '1' ).does( 'Edit' ).click();
	await note( '1' ).text.fill( 'a better one' );
	await note( '1' ).does( 'Cancel' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'as it was' );
	await note( '1' ).does( 'Bring them back' ).click();
	await expect( note( '1' ).text ).toHaveValue( 'a better one' );
	await expect( note( '1' ).state ).toHaveText( 'Not saved yet' );
} );

test( 'the keyboard alone writes, chooses readers, saves and edits; the focus is never lost', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person( 'Nina Berg' );
	const coach = await programme.person( 'Carla Voss' );
	await programme.coach( coach, person );
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	const { text, readers, state, shown } = note( '1' );
	await text.focus();
	await page.keyboard.type( 'By hand' );
	await page.keyboard.press( 'Tab' );
	await expect( readers ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await page.keyboard.press( 'Tab' );
	await expect( note( '1' ).root.getByLabel( 'Only me' ) ).toBeFocused();
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'Enter' );
	await expect( readers ).toBeFocused();
	await expect( readers ).toContainText( 'My coach: Carla Voss' );
	await page.keyboard.press( 'Tab' );
	await page.keyboard.press( 'Tab' );
	await expect( note( '1' ).does( 'Save' ) ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect( shown ).toHaveText( 'By hand' );
	await expect( state ).toContainText( 'Saved' );
	await expect( state ).toHaveRole( 'status' );
	await expect( note( '1' ).does( 'Edit' ) ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect( text ).toBeFocused();
	await page.keyboard.press( 'Control+Enter' );
	await expect( note( '1' ).does( 'Edit' ) ).toBeFocused();
} );

test( 'arrow keys pass by readers without letting them in; Escape keeps who read it before', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person( 'Nina Berg' );
	const coach = await programme.person( 'Carla Voss' );
	await programme.coach( coach, person );
	await programme.set( 'Harbour set', [ person ], [ coach ] );
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	await note( '1' ).answer( 'mine' );
	const sent: unknown[] = [];
	page.on( 'request', ( request ) => {
		if ( request.method() === 'PUT' ) {
			sent.push( request.postDataJSON() );
		}
	} );
	const { readers, root } = note( '1' );
	await readers.click();
	await root.getByLabel( 'Only me' ).focus();
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'Escape' );
	await expect( readers ).toContainText( 'Only me' );
	await readers.click();
	await root.getByLabel( 'Only me' ).focus();
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'ArrowDown' );
	await page.keyboard.press( 'Enter' );
	await expect( readers ).toContainText( 'Harbour set' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( readers ).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( readers ).toContainText( 'Harbour set' );
	expect( sent ).toHaveLength( 1 );
	expect( sent[ 0 ] ).toMatchObject( { audience: 'set' } );
} );

test( 'a change of readers does not save what is half typed', async ( {
	page,
	programme,
	lesson,
	logInAs,
	note,
} ) => {
	const person = await programme.person( 'Nina Berg' );
	const coach = await programme.person( 'Carla Voss' );
	await programme.coach( coach, person );
	const { url } = await lesson( QUESTIONS );
	await logInAs( person.login );
	await page.goto( url );
	await note( '1' ).answer( 'for all to read' );
	await note( '1' ).does( 'Edit' ).click();
	await note( '1' ).text.fill( 'for all to read, and what is not ready' );
	await note( '1' ).readers.click();
	const stored = page.waitForResponse(
		( answer ) => answer.request().method() === 'PUT'
	);
	await note( '1' ).root.getByText( 'My coach: Carla Voss' ).click();
	expect( await ( await stored ).json() ).toMatchObject( {
		audience: 'coach',
		answers: { text: 'for all to read' },
	} );
	await expect( note( '1' ).text ).toHaveValue(
		'for all to read, and what is not ready'
	);
	await expect( note( '1' ).state ).toHaveText( 'Not saved yet' );
} );

test.describe( 'without script', () => {
	test.use( { javaScriptEnabled: false } );

	test( 'the same form saves, edits and keeps files', async ( {
		page,
		programme,
		lesson,
		logInAs,
		note,
	} ) => {
		const person = await programme.person();
		const { url } = await lesson( QUESTIONS );
		await logInAs( person.login );
		await page.goto( url );
		await note( '1' ).text.fill(
			'plain & <b>simple</b>\n"quoted" -- it\'s 5 < 6'
		);
		await note( '1' ).choose( { 'plan.txt': 'one plan\n' } );
		await note( '1' ).does( 'Save' ).click();
		await expect( page ).toHaveURL( `${ url }#learning-log-note-1` );
		await expect( note( '1' ).shown ).toHaveText(
			/plain & <b>simple<\/b>\s*"quoted" -- it's 5 < 6/
		);
		await expect( note( '1' ).files ).toContainText( [ 'plan.txt' ] );
		await note( '1' ).does( 'Edit' ).click();
		await note( '1' ).text.fill( 'changed' );
		await note( '1' ).choose( { 'tool.exe': 'MZ' } );
		await note( '1' ).does( 'Save' ).click();
		await expect( note( '1' ).state ).toContainText(
			'Your text is saved. tool.exe was not added'
		);
		await expect( note( '1' ).text ).toHaveValue( 'changed' );
		await expect( note( '1' ).files ).toHaveCount( 1 );
		await note( '1' ).root.locator( '.is-remove summary' ).click();
		await note( '1' ).does( 'Remove for good' ).click();
		await expect( note( '1' ).files ).toHaveCount( 0 );
		await expect( note( '1' ).shown ).toHaveText( 'changed' );
	} );

	test( 'a conflict keeps both texts and offers three ways out', async ( {
		page,
		context,
		programme,
		lesson,
		logInAs,
		note,
	} ) => {
		const person = await programme.person();
		const { url } = await lesson( QUESTIONS );
		await logInAs( person.login );
		await page.goto( url );
		const other = await context.newPage();
		await other.goto( url );
		await other
			.locator( '#learning-log-note-1 textarea' )
			.fill( 'from the phone' );
		await other
			.locator( '#learning-log-note-1 .learning-log-note__save' )
			.click();
		await note( '1' ).text.fill( 'from the desk' );
		await note( '1' ).does( 'Save' ).click();
		await expect( note( '1' ).text ).toHaveValue( 'from the desk' );
		await expect(
			note( '1' ).root.locator( '.learning-log-note__theirs' )
		).toHaveText( 'from the phone' );
		await note( '1' ).does( 'Keep both' ).click();
		await expect( note( '1' ).shown ).toHaveText(
			/from the phone\s*from the desk/
		);
	} );

	test( 'a form that was open while the session ended gives the text back', async ( {
		page,
		context,
		programme,
		lesson,
		logInAs,
		note,
	} ) => {
		const person = await programme.person();
		const { url } = await lesson( QUESTIONS );
		await logInAs( person.login );
		await page.goto( url );
		await note( '1' ).text.fill( 'must not be lost' );
		await context.clearCookies();
		await note( '1' ).does( 'Save' ).click();
		await expect(
			page.getByLabel( 'What you wrote, to copy:' )
		).toHaveValue( 'must not be lost' );
		await logInAs( person.login );
		await page.goto( url );
		await expect( note( '1' ).text ).toHaveValue( '' );
	} );
} );
