/**
 * The desk: a facilitator finds and reads what was shared with them.
 */
import { readFile } from 'node:fs/promises';
import { test } from './desk';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
} from './fixtures';

test( 'a facilitator finds exactly what is shared, newest first, and reads it as it was written @phone', async ( {
	page,
	desk,
} ) => {
	const { setName, lesson, ids } = desk.shared;
	const asked: string[] = [];
	page.on( 'request', ( request ) => {
		if ( request.url().includes( 'learning-log/v1' ) ) {
			asked.push( request.url() );
		}
	} );
	await desk.open();
	await expect( desk.rows ).toHaveCount( 4 );
	expect( asked, 'the first page comes with the page' ).toEqual( [] );
	await expect( desk.rows.nth( 0 ) ).toContainText( 'The night shift knew.' );
	await expect( desk.rows.nth( 3 ) ).toContainText(
		'The trolley was locked.'
	);
	await expect( page.getByText( '4 entries' ) ).toBeVisible();
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await desk.expectAccessible();
	await expectNoSidewaysScroll( page );

	await desk.row( 'The trolley was locked.' ).click();
	await expect(
		desk.pane.getByRole( 'heading', { name: 'Ada Quill' } )
	).toBeFocused();
	await expect( desk.pane ).toContainText( 'Northmill' );
	await expect( desk.pane ).toContainText( `Shared with ${ setName }` );
	await expect( desk.pane.locator( 'em' ) ).toHaveText( 'you' );
	await expect(
		desk.pane.locator( '.learning-log-desk__text p' )
	).toHaveText( [
		'The trolley was locked.',
		'See https://example.org/x?a=1&b=2.',
	] );
	await expect(
		desk.pane.getByRole( 'link', { name: 'https://example.org' } )
	).toHaveAttribute( 'href', 'https://example.org/x?a=1&b=2' );
	await expect(
		desk.pane.getByRole( 'link', { name: 'Empowerment' } )
	).toHaveAttribute(
		'href',
		new RegExp( `p=${ lesson.id }#learning-log-note-4$` )
	);
	await expect( desk.pane.locator( 'time' ).first() ).toHaveAttribute(
		'title',
		/\d{4}/
	);
	expect( page.url() ).toContain( `entry=${ ids.trolley }` );
	await desk.expectAccessible();
	await expectNoSidewaysScroll( page );
} );

test( 'each answer to several questions stands below its question, in their order @phone', async ( {
	page,
	desk,
	programme,
} ) => {
	const { ada, set } = desk.shared;
	const { id } = await programme.sendAs< { id: number } >(
		ada,
		'POST',
		'/entries',
		{
			kind: 'log',
			template: 'what-so-what-now-what',
			answers: { 'now-what': 'I ask first.', what: 'We <b>met</b>.' },
			audience: 'set',
			set,
			mutation: crypto.randomUUID(),
		}
	);
	await desk.open( id );
	const text = desk.pane.locator( '.learning-log-desk__text' );
	await expect( text.locator( ':is(h3, p)' ) ).toHaveText( [
		'What took place, and what was my part in it?',
		'We <b>met</b>.',
		'Now what: what is my next step?',
		'I ask first.',
	] );
	await desk.expectAccessible();
	await expectNoSidewaysScroll( page );
} );

test( 'markup in a text is shown, never run @phone', async ( { desk } ) => {
	const { ids } = desk.shared;
	await desk.open( ids.overtime );
	await expect( desk.pane.locator( '.learning-log-desk__text' ) ).toHaveText(
		'Overtime <b>is</b> decided elsewhere.'
	);
	await expect(
		desk.pane.locator( '.learning-log-desk__text b' )
	).toHaveCount( 0 );
} );

test( 'each filter and the search narrow the list, stay in the address and come back with Back', async ( {
	page,
	desk,
} ) => {
	const { fay, setName, lesson, other } = desk.shared;
	await desk.open();
	await expect(
		page.locator( '.dataviews-filters__summary-chip' ).first(),
		'of all filters the set comes first'
	).toHaveText( 'Set' );
	await desk.choose( 'Participant', 'Bo Lund' );
	await expect( desk.rows ).toHaveCount( 2 );
	await page.goBack();
	await expect( desk.rows ).toHaveCount( 4 );

	await desk.choose( 'Lesson', `Job Design ${ fay.id }` );
	await expect( desk.rows ).toHaveCount( 1 );
	expect( page.url() ).toContain( `lesson=${ other.id }` );

	await desk.open();
	await desk.choose( 'Set', setName );
	await expect( desk.rows ).toHaveCount( 4 );
	await desk.choose( 'Prompt', 'Questions' );
	await expect( desk.rows ).toHaveCount( 2 );
	expect( page.url() ).toContain( `lesson=${ lesson.id }&prompt=4` );
	await page.reload();
	await expect( desk.rows ).toHaveCount( 2 );

	await desk.open();
	await desk.choose( 'Lesson', `Job Design ${ fay.id }` );
	await page.getByRole( 'searchbox' ).fill( 'SILENCE minutes' );
	await page.getByRole( 'button', { name: 'Look in all entries' } ).click();
	await expect( desk.rows ).toHaveCount( 1 );
	await expect( desk.rows ).toContainText( 'Ten minutes of silence.' );
	await page.getByRole( 'searchbox' ).fill( 'canary' );
	await expect(
		page.getByText( 'Nothing shared with you matches this' )
	).toBeVisible();
	await page.getByRole( 'searchbox' ).fill( 'lund' );
	await page.getByRole( 'button', { name: 'Entries by Bo Lund' } ).click();
	await expect( desk.rows ).toHaveCount( 2 );
	await expect( page.getByRole( 'searchbox' ) ).toHaveValue( '' );
	await page.goBack();
	await page.getByRole( 'button', { name: 'Show all entries' } ).click();
	await expect( desk.rows ).toHaveCount( 4 );
} );

