/**
 * What a facilitator writes to members of their set, from the desk to the lesson.
 */
import { expect } from '@playwright/test';
import { expectNoAxeViolations, expectNoSidewaysScroll } from './fixtures';
import { test } from './desk';

test( 'a member is nudged after the email was looked at, and a question begins an entry for them alone, who may put it away', async ( {
	page,
	desk,
	logInAs,
} ) => {
	const { set, fay, bo, other } = desk.shared;
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
	await expect( writing ).toContainText( 'For Ada Quill, by email' );
	await expect( page.locator( ':focus' ) ).toContainText(
		'For Ada Quill, by email'
	);
	expect( await page.evaluate( () => document.body.dataset.went ) ).toBe(
		' BUTTON DIV'
	);

	// Whoever writes next sees who was nudged about this before; asked nobody was.
	const ada = page.getByLabel( 'Ada Quill' );
	await expect( ada ).toHaveAccessibleDescription(
		/^Nudged .* by Fay Moss$/
	);
	const about = page.getByLabel( 'About', { exact: true } );
	await about.selectOption( {
		label: `Job Design ${ fay.id } · To take with you`,
	} );
	await expect( page.getByLabel( 'Bo Lund' ) ).toHaveAccessibleDescription(
		''
	);
	await about.selectOption( {
		label: `Empowerment ${ fay.id } · Reflections`,
	} );
	await page.getByLabel( 'A question that begins an entry' ).check();
	await expect( ada ).toHaveAccessibleDescription( '' );
	await page
		.getByLabel( 'About', { exact: true } )
		.selectOption( { label: `Job Design ${ fay.id } · To take with you` } );
	await page.getByLabel( 'Bo Lund' ).check();
	await page.getByLabel( 'Message' ).fill( 'What did the night shift say?' );
	await page.getByRole( 'button', { name: 'Preview' } ).click();
	await page.getByRole( 'button', { name: 'Send to 1 person' } ).click();
	await expect( page.getByText( 'Take it back' ) ).toHaveCount( 2 );
	await page.setViewportSize( { width: 390, height: 844 } );
	await expectNoSidewaysScroll( page );
	// What was sent stands there before one writes again.
	await page.reload();
	await expect( page.getByText( 'Take it back' ) ).toHaveCount( 2 );

	await logInAs( bo.login );
	await page.goto( other.url );
	await expect(
		page.getByText( 'What did the night shift say?' )
	).toHaveCount( 1 );
	await expectNoAxeViolations( page, '.wp-block-post-content' );
	await page
		.getByRole( 'button', { name: 'Put this question away' } )
		.click();
	const back = page.getByRole( 'button', { name: 'Bring it back' } );
	await expect( back ).toBeInViewport();
	await expect(
		page.getByText( 'What did the night shift say?' )
	).toHaveCount( 0 );
	await expectNoAxeViolations( page, '.wp-block-post-content' );
	await back.click();
	await expect(
		page.getByText( 'What did the night shift say?' )
	).toBeInViewport();
} );
