/**
 * Without script the same form saves, and loses nothing either.
 */
import { expect, test } from './fixtures';

const QUESTIONS = [
	{ noteId: '1', prompt: 'What did you try?' },
	{ noteId: '2', prompt: 'What happened?' },
];

test.use( { javaScriptEnabled: false } );

test( 'the same form saves, edits and keeps files', async ( {
	page,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( QUESTIONS );
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
	context,
	atLesson,
	note,
} ) => {
	const { url } = await atLesson( QUESTIONS );
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
	logInAs,
	atLesson,
	note,
} ) => {
	const { url, person } = await atLesson( QUESTIONS );
	await note( '1' ).text.fill( 'must not be lost' );
	await context.clearCookies();
	await note( '1' ).does( 'Save' ).click();
	await expect( page.getByLabel( 'What you wrote, to copy:' ) ).toHaveValue(
		'must not be lost'
	);
	await logInAs( person.login );
	await page.goto( url );
	await expect( note( '1' ).text ).toHaveValue( '' );
} );
