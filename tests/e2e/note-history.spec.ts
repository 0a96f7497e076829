/**
 * Earlier versions of a note: for its author alone, and nothing that was written is ever out of reach.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
} from './fixtures';
import { change, chooseMore, stored, test } from './history';

test( 'earlier versions stand newest first, with what changed afterwards marked and said @phone', async ( {
	page,
	written,
	mine,
	dialog,
} ) => {
	await written( [
		'I asked the day shift',
		'I asked the night shift',
		'I asked the night shift twice',
	] );
	await chooseMore( mine, 'Earlier versions' );
	const rows = dialog.getByRole( 'group' );
	await expect( rows ).toHaveCount( 2 );
	await expect( rows.first().locator( 'summary' ) ).toContainText( 'today' );
	await expect( rows.first().locator( 'summary' ) ).toContainText(
		'Only me'
	);
	await expect( rows.first().locator( 'ins' ) ).toHaveText(
		/added:\s+twice/
	);
	await expect( rows.first().locator( 'del' ) ).toHaveCount( 0 );
	await rows.last().locator( 'summary' ).click();
	await expect( rows.last().locator( 'del' ) ).toHaveText( /taken out: day/ );
	await expect( rows.last().locator( 'ins' ) ).toHaveText( /added: night/ );
	await expectNoAxeViolations( page, 'dialog' );
	await expectNoSidewaysScroll( page );
	await dialog.getByLabel( /Mark later changes/ ).uncheck();
	await expect( rows.last().locator( 'ins' ) ).toBeHidden();
	await page.keyboard.press( 'Escape' );
	await expect( dialog ).toBeHidden();
	await expect(
		mine.root.locator( '.learning-log-note__more > summary' )
	).toBeFocused();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
} );

test( 'a version that is brought back stands in the note at once, and the one before it can be brought back', async ( {
	page,
	programme,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'the first', 'the second' ] );
	await chooseMore( mine, 'Earlier versions' );
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.click();
	await expect( dialog ).toBeHidden();
	await expect( mine.shown ).toHaveText( 'the first' );
	await expect( mine.state ).toContainText( 'Back to the version of today' );
	expect( ( await stored( programme, opened ) )?.text ).toBe( 'the first' );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ).first() ).toContainText(
		'the second'
	);
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.first()
		.click();
	await expect( mine.shown ).toHaveText( 'the second' );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'the second' );
} );

test( 'what is being typed is stored before an older version takes its place', async ( {
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'the first', 'the second' ] );
	await mine.does( 'Edit' ).click();
	await mine.text.fill( 'the third, hardly typed' );
	await chooseMore( mine, 'Earlier versions' );
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.first()
		.click();
	await expect( mine.shown ).not.toHaveText( 'the third, hardly typed' );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ).first() ).toContainText(
		'the third, hardly typed'
	);
} );

test( 'a text that changed meanwhile is not replaced; the list shows the new one, and then it works', async ( {
	programme,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'the first', 'the second' ] );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 1 );
	await change( programme, opened.person, opened.entry, 'from elsewhere', 2 );
	const back = dialog.getByRole( 'button', {
		name: 'Bring this version back',
	} );
	await back.click();
	await expect( dialog ).toContainText( 'nothing was brought back' );
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'from elsewhere'
	);
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 2 );
	await expect( mine.shown ).toHaveText( 'from elsewhere' );
	await back.first().click();
	await expect( mine.shown ).toHaveText( 'the second' );
} );

test( 'a list that does not come says why, and comes when asked again', async ( {
	page,
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'the first', 'the second' ] );
	await page.route( '**/revisions?**', ( route ) => route.abort() );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog ).toContainText( 'There is no connection' );
	await expectNoAxeViolations( page, 'dialog' );
	await page.unroute( '**/revisions?**' );
	await dialog.getByRole( 'button', { name: 'Try again' } ).click();
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 1 );
} );

test( 'a note without earlier versions says so', async ( {
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'only once' ] );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog ).toContainText( 'There is no earlier version yet' );
} );
