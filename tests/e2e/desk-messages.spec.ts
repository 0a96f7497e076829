/**
 * What a facilitator writes to members of their set, from the desk to the lesson.
 */
import { expect } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './fixtures';
import { test } from './desk';

test( 'a member is nudged after the email was looked at, and a question begins an entry for them alone', async ( {
	page,
	desk,
	logInAs,
} ) => {
	const { set, fay, ada, lesson } = desk.shared;
	await page.goto(
		`/wp-admin/admin.php?page=learning-log-sets&set=${ set }&tab=progress`
	);
	const writing = page.getByRole( 'region', { name: 'Write to members' } );
	await page.getByRole( 'button', { name: 'Nudge or ask…' } ).click();
	await page
		.getByLabel( 'About', { exact: true } )
		.selectOption( { label: `Empowerment ${ fay.id } · Reflections` } );
	await expect( page.getByLabel( 'Bo Lund' ) ).toHaveCount( 0 );
	await page.getByLabel( 'Ada Quill' ).check();
	await page.getByLabel( 'Message' ).fill( 'Would a walk help?' );
	await page.getByRole( 'button', { name: 'Preview' } ).click();
	await expect(
		page.getByRole( 'region', { name: 'Preview' } )
	).toContainText( '> Would a walk help?' );
	await expectNoAxeViolations( page, '#learning-log-sets' );
	await expectNoSidewaysScroll( page );
	const looked = page.getByRole( 'heading', { name: 'The email as' } );
	await expect( looked ).toBeFocused();
	// Where the focus goes while it is being sent.
	await page.evaluate( () => {
		document.addEventListener( 'focusin', ( { target } ) => {
			document.body.dataset.went = `${ document.body.dataset.went ?? '' } ${ ( target as Element ).tagName }`;
		} );
	} );
	await page.getByRole( 'button', { name: 'Send to 1 person' } ).click();
	await expect( writing ).toContainText( 'Sent to Ada Quill.' );
	await expect( page.locator( ':focus' ) ).toContainText(
		'Sent to Ada Quill.'
	);
	expect( await page.evaluate( () => document.body.dataset.went ) ).toBe(
		' BUTTON DIV'
	);

	await page.getByLabel( 'A question that begins an entry' ).check();
	await page
		.getByLabel( 'About', { exact: true } )
		.selectOption( { label: `Empowerment ${ fay.id } · Reflections` } );
	await page.getByLabel( 'Ada Quill' ).check();
	await page.getByLabel( 'Message' ).fill( 'What did the night shift say?' );
	await page.getByRole( 'button', { name: 'Preview' } ).click();
	await page.getByRole( 'button', { name: 'Send to 1 person' } ).click();
	await expect( page.getByText( 'Take it back' ) ).toHaveCount( 2 );
	await page.setViewportSize( { width: 390, height: 844 } );
	await expectNoSidewaysScroll( page );

	await logInAs( ada.login );
	await page.goto( lesson.url );
	await expect(
		page.getByText( 'What did the night shift say?' )
	).toHaveCount( 1 );
	await expectNoAxeViolations( page, '.wp-block-post-content' );
} );