test( 'how far the members are stands in signs, says them in words, and leads to what is shared', async ( {
	page,
	desk,
} ) => {
	const { set, ids } = desk.shared;
	await page.goto(
		`/wp-admin/admin.php?page=learning-log-sets&set=${ set }&tab=progress`
	);
	const ada = page.getByRole( 'row' ).filter( { hasText: 'Ada Quill' } );
	await expect( ada.getByRole( 'cell', { name: 'Not shared' } ) ).toHaveCount(
		1
	);
	await expect( page.locator( 'body' ) ).not.toContainText( 'canary' );
	await expectNoAxeViolations( page, '#learning-log-sets' );
	await expectNoSidewaysScroll( page );
	await ada
		.getByRole( 'link', { name: 'Shared', exact: true } )
		.first()
		.click();
	await expect( desk.pane ).toContainText( 'The trolley was locked.' );
	expect( page.url() ).toContain( `entry=${ ids.trolley }` );
} );

test( 'the keyboard moves from entry to entry and back to the list', async ( {
	page,
	desk,
} ) => {
	await desk.open();
	await expect( desk.rows.first() ).toBeVisible();
	await page.keyboard.press( 'j' );
	await expect( desk.pane ).toContainText( 'The night shift knew.' );
	await page.keyboard.press( 'j' );
	await expect( desk.pane ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'j' );
	await expect( desk.pane ).toContainText( 'Overtime' );
	await page.keyboard.press( 'k' );
	await expect( desk.pane ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'Escape' );
	await expect( desk.pane ).toHaveCount( 0 );
	await expect( desk.rows.nth( 1 ).getByRole( 'button' ) ).toBeFocused();
	expect( page.url() ).not.toContain( 'entry=' );
	await page.keyboard.press( 'Enter' );
	await expect( desk.pane ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'Escape' );
	await page.getByRole( 'searchbox' ).focus();
	await page.keyboard.type( 'jjk' );
	await expect( desk.pane ).toHaveCount( 0 );
} );

test( 'the table is kept as this person’s choice, and opens entries too @phone', async ( {
	page,
	desk,
} ) => {
	const { fay } = desk.shared;
	await desk.open();
	await page.getByRole( 'button', { name: 'Layout' } ).click();
	const kept = page.waitForResponse(
		( answer ) =>
			answer.url().includes( '/users/me' ) &&
			answer.request().method() !== 'GET'
	);
	await page.getByRole( 'menuitemradio', { name: 'Table' } ).click();
	await expect( page.locator( '.dataviews-view-table' ) ).toContainText(
		`Job Design ${ fay.id }`
	);
	await kept;
	await desk.expectAccessible();
	await desk.open();
	await page
		.locator( '.dataviews-view-table' )
		.getByRole( 'link', { name: 'Bo Lund' } )
		.first()
		.click();
	await expect( desk.pane ).toContainText( 'Ten minutes of silence.' );
	await expectNoSidewaysScroll( page );
	// On a phone the entry lies over the list.
	const beside = page.locator( 'tr:has([aria-current])' );
	await expect( beside ).toContainText( 'Ten minutes of silence.' );
	await page.keyboard.press( 'j' );
	await expect( beside ).not.toContainText( 'Ten minutes of silence.' );
	await expect( beside ).toHaveCount( 1 );
} );

test( 'what a facilitator takes with them is what the list shows, and its author sees that they did', async ( {
	page,
	desk,
	programme,
} ) => {
	const { fay, bo, ids } = desk.shared;
	const readers = `/entries/${ ids.overtime }/readers`;
	await desk.open();
	await page.getByLabel( 'Search in entries' ).fill( 'Overtime' );
	await expect( desk.rows ).toHaveCount( 1 );
	await page.getByRole( 'button', { name: 'Take entries with you' } ).click();
	const dialog = page.getByRole( 'dialog', {
		name: 'Take entries with you',
	} );
	await dialog.getByLabel( /spreadsheet/ ).check();
	await expectNoAxeViolations( page, '.learning-log-export__dialog' );
	expect(
		await programme.sendAs( bo, 'GET', readers ),
		'looking at the dialog takes nothing'
	).toMatchObject( { taken: [] } );
	const comes = page.waitForEvent( 'download' );
	await dialog.getByRole( 'button', { name: 'Make it' } ).click();
	const file = await readFile( await ( await comes ).path(), 'utf8' );
	expect( file ).toContain( 'Bo Lund,Northmill,' );
	expect( file ).toContain( 'Overtime <b>is</b> decided elsewhere.' );
	expect( file ).not.toContain( 'The trolley' );
	expect( await programme.sendAs( bo, 'GET', readers ) ).toMatchObject( {
		taken: [ { name: fay.name } ],
	} );

	await page.goto( '/wp-admin/admin.php?page=learning-log&layout=table' );
	await page
		.getByRole( 'row', { name: /The trolley/ } )
		.getByRole( 'checkbox' )
		.check();
	await page.getByRole( 'button', { name: 'Take with me' } ).click();
	await expect( dialog ).toContainText( 'Chosen: 1 entry.' );
} );
