/**
 * Logging out with something unsent on the device.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import { logOut, onDevice } from './others';

/** Puts something on the device as a note does while it cannot be sent; nobody needs to be able to read it. */
const leave = ( page: Page, user: number, lesson: number ): Promise< void > =>
	page.evaluate(
		( { key } ) =>
			new Promise< void >( ( resolve, reject ) => {
				const request = indexedDB.open( 'learning-log', 1 );
				request.onupgradeneeded = () =>
					request.result.createObjectStore( 'copies' );
				request.onerror = () => reject( request.error );
				request.onsuccess = () => {
					const change = request.result.transaction(
						'copies',
						'readwrite'
					);
					change
						.objectStore( 'copies' )
						.put( { at: Date.now() }, key );
					change.oncomplete = () => {
						request.result.close();
						resolve();
					};
				};
			} ),
		{ key: `/wp-json/learning-log/v1/|${ user }|${ lesson }/1|tab` }
	);

test( 'without anything unsent, logging out asks nothing', async ( {
	page,
	atLesson,
} ) => {
	await atLesson( [ { noteId: '1' } ] );
	await logOut( page );
	await expect( page ).toHaveURL( /loggedout=true/ );
} );

test( 'what lies unsent is named before a log-out; it stays when one goes back and goes when one says so, another person’s never @phone', async ( {
	page,
	atLesson,
} ) => {
	const { id, person } = await atLesson( [ { noteId: '1' } ] );
	await leave( page, person.id, id );
	await leave( page, person.id + 1, id );
	await logOut( page );
	const said = page.getByRole( 'alert' );
	await expect( said ).toContainText(
		'Not everything you wrote here has been saved.'
	);
	await expect(
		said.getByRole( 'link', { name: 'Open it' } )
	).toHaveAttribute( 'href', new RegExp( `\\?p=${ id }$` ) );
	await expectNoAxeViolations( page, '.learning-log-leaving' );
	await expectNoSidewaysScroll( page );
	await said.getByRole( 'button', { name: 'Go back' } ).click();
	await expect( page ).toHaveURL( /profile\.php/ );
	expect( await onDevice( page ) ).toHaveLength( 2 );
	await logOut( page );
	await said.getByRole( 'button', { name: 'Log out and delete it' } ).click();
	await expect( page ).toHaveURL( /loggedout=true/ );
	expect( await onDevice( page ) ).toEqual( [
		`/wp-json/learning-log/v1/|${ person.id + 1 }|${ id }/1|tab`,
	] );
} );

test( 'a shared computer keeps nothing, and the note says so while something is on its way', async ( {
	page,
	context,
	atLesson,
	note,
} ) => {
	await atLesson( [ { noteId: '1' } ] );
	await note( '1' ).text.fill( 'kept at first' );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await note( '1' ).root.locator( 'summary' ).first().click();
	await page.getByLabel( 'This is a shared computer' ).check();
	await page.keyboard.press( 'Escape' );
	await context.setOffline( true );
	await note( '1' ).text.fill( 'not kept' );
	await expect( note( '1' ).state ).toHaveText(
		'Kept in this tab alone: please leave it open until your text is saved'
	);
	expect( await onDevice( page ) ).toEqual( [] );
	await context.setOffline( false );
	await expect( note( '1' ).state ).toContainText( 'Saved' );
	await page.reload();
	await expect( note( '1' ).shown ).toHaveText( 'not kept' );
	await note( '1' ).root.locator( 'summary' ).first().click();
	await expect(
		page.getByLabel( 'This is a shared computer' )
	).toBeChecked();
} );
