/**
 * When something is in the way, the text stays, a sentence says what to do, and nothing is stored where it should not be.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectNoAxeViolations, sendLoginForm, test } from './fixtures';
import { requestAs } from './programme';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

for ( const [ button, kept ] of [
	[ 'Keep mine', 'I asked the night shift' ],
	[ 'Keep the saved one', 'I asked the day shift' ],
	[ 'Keep both', 'I asked the day shift\n\nI asked the night shift' ],
] as const ) {
	test( `of two versions both are shown, and "${ button }" stores what it says`, async ( {
		page,
		programme,
		atLesson,
		note,
	} ) => {
		const opened = await atLesson( QUESTION );
		const { person } = opened;
		await programme.answer( person, opened, '1', 'I asked the day shift' );
		await note( '1' ).text.fill( 'I asked the night shift' );
		await note( '1' ).does( 'Save' ).click();
		const versions = note( '1' ).root.getByRole( 'group', {
			name: 'Two versions of this text',
		} );
		await expect( versions ).toBeFocused();
		await expect( versions ).toContainText( 'I asked the night shift' );
		await expect( versions.locator( 'mark' ) ).toHaveText( [
			/night/,
			/day/,
		] );
		await expectNoAxeViolations( page, '#learning-log-note-1' );
		expect( ( await programme.noteOf( person, opened ) )?.text ).toBe(
			'I asked the day shift'
		);
		await note( '1' ).does( button ).click();
		await expect( versions ).toBeHidden();
		await expect( note( '1' ).does( 'Edit' ) ).toBeFocused();
		await expect
			.poll(
				async () => ( await programme.noteOf( person, opened ) )?.text
			)
			.toBe( kept );
	} );
}

test( 'the words of one person are never stored for another who has logged in meanwhile', async ( {
	context,
	baseURL,
	programme,
	atLesson,
	note,
} ) => {
	const anna = await programme.person( 'Anna Berg' );
	const ben = await programme.person( 'Ben Holt' );
	const opened = await atLesson( QUESTION, anna );
	const swap = await requestAs( baseURL ?? '', ben.login );
	await context.clearCookies();
	await context.addCookies( ( await swap.context.storageState() ).cookies );
	await swap.context.dispose();
	await note( '1' ).text.fill( 'only for me' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toContainText(
		'someone else is logged in here now'
	);
	await expect( note( '1' ).root.locator( 'textarea' ) ).toHaveCount( 0 );
	expect( await programme.noteOf( ben, opened ) ).toBeNull();
	expect( await programme.noteOf( anna, opened ) ).toBeNull();
} );

/** Makes the page's nonce one that is too old. */
async function spoilNonce( page: Page ): Promise< void > {
	await page.route( '**/prompts/**', async ( route ) => {
		const headers = route.request().headers();
		await route.continue( {
			headers: { ...headers, 'x-wp-nonce': 'stale00000' },
		} );
		await page.unroute( '**/prompts/**' );
	} );
}

test( 'a nonce that is too old is renewed once, and the text is stored', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( QUESTION );
	await spoilNonce( page );
	const asked: number[] = [];
	page.on( 'response', ( answer ) => {
		if ( answer.request().method() === 'PUT' ) {
			asked.push( answer.status() );
		}
	} );
	await note( '1' ).answer( 'a long afternoon' );
	expect( asked ).toEqual( [ 403, 201 ] );
} );

test( 'logged out elsewhere, the text stays and one link leads back in; the next save stores it', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	const { person } = await atLesson( QUESTION );
	await note( '1' ).text.fill( 'still here' );
	await context.clearCookies();
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toContainText( 'you are logged out' );
	const dialog = page.getByRole( 'dialog', { name: 'Log in again' } );
	await expect( dialog ).toBeVisible();
	await dialog.getByRole( 'button', { name: 'Not now' } ).click();
	await expect( note( '1' ).text ).toHaveValue( 'still here' );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	const opened = context.waitForEvent( 'page' );
	await note( '1' ).does( 'Log in in a new tab' ).click();
	const tab = await opened;
	await sendLoginForm( tab, person.login );
	await tab.waitForURL( /#learning-log-note-1$/ );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'still here' );
} );

const refusal = ( status: number, code: string, message: string ) => ( {
	status,
	contentType: 'application/json',
	body: JSON.stringify( { code, message, data: { status } } ),
} );

/** A text no form could change on its way unnoticed. */
const EXACT = ' a < b & "c"\n\n  🙂 \t end ';

