/**
 * Taking one's log away: each kind of file holds what was written, and nothing of anybody else's.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import type { Person, Programme } from './programme';

const LOG = '/my-learning-log/';
const HARD = '=1+1 & <b>"bold"</b>\n\u0000 🙂';

async function write( programme: Programme, person: Person, text: string ) {
	return programme.sendAs< { id: number } >( person, 'POST', '/entries', {
		kind: 'note',
		answers: { text },
		mutation: crypto.randomUUID(),
	} );
}

const dialog = ( page: Page ) => page.getByRole( 'dialog' );

/** Opens the dialog and chooses. */
async function choose( page: Page, kind: string ): Promise< void > {
	// The browser's own dialog to save a file cannot be operated here.
	await page.evaluate( () =>
		Object.assign( window, { showSaveFilePicker: undefined } )
	);
	await page
		.getByRole( 'button', { name: 'Take your log with you' } )
		.click();
	await dialog( page ).getByRole( 'radio', { name: kind } ).check();
}

/** The bytes that come of it. */
async function make( page: Page, kind: string ): Promise< Uint8Array > {
	await choose( page, kind );
	const download = page.waitForEvent( 'download' );
	await dialog( page ).getByRole( 'button', { name: 'Make it' } ).click();
	await expect( dialog( page ) ).toContainText( 'Ready: 2 entries.' );
	const bytes = readFileSync( await ( await download ).path() );
	await dialog( page ).getByRole( 'button', { name: 'Close' } ).click();
	return bytes;
}

test( 'the whole log comes as data, as a spreadsheet, as a Word document and as an archive', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const [ person, other ] = [
		await programme.person(),
		await programme.person(),
	];
	const { id } = await write( programme, person, HARD );
	await programme.sendAs( person, 'POST', `/entries/${ id }/comments`, {
		text: `Said: ${ HARD }`,
	} );
	await write( programme, person, 'The second one' );
	await write( programme, other, 'Of somebody else' );
	await logInAs( person.login );
	await page.goto( LOG );

	const { entries } = JSON.parse( strFromU8( await make( page, 'Data' ) ) );
	expect(
		entries.map(
			( { answers }: { answers: { text: string } } ) => answers.text
		)
	).toEqual( [ 'The second one', HARD ] );
	expect( entries[ 1 ].thread[ 0 ].text ).toBe( `Said: ${ HARD }` );
	expect( entries[ 0 ] ).not.toHaveProperty( 'thread' );
	const csv = strFromU8( await make( page, 'spreadsheet' ) );
	expect( csv ).toContain( `"'=1+1 & <b>""bold""</b>\n\u0000 🙂"` );
	const archive = unzipSync( await make( page, 'Everything' ) );
	expect( Object.keys( archive ).sort() ).toEqual( [
		'learning-log.csv',
		'learning-log.docx',
		'learning-log.html',
		'learning-log.json',
	] );
	expect(
		strFromU8( archive[ 'learning-log.html' ] ?? new Uint8Array() )
	).toContain( 'Said: =1+1 &amp; &lt;b&gt;' );
	const word = unzipSync( await make( page, 'Word' ) );
	const text = strFromU8( word[ 'word/document.xml' ] ?? new Uint8Array() );
	expect( text ).toContain( '=1+1 &amp; &lt;b&gt;' );
	expect( text ).not.toContain( 'Of somebody else' );
} );

test( 'the dialog fits a phone, is read out, waits while there is no connection, and is cancelled @phone', async ( {
	page,
	context,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 320, height: 640 } );
	const person = await programme.person();
	await write( programme, person, 'One' );
	await write( programme, person, 'Two' );
	await logInAs( person.login );
	await page.goto( LOG );
	await make( page, 'Data' );
	await choose( page, 'Data' );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-export__dialog' );
	await context.setOffline( true );
	await dialog( page ).getByRole( 'button', { name: 'Make it' } ).click();
	await expect( dialog( page ) ).toContainText( 'The site does not answer' );
	await context.setOffline( false );
	await dialog( page ).getByRole( 'button', { name: 'Go on' } ).click();
	await expect( dialog( page ) ).toContainText( 'Ready: 2 entries.' );
	await page.keyboard.press( 'Escape' );
	await expect( dialog( page ) ).toHaveCount( 0 );
} );
