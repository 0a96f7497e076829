/**
 * What a facilitator says about an entry, from the desk: kept as it is typed, said once, and taken back.
 */
import { begunBy, stored } from './comment';
import { test } from './desk';
import { expect, expectNoSidewaysScroll } from './fixtures';

test( 'an answer is kept as it is typed through every way of leaving it, is sent once, and stays its writer’s where the entry is shared no more', async ( {
	page,
	desk,
	programme,
} ) => {
	const { fay, ada, bo, ids } = desk.shared;
	const entry = ids.trolley ?? 0;
	const other = ids.silence ?? 0;
	await programme.sendAs( ada, 'POST', `/entries/${ entry }/comments`, {
		text: 'I was too fast.',
	} );
	await page.setViewportSize( { width: 390, height: 844 } );
	await desk.open( entry );
	const thread = page.getByRole( 'region', { name: 'Comments' } );
	const field = thread.getByRole( 'textbox', {
		name: 'Your comment',
		exact: true,
	} );
	const state = thread.locator( '.learning-log-note__state' ).last();
	await expect( thread.locator( 'li' ).first() ).toContainText(
		/Ada Quill.*New.*I was too fast\./s
	);

	await field.fill( 'What did you see the moment before?' );
	await expect( state ).toHaveText( /^Draft saved .+\. Not sent yet\.$/ );
	expect( await begunBy( programme, fay, entry ) ).toBe(
		'What did you see the moment before?'
	);
	await page.getByRole( 'button', { name: 'Previous entry' } ).click();
	await expect( desk.pane ).not.toContainText( 'trolley' );
	await page.getByRole( 'button', { name: 'Next entry' } ).click();
	await expect( field ).toHaveValue( 'What did you see the moment before?' );
	await page.reload();
	await expect( field ).toHaveValue( 'What did you see the moment before?' );
	await expect( thread.getByText( 'New', { exact: true } ) ).toHaveCount( 0 );
	await desk.expectAccessible();
	await expectNoSidewaysScroll( page );

	await thread.getByRole( 'button', { name: 'Add comment' } ).click();
	await expect( thread.locator( 'ol > li' ) ).toHaveCount( 2 );
	await expect( field ).toHaveValue( '' );
	expect( await stored( programme, ada, entry ) ).toEqual( [
		'I was too fast.',
		'What did you see the moment before?',
	] );
	const mine = thread.locator( 'ol > li' ).last();
	await mine.getByText( 'Remove', { exact: true } ).click();
	await mine.getByRole( 'button', { name: 'Remove it' } ).click();
	const undo = mine.getByRole( 'button', { name: 'Undo' } );
	await expect( undo ).toBeVisible();
	expect( await stored( programme, ada, entry ) ).toHaveLength( 1 );
	await undo.click();
	await expect(
		mine.locator( 'p', { hasText: 'the moment before?' } )
	).toBeVisible();
	expect( await stored( programme, ada, entry ) ).toHaveLength( 2 );
	await desk.expectAccessible();

	await desk.open( other );
	await field.fill( 'Ten minutes is long.' );
	await expect( state ).toHaveText( /^Draft saved/ );
	await programme.sendAs( bo, 'PUT', `/entries/${ other }`, {
		answers: { text: 'Ten minutes of silence.' },
		audience: 'me',
		base_revision: 1,
	} );
	await thread.getByRole( 'button', { name: 'Add comment' } ).click();
	await expect( state ).toHaveText( /^Not sent: / );
	await expect( field ).toHaveValue( 'Ten minutes is long.' );
	await page.reload();
	await expect(
		page
			.getByRole( 'region', { name: 'What you had begun to say' } )
			.getByLabel( 'Your comment' )
	).toHaveValue( 'Ten minutes is long.' );
	await desk.expectAccessible();
	expect( await stored( programme, bo, other ) ).toEqual( [] );
} );
