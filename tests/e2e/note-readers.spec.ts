/**
 * Choosing who reads: by keyboard and pointer, never by accident, and never with words that are not ready.
 */
import { expect, sentBy, test } from './fixtures';

const QUESTIONS = [
	{ noteId: '1', prompt: 'What did you try?' },
	{ noteId: '2', prompt: 'What happened?' },
];

test( 'the keyboard alone writes, chooses readers, saves and edits; the focus is never lost', async ( {
	page,
	programme,
	atLesson,
	note,
} ) => {
	const { person } = await programme.coached();
	await atLesson( QUESTIONS, person );
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
	await expect( note( '1' ).root.getByRole( 'status' ).last() ).toContainText(
		'Saved'
	);
	await expect( note( '1' ).does( 'Edit' ) ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect( text ).toBeFocused();
	await page.keyboard.press( 'Control+Enter' );
	await expect( note( '1' ).does( 'Edit' ) ).toBeFocused();
} );

test( 'arrow keys pass by readers without letting them in; Escape keeps who read it before', async ( {
	page,
	programme,
	atLesson,
	note,
} ) => {
	const { person, coach } = await programme.coached();
	await programme.set( 'Harbour set', [ person ], [ coach ] );
	await atLesson( QUESTIONS, person );
	await note( '1' ).answer( 'mine' );
	const sent = sentBy( page, 'PUT' );
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
	const stored = page.waitForResponse(
		( answer ) => answer.request().method() === 'PUT'
	);
	await page.keyboard.press( 'Enter' );
	await expect( readers ).toContainText( 'Harbour set' );
	await stored;
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( readers ).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( readers ).toContainText( 'Harbour set' );
	expect( sent ).toHaveLength( 1 );
	expect( sent[ 0 ]?.postDataJSON() ).toMatchObject( { audience: 'set' } );
} );

test( 'a change of readers leaves the field open, and what is typed there is saved for those chosen', async ( {
	page,
	programme,
	atLesson,
	note,
} ) => {
	const { person } = await programme.coached();
	await atLesson( QUESTIONS, person );
	await note( '1' ).answer( 'for all to read' );
	await note( '1' ).does( 'Edit' ).click();
	await note( '1' ).readers.click();
	const stored = page.waitForResponse(
		( answer ) => answer.request().method() === 'PUT'
	);
	await note( '1' ).root.getByText( 'My coach: Carla Voss' ).click();
	expect( await ( await stored ).json() ).toMatchObject( {
		audience: 'coach',
		answers: { text: 'for all to read' },
	} );
	await note( '1' ).text.fill( 'for all to read, and more' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await expect( note( '1' ).text ).toBeVisible();
	await expect( note( '1' ).text ).toHaveValue( 'for all to read, and more' );
} );
