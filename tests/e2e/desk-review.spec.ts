/**
 * Saying how entries stand, one by one and several at once: taken back by its button alone, not over what a colleague said, never lost when it fails.
 */
import { test } from './desk';
import { expect, hold } from './fixtures';
import type { Person, Programme } from './programme';

/** Gil Moor, who facilitates a set too. */
async function colleagueIn(
	programme: Programme,
	set: number
): Promise< Person > {
	const colleague = await programme.person(
		'Gil Moor',
		'learning_log_facilitator'
	);
	await programme.place( set, colleague, 'facilitator' );
	return colleague;
}

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
	const colleague = await colleagueIn( programme, set );
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

test( 'the desk opens on what was never opened; what is closed says so in the list, and what a colleague said first is not said over', async ( {
	page,
	desk,
	programme,
} ) => {
	const { ids, set } = desk.shared;
	const colleague = await colleagueIn( programme, set );
	await desk.open();
	await expect( page.getByText( 'Opened is: Not yet' ) ).toBeVisible();
	const row = desk.rows.filter( { hasText: 'The night shift knew.' } );
	await expect( row ).toContainText( 'New' );
	await desk.row( 'The night shift knew.' ).click();
	await expect( row ).not.toContainText( 'New' );
	await desk.pane.getByRole( 'button', { name: 'Mark as closed' } ).click();
	await expect( row ).toContainText( 'Closed' );
	await expect(
		desk.pane.getByRole( 'region', { name: 'How it stands' } )
	).toContainText( 'Fay Moss' );
	await programme.sendAs(
		colleague,
		'PUT',
		`/entries/${ ids.shift }/review`,
		{ state: 'answered' }
	);
	await desk.pane.getByRole( 'button', { name: 'Reopen' } ).click();
	await expect( desk.pane.getByRole( 'alert' ) ).toContainText( 'Gil Moor' );
	await expect( row ).toContainText( 'Answered' );
	await desk.expectAccessible();
	await desk.open();
	await expect( desk.rows ).toHaveCount( 3 );

	// Several at once, and back.
	await page.goto( '/wp-admin/admin.php?page=learning-log&layout=table' );
	for ( const text of [ 'silence', 'Overtime' ] ) {
		await page
			.getByRole( 'row' )
			.filter( { hasText: text } )
			.getByRole( 'checkbox' )
			.check();
	}
	await page.getByRole( 'button', { name: 'Mark as closed' } ).click();
	await expect( page.getByRole( 'cell', { name: 'Closed' } ) ).toHaveCount(
		2
	);
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( page.getByRole( 'cell', { name: 'Closed' } ) ).toHaveCount(
		0
	);

	// One by the menu of its row: with as many menus as rows a tick would take twice as long.
	const menus = page.getByRole( 'menu', { name: 'Actions' } );
	const more = page
		.getByRole( 'row' )
		.filter( { hasText: 'Overtime' } )
		.getByRole( 'button', { name: 'Actions: Bo Lund' } );
	await more.press( 'Enter' );
	await expect(
		menus.getByRole( 'menuitem', { name: 'Mark as opened' } )
	).toBeFocused();
	await page.keyboard.press( 'Escape' );
	await expect( menus ).toHaveCount( 0 );
	await expect( more ).toBeFocused();
	await more.click();
	await more.click( { delay: 100 } );
	await expect( menus, 'it closes what it has opened' ).toHaveCount( 0 );
	await more.click();
	await menus.getByRole( 'menuitem', { name: 'Mark as closed' } ).click();
	await expect( page.getByRole( 'cell', { name: 'Closed' } ) ).toHaveCount(
		1
	);
	await expect( page.locator( '.dataviews-all-actions-button' ) ).toHaveCount(
		0
	);
} );
