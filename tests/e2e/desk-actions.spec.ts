/**
 * The screen of actions: what those whom one coaches share with their coach, and nothing else.
 */
import { randomUUID } from 'node:crypto';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
} from './fixtures';
import { test } from './desk';
import type { Person } from './programme';

test( 'a coach finds the actions that are shared with them, narrows them, and no other one @phone', async ( {
	page,
	desk,
	programme,
} ) => {
	const { set, fay, ada, bo } = desk.shared;
	for ( const person of [ ada, bo ] ) {
		await programme.coach( fay, person );
		await programme.sendAs( person, 'PUT', `/sets/${ set }/agreement`, {
			version: 1,
		} );
	}
	const take = ( person: Person, action: Record< string, unknown > ) =>
		programme.sendAs< { id: number } >(
			person,
			'POST',
			`/sets/${ set }/actions`,
			{ coach: true, mutation: randomUUID(), ...action }
		);
	await take( ada, { what: 'Ask the night shift', due: '2020-01-31' } );
	await take( bo, { what: 'Draw the line on the floor' } );
	const done = await take( ada, { what: 'Move the trolley' } );
	await programme.sendAs( ada, 'PUT', `/actions/${ done.id }`, {
		state: 'done',
		outcome: 'It stands at the gate.',
		learning: 'Nobody had asked.',
		base_revision: 1,
	} );
	await take( ada, { what: 'Kept for the set', coach: false } );

	await page.goto( '/wp-admin/admin.php?page=learning-log-actions' );
	const actions = page.locator( '.learning-log-actions__list > li' );
	await expect( actions ).toHaveText( [
		/^Ada Quill.*Was due.*Ask the night shift/,
		/^Bo Lund.*Draw the line/,
		/^Ada Quill.*Done.*Move the trolley.*It stands at the gate/,
	] );
	await expect( page.getByText( 'Kept for the set' ) ).toHaveCount( 0 );
	await expectNoAxeViolations( page, '#learning-log-actions' );
	await expectNoSidewaysScroll( page );

	await page.getByLabel( 'Owner' ).selectOption( 'Ada Quill' );
	await expect( actions ).toHaveCount( 2 );
	await page.getByLabel( 'State' ).selectOption( 'Open' );
	await expect( actions ).toHaveText( [ /Ask the night shift/ ] );
	await expect( page.getByRole( 'status' ) ).toHaveText( '1 action' );
} );