for ( const [ why, answer, sentence ] of [
	[
		'too large for what stands before the site',
		{ status: 413, contentType: 'text/html', body: '<h1>Too large</h1>' },
		'The site does not take this text',
	],
	[
		'not readable',
		refusal( 400, 'learning_log_text_not_readable', 'Cannot be read.' ),
		'Cannot be read.',
	],
	[
		'for a lesson that is gone',
		refusal( 404, 'learning_log_lesson_not_found', 'No such lesson.' ),
		'No such lesson.',
	],
	[
		'for a question that is gone',
		refusal( 404, 'learning_log_prompt_not_found', 'No such question.' ),
		'No such question.',
	],
] as const ) {
	test( `a text that is ${ why } stays, says why, and can be taken elsewhere exactly as it is`, async ( {
		page,
		context,
		atLesson,
		note,
	} ) => {
		await context.grantPermissions( [
			'clipboard-read',
			'clipboard-write',
		] );
		await atLesson( QUESTION );
		await page.route( '**/prompts/**', ( route ) =>
			route.fulfill( answer )
		);
		await note( '1' ).text.fill( EXACT );
		await expect( note( '1' ).state ).toContainText( sentence );
		await expect( note( '1' ).text ).toHaveValue( EXACT );
		await expectNoAxeViolations( page, '#learning-log-note-1' );
		await note( '1' ).does( 'Copy the text' ).click();
		await expect( note( '1' ).root ).toContainText( 'Copied.' );
		expect(
			await page.evaluate( () => navigator.clipboard.readText() )
		).toBe( EXACT );
		const begun = page.waitForEvent( 'download' );
		await note( '1' ).does( 'Download as text' ).click();
		const download = await begun;
		expect( download.suggestedFilename() ).toMatch( /\.txt$/ );
		expect( readFileSync( await download.path(), 'utf8' ) ).toBe( EXACT );
		await page.unroute( '**/prompts/**' );
		await note( '1' ).does( 'Save' ).click();
		await expect( note( '1' ).state ).toContainText( 'Saved' );
		await expect( note( '1' ).does( 'Copy the text' ) ).toHaveCount( 0 );
	} );
}

for ( const [ trouble, answer ] of [
	[
		'a page instead of an answer',
		{ status: 200, contentType: 'text/html', body: '<p>Hello</p>' },
	],
	[
		'a server that has fallen over',
		{ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' },
	],
	[
		'an answer of another plugin',
		{ status: 200, contentType: 'application/json', body: '{"ok":true}' },
	],
	[
		'storage that fails',
		{
			status: 503,
			contentType: 'application/json',
			body: JSON.stringify( {
				code: 'learning_log_storage_failed',
				message: 'This could not be saved just now.',
				data: { status: 503 },
			} ),
		},
	],
] as const ) {
	test( `${ trouble } is not taken for a save`, async ( {
		page,
		atLesson,
		note,
	} ) => {
		await atLesson( QUESTION );
		await page.route( '**/prompts/**', ( route ) =>
			route.fulfill( answer )
		);
		await note( '1' ).text.fill( 'not yet' );
		await note( '1' ).does( 'Save' ).click();
		await expect( note( '1' ).state ).toContainText(
			'Kept on this device'
		);
		await expect( note( '1' ).text ).toHaveValue( 'not yet' );
		await expect( note( '1' ).does( 'Save' ) ).toBeFocused();
		await page.unroute( '**/prompts/**' );
		await note( '1' ).does( 'Save' ).click();
		await expect( note( '1' ).shown ).toHaveText( 'not yet' );
	} );
}

test( 'a save whose answer was lost on the way is stored once when repeated', async ( {
	page,
	programme,
	atLesson,
	note,
} ) => {
	const opened = await atLesson( QUESTION );
	await page.route( '**/prompts/**', async ( route ) => {
		await route.fetch();
		await route.abort();
	} );
	await note( '1' ).text.fill( 'once and only once' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).state ).toContainText( 'Kept on this device' );
	await page.unroute( '**/prompts/**' );
	await note( '1' ).does( 'Save' ).click();
	await expect( note( '1' ).shown ).toHaveText( 'once and only once' );
	await expect
		.poll( () => programme.noteOf( opened.person, opened ) )
		.toMatchObject( {
			text: 'once and only once',
			revision: 1,
		} );
} );

test( 'readers chosen without a network are kept with the text, and stored once it is back', async ( {
	context,
	programme,
	atLesson,
	note,
} ) => {
	const { person } = await programme.coached();
	await atLesson( QUESTION, person );
	await note( '1' ).readers.click();
	await note( '1' ).root.getByText( 'My coach: Carla Voss' ).click();
	await note( '1' ).answer( 'for Carla' );
	await context.setOffline( true );
	await note( '1' ).readers.click();
	await note( '1' ).root.getByText( 'Only me' ).last().click();
	await expect( note( '1' ).state ).toContainText(
		'Kept on this device, will be sent when you are back online'
	);
	await context.setOffline( false );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( note( '1' ).readers ).toContainText( 'Only me' );
} );
