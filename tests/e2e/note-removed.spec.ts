/**
 * A note that is removed: gone for its readers at once, and thirty days within its author’s reach.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
} from './fixtures';
import { change, chooseMore, removeIt, stored, test } from './history';

test( 'removing asks first, and nothing is gone when one thinks again', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'worth keeping' ] );
	await chooseMore( mine, 'Remove' );
	const question = mine.root.getByRole( 'group', {
		name: /Remove this answer/,
	} );
	await expect( question ).toBeFocused();
	await expect( question ).toContainText( '30 days' );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await page.keyboard.press( 'Escape' );
	await expect( question ).toBeHidden();
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'worth keeping'
	);
} );

test( 'what is removed is gone for its readers at once, leaves an empty field, and one click brings it back to all of them @phone', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const { person, coach } = await programme.coached();
	const opened = await written( [ 'for my coach' ], person );
	await mine.readers.click();
	await mine.root.getByRole( 'radio', { name: /My coach/ } ).click();
	await expect( mine.state ).toContainText( 'Saved' );
	const seen = async () => {
		const list = await programme.sendAs< { id: number }[] >(
			coach,
			'GET',
			'/entries?scope=shared'
		);
		return list.map( ( { id } ) => id );
	};
	expect( await seen() ).toEqual( [ opened.entry ] );
	await removeIt( mine );
	expect( await seen() ).toEqual( [] );
	expect( await stored( programme, opened ) ).toBeNull();
	await expect( mine.text ).toHaveValue( '' );
	await expect( mine.root ).not.toContainText( 'for my coach' );
	await expect( mine.readers ).toContainText( 'Only me' );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await expectNoSidewaysScroll( page );
	await mine.does( 'Undo' ).click();
	await expect( mine.shown ).toHaveText( 'for my coach' );
	await expect( mine.readers ).toContainText( 'Carla Voss' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
	expect( await seen() ).toEqual( [ opened.entry ] );
} );

test( 'undo works after a reload; nobody else who logs in there sees anything of it', async ( {
	page,
	programme,
	logInAs,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'mine alone' ] );
	await removeIt( mine );
	const other = await programme.person( 'Ben Holt' );
	await logInAs( other.login );
	await page.reload();
	await expect( mine.text ).toHaveValue( '' );
	await mine.text.focus();
	await chooseMore( mine, 'Removed answers' );
	await expect( dialog ).toContainText( 'There is nothing here' );
	await expect( page.locator( 'body' ) ).not.toContainText(
		/mine alone|Removed\. /
	);
	await logInAs( opened.person.login );
	await page.reload();
	await mine.does( 'Undo' ).click();
	await expect( mine.shown ).toHaveText( 'mine alone' );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'mine alone' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
} );

test( 'in another tab the answer is found among the removed ones, and what was written meanwhile is not overwritten', async ( {
	page,
	context,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	await removeIt( mine );
	const tab: Page = await context.newPage();
	await tab.goto( opened.url );
	const there = tab.locator( '[id="learning-log-note-1"]' );
	await there.getByRole( 'textbox' ).fill( 'a new answer' );
	await there.getByRole( 'button', { name: 'Save' } ).click();
	await expect( there.locator( '.learning-log-note__text' ) ).toHaveText(
		'a new answer'
	);
	await there.locator( 'summary', { hasText: 'More' } ).click();
	await there.getByRole( 'button', { name: 'Removed answers' } ).click();
	const dialog = tab.getByRole( 'dialog' );
	await expect( dialog ).toContainText( 'the old answer' );
	await expectNoAxeViolations( tab, 'dialog' );
	await dialog.getByRole( 'button', { name: 'Bring it back' } ).click();
	const both = there.getByRole( 'group', {
		name: 'Two versions of this text',
	} );
	await expect( both ).toContainText( 'the old answer' );
	await expect( both ).toContainText(
		'The answer you wrote sincea new answer'
	);
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'a new answer'
	);
	await both.getByRole( 'button', { name: 'Keep both' } ).click();
	await expect( there.locator( '.learning-log-note__text' ) ).toContainText(
		'a new answer'
	);
	await expect
		.poll( async () => ( await stored( programme, opened ) )?.text )
		.toBe( 'a new answer\n\nthe old answer' );
	await page.reload();
	await expect( mine.shown ).toContainText( 'the old answer' );
} );

test( 'text that changed elsewhere is not removed unseen', async ( {
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the first' ] );
	await change( programme, opened.person, opened.entry, 'from elsewhere', 1 );
	await chooseMore( mine, 'Remove' );
	await mine.root
		.getByRole( 'group', { name: /Remove this answer/ } )
		.getByRole( 'button', { name: 'Remove' } )
		.click();
	await expect( mine.state ).toContainText( 'so it was not removed' );
	await expect( mine.shown ).toHaveText( 'from elsewhere' );
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'from elsewhere'
	);
} );

test( 'after removing, what is written next is a new answer for its author alone', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	await removeIt( mine );
	await mine.answer( 'the new one' );
	const now = await stored( programme, opened );
	expect( now?.text ).toBe( 'the new one' );
	expect( now?.id ).not.toBe( opened.entry );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'the new one' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
} );
