/**
 * Forming sets in wp-admin: a set and its people, what is said before somebody gets a place, two versions, meetings.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

const SCREEN = '/wp-admin/admin.php?page=learning-log-sets';

const part = ( page: Page, name: string ) =>
	page
		.getByRole( 'navigation', { name: 'Parts of this set' } )
		.getByRole( 'link', { name } );

const expectAccessible = ( page: Page ) =>
	expectNoAxeViolations( page, '#learning-log-sets' );

test( 'a manager forms a set, pastes its people, reads what speaks against one, and takes it all back', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 390, height: 844 } );
	const run = Date.now().toString( 36 );
	const name = `Harbour ${ run }`;
	const nina = await programme.person( `Nina Berg${ run }` );
	await programme.person( `Ole Holm${ run }` );
	await programme.person( `Ole Holm${ run }` );
	const amira = await programme.person( `Amira Osei${ run }` );
	const manager = await programme.person( 'Max', 'learning_log_manager' );
	const made = await programme.send(
		'POST',
		'/learning-log/v1/organisations',
		{ name: `Northmill ${ run }` }
	);
	const { id: organisation } = ( await made.json() ) as { id: number };
	for ( const { id } of [ nina, amira ] ) {
		await programme.send( 'PUT', `/learning-log/v1/people/${ id }`, {
			organisation,
			reports_to: 0,
		} );
	}
	await logInAs( manager.login );
	await page.goto( SCREEN );
	await page.getByRole( 'link', { name: 'Form a set' } ).click();
	await page.getByLabel( 'From several organisations' ).check();
	await page.getByLabel( 'Room for how many members' ).fill( '3' );
	await expect( page.getByText( 'With fewer than four' ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Form the set' } ).click();
	await expect(
		page.getByText( 'Please give the set a name.' )
	).toBeVisible();
	await expect( page.getByLabel( 'Name' ) ).toBeFocused();
	await expectAccessible( page );
	await page.getByLabel( 'Name' ).fill( name );
	await page.getByRole( 'button', { name: 'Form the set' } ).click();

	await page.getByRole( 'button', { name: 'Paste many names' } ).click();
	await page
		.getByLabel( 'Names or addresses' )
		.fill(
			`${ nina.login }@test.example\nOle Holm${ run }, Nobody At All\n${ amira.name }`
		);
	await page.getByRole( 'button', { name: 'Look them up' } ).click();
	await expect(
		page.getByText( 'Nobody you can add has this name or address.' )
	).toBeVisible();
	await expectAccessible( page );
	await expectNoSidewaysScroll( page );
	const twice = page.getByLabel( `Who is meant by “Ole Holm${ run }”?` );
	await expect( twice ).toHaveValue( '0' );
	await twice.selectOption( { index: 1 } );
	await page.getByRole( 'button', { name: 'Add 3 people' } ).click();
	const dialog = page.getByRole( 'dialog' );
	await expect( dialog ).toContainText(
		`${ amira.name } and ${ nina.name } are both from Northmill`
	);
	await expect( page.getByText( 'Members: 2 of 3' ) ).toBeVisible();
	await expectNoAxeViolations( page, '[role=dialog]' );
	await dialog.getByRole( 'button', { name: 'Add all the same' } ).click();
	await expect( page.getByText( 'Members: 3 of 3' ) ).toBeVisible();

	await page
		.getByRole( 'button', { name: `Take out ${ amira.name }` } )
		.click();
	await dialog.getByRole( 'button', { name: 'Take out' } ).click();
	await expect( page.getByText( 'Members: 2 of 3' ) ).toBeVisible();
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( page.getByText( 'Members: 3 of 3' ) ).toBeVisible();
	await expectAccessible( page );

	await part( page, 'About' ).click();
	await page.getByRole( 'button', { name: 'Move to trash' } ).click();
	await dialog.getByRole( 'button', { name: 'Move to trash' } ).click();
	await expect(
		page
			.locator( '#learning-log-sets' )
			.getByText( `${ name } is in the trash.` )
	).toBeVisible();
	await page.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( page.getByRole( 'heading', { name } ) ).toBeVisible();
	await page.getByRole( 'link', { name: 'All sets' } ).click();
	await page.getByRole( 'searchbox' ).fill( name );
	await expect( page.getByText( name, { exact: true } ) ).toHaveCount( 1 );
	await expect(
		page.getByRole( 'row' ).filter( { hasText: name } )
	).toContainText( '3 of 3' );
	await expectAccessible( page );
	await expectNoSidewaysScroll( page );

	const parts = page.getByRole( 'navigation', {
		name: 'Parts of this screen',
	} );
	await parts.getByRole( 'link', { name: 'People and' } ).click();
	await page.getByLabel( 'Find people by name or address' ).fill( run );
	const person = page
		.getByRole( 'listitem' )
		.filter( { hasText: amira.name } );
	await person.getByRole( 'button' ).click();
	await expect( person.getByLabel( 'Organisation' ) ).toHaveValue(
		String( organisation )
	);
	await expectAccessible( page );
	await expectNoSidewaysScroll( page );
	await parts.getByRole( 'link', { name: 'Ground rules' } ).click();
	await expect(
		page.getByLabel( 'What a new set begins with' )
	).not.toHaveValue( '' );
	await expectAccessible( page );
} );

test( 'two who change one set see both versions, and nothing typed is lost on the way', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const fay = await programme.person( 'Fay', 'learning_log_facilitator' );
	const id = await programme.set( 'Quay', [], [ fay ] );
	await logInAs( fay.login );
	await page.goto( `${ SCREEN }&set=${ id }&tab=rules` );
	await page
		.getByLabel( 'Ground rules of this set' )
		.fill( 'What Fay types.' );
	await programme.send( 'PUT', `/learning-log/v1/sets/${ id }`, {
		name: 'Quay, renamed',
		type: 'in_house',
		base_revision: 1,
	} );
	page.once( 'dialog', ( dialog ) => void dialog.dismiss() );
	await page.getByRole( 'link', { name: 'All sets' } ).click();
	await part( page, 'People' ).click();
	await part( page, 'Ground rules' ).click();
	await expect( page.getByLabel( 'Ground rules of this set' ) ).toHaveValue(
		'What Fay types.'
	);
	await page.getByRole( 'button', { name: 'Save' } ).click();
	const versions = page.getByRole( 'region', { name: 'Two versions' } );
	await expect( versions ).toContainText( 'What Fay types.' );
	await expect( versions ).toContainText( 'Quay, renamed' );
	await expectAccessible( page );
	await versions.getByRole( 'button', { name: 'Keep mine' } ).click();
	await expect( page.getByText( 'Saved', { exact: true } ) ).toBeVisible();
	const { contract, name } = await programme.sendAs< {
		contract: string;
		name: string;
	} >( fay, 'GET', `/sets/${ id }` );
	expect( [ contract, name ] ).toEqual( [ 'What Fay types.', 'Quay' ] );
} );

test( 'a facilitator plans a series of meetings and moves one; coaching is a manager’s to switch', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const fay = await programme.person( 'Fay', 'learning_log_facilitator' );
	const nina = await programme.person( 'Nina Berg' );
	const stranger = await programme.person( 'Zoe Unknown' );
	const id = await programme.set( 'Pier', [ nina ], [ fay ] );
	await logInAs( fay.login );
	await page.goto( `${ SCREEN }&set=${ id }&tab=people` );
	await expect(
		page.getByText( 'Programme managers decide this.' )
	).toBeVisible();
	await page.getByLabel( 'Find people by name' ).fill( stranger.name );
	await expect(
		page.getByText( 'Nobody you can add has a name like this.' )
	).toBeVisible();
	await part( page, 'Meetings' ).click();
	await page.getByLabel( 'The first begins' ).fill( '2027-03-01T09:00' );
	await page.getByLabel( 'Fewest members' ).fill( '3' );
	await page.getByLabel( 'Time for each presenter' ).selectOption( 'wial' );
	await page.getByRole( 'button', { name: 'Plan 6 meetings' } ).click();
	const rows = page
		.getByRole( 'listitem' )
		.filter( { hasText: 'at least 3 members' } );
	await expect( rows ).toHaveCount( 6 );
	await expect( rows.nth( 1 ) ).toContainText( 'Monday, April 5, 2027' );
	await rows.nth( 1 ).getByRole( 'button', { name: /^Move/ } ).click();
	await rows.nth( 1 ).getByLabel( 'Begins' ).fill( '2027-04-06T10:30' );
	await rows.nth( 1 ).getByLabel( 'Minutes' ).fill( '120' );
	await rows
		.nth( 1 )
		.getByLabel( 'Time for each presenter' )
		.selectOption( 'quick_30' );
	await rows.nth( 1 ).getByRole( 'button', { name: 'Save' } ).click();
	await expect( rows.nth( 1 ) ).toContainText( 'April 6, 2027, 10:30' );
	await expect( rows.nth( 1 ) ).toContainText( '120 minutes' );
	await rows
		.nth( 2 )
		.getByRole( 'button', { name: /^Cancel/ } )
		.click();
	await page.getByRole( 'button', { name: 'Cancel the meeting' } ).click();
	await expect( rows.nth( 2 ) ).toContainText( 'Cancelled' );
	const planned = await programme.sendAs<
		{ minutes: number; quorum: number; preset: string }[]
	>( fay, 'GET', `/sets/${ id }/meetings` );
	expect(
		planned.map( ( { minutes, quorum, preset } ) => [
			minutes,
			quorum,
			preset,
		] )
	).toEqual(
		[ 180, 120, 180, 180, 180, 180 ].map( ( minutes ) => [
			minutes,
			3,
			minutes === 120 ? 'quick_30' : 'wial',
		] )
	);

	const [ held ] = await programme.sendAs< { id: number }[] >(
		fay,
		'POST',
		`/sets/${ id }/meetings`,
		{ starts: '2026-03-02T09:00:00Z', mutation: crypto.randomUUID() }
	);
	const there = `/meetings/${ held?.id }/attendance/`;
	await programme.sendAs( fay, 'PUT', there + nina.id, { state: 'left' } );
	await page.reload();
	await expect(
		page.getByRole( 'region', { name: 'Who was there' } )
	).toContainText( /Left early: Nina Berg.*Nina Berg.*1 of 1 meeting/s );
	await expectAccessible( page );

	await part( page, 'People' ).click();
	await page
		.getByRole( 'button', { name: `Take out ${ fay.name }` } )
		.click();
	await page
		.getByRole( 'dialog' )
		.getByRole( 'button', { name: 'Take out' } )
		.click();
	await expect(
		page.getByRole( 'heading', { name: 'The first set' } )
	).toBeVisible();
	await expectAccessible( page );
} );
