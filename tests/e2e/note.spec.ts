/**
 * A participant answers a lesson.
 */
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'an answer saved without a page load is there after a reload @phone', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( [ { noteId: '4', prompt: 'What did you try?' } ] );
	let loads = 0;
	page.on( 'framenavigated', () => loads++ );
	await note( '4' ).answer(
		'I asked the night shift "why?" -- 5\' < 6 & so on'
	);
	expect( loads ).toBe( 0 );
	const said = ( await note( '4' ).state.textContent() ) ?? '';
	await page.reload();
	await expect( note( '4' ).root ).toContainText(
		'I asked the night shift "why?" -- 5\' < 6 & so on'
	);
	await expect(
		note( '4' ).root.locator( '.learning-log-note__date' )
	).toHaveText( said );
} );

test( 'the course fits a phone and has no accessibility fault, logged in or out @phone', async ( {
	page,
	logInAs,
} ) => {
	for ( const login of [ '', 'jonas' ] ) {
		if ( login ) {
			await logInAs( login );
		}
		for ( const path of [ '/', '/empowerment/' ] ) {
			await page.goto( path );
			await expectNoSidewaysScroll( page );
			await expectNoAxeViolations( page, 'main' );
		}
	}
} );
