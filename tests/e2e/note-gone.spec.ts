/**
 * An answer that is removed in another tab or on another device.
 */
import type { Page } from '@playwright/test';
import { noteAt } from './faults';
import { expect, expectNoAxeViolations, type NoteOnPage } from './fixtures';
import { removeIt, stored, test, type Opened } from './history';
import type { Programme } from './programme';

/** Removes from elsewhere. */
const removeElsewhere = (
	programme: Programme,
	{ person, entry }: Opened
): Promise< unknown > =>
	programme.sendAs( person, 'DELETE', `/entries/${ entry }` );

/** Comes back to a page that nobody looked at for more than a minute. */
const lookAgain = ( page: Page ): Promise< void > =>
	page.evaluate( () => {
		const now = Date.now.bind( Date );
		Date.now = () => now() + 61_000;
		document.dispatchEvent( new Event( 'visibilitychange' ) );
	} );

const gone = ( { root }: NoteOnPage ) =>
	root.getByText( 'removed in another tab or on another device' ).first();

test( 'what one tab removes the other shows no longer, says so, and can bring back', async ( {
	page,
	context,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	const tab = await context.newPage();
	await tab.goto( opened.url );
	const there = noteAt( tab, '1' );
	await expect( there.shown ).toHaveText( 'the old answer' );
	await page.bringToFront();
	await removeIt( mine );
	await expect( gone( there ) ).toBeAttached();
	await expect( there.text ).toHaveValue( '' );
	await expect( there.root ).not.toContainText( 'the old answer' );
	await expectNoAxeViolations( tab, '#learning-log-note-1' );
	await there.does( 'Undo' ).click();
	await expect( there.shown ).toHaveText( 'the old answer' );
	await expect
		.poll( async () => ( await stored( programme, opened ) )?.id )
		.toBe( opened.entry );
} );

test( 'what another device removes is gone when one comes back to the page', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	await removeElsewhere( programme, opened );
	await lookAgain( page );
	await expect( mine.does( 'Undo' ) ).toBeVisible();
	await expect( mine.root ).not.toContainText( 'the old answer' );
	await mine.answer( 'the new one' );
	const now = await stored( programme, opened );
	expect( now?.text ).toBe( 'the new one' );
	expect( now?.id ).not.toBe( opened.entry );
} );

test( 'whoever types while it is removed elsewhere loses no word and no caret; it becomes a new answer without the readers of the old one', async ( {
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
	await mine.does( 'Edit' ).click();
	await mine.text.press( 'Control+Home' );
	await removeElsewhere( programme, opened );
	await lookAgain( page );
	await expect( mine.text ).toHaveValue( 'for my coach' );
	await page.keyboard.type( 'not ' );
	await expect( mine.root ).toContainText(
		'This is a new one, for you alone'
	);
	await page.keyboard.type( 'only ' );
	await expect( mine.text ).toHaveValue( 'not only for my coach' );
	await expect( mine.readers ).toContainText( 'Only me' );
	await expect
		.poll( async () => ( await stored( programme, opened ) )?.text )
		.toBe( 'not only for my coach' );
	expect(
		await programme.sendAs( coach, 'GET', '/entries?scope=shared' )
	).toEqual( [] );
} );
