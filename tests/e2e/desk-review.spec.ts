/**
 * Saying how an entry stands: taken back by its button alone, and never lost when it fails.
 */
import { test } from './desk';
import { expect, hold } from './fixtures';

test( 'what was said of an entry is taken back by Undo as if it had not been said, not by a second press', async ( {
	desk,
	page,
	programme,
} ) => {
	const { ada, ids } = desk.shared;
	const stands = () =>
		programme
			.sendAs< Record< string, unknown > >(
				ada,
				'GET',
				`/entries/${ ids.shift }`
			)
			.then( ( { review, reviewed_by: by, reviewed_at: at } ) => ( {
				review,
				by,
				at,
			} ) );
	const before = await stands();
	await desk.open( ids.shift );
	const place = desk.pane.getByRole( 'region', { name: 'How it stands' } );
	await place
		.getByRole( 'button', { name: 'Mark as closed' } )
		.press( 'Enter' );
	await expect( place ).toContainText( 'Closed' );
	await expect( place ).toBeFocused();
	await page.keyboard.press( 'Enter' );
	await expect( place ).toContainText( 'Closed' );
	expect( ( await stands() ).review ).toBe( 'closed' );
	await place.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( place ).not.toContainText( 'Closed' );
	await expect( place.getByRole( 'button', { name: 'Undo' } ) ).toHaveCount(
		0
	);
	expect( await stands() ).toEqual( before );
} );

test( 'what fails once another entry is shown is told there, with whose it was', async ( {
	desk,
	page,
	programme,
} ) => {
	const { ids, set } = desk.shared;
	const colleague = await programme.person(
		'Gil Moor',
		'learning_log_facilitator'
	);
	await programme.send(
		'PUT',
		`/learning-log/v1/sets/${ set }/members/${ colleague.id }`,
		{ role: 'facilitator', organisation: 'Northmill', confirmed: true }
	);
	await desk.open( ids.shift );
	const release = await hold( page, '**/review*' );
	await desk.pane.getByRole( 'button', { name: 'Mark as closed' } ).click();
	await programme.sendAs(
		colleague,
		'PUT',
		`/entries/${ ids.shift }/review`,
		{ state: 'answered' }
	);
	await desk.row( 'The trolley was locked' ).click();
	await expect( desk.pane ).toContainText( 'See https://example.org' );
	release();
	await expect( desk.pane.getByRole( 'alert' ) ).toContainText(
		/Ada Quill: .*Gil Moor/
	);
	await desk.expectAccessible();
} );
