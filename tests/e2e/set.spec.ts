/**
 * The roster of an Action Learning Set: put into a page by an author, seen by those in the set and by nobody else.
 */
import { LessonEditor } from './editor';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

const SET = 'learning-log/set';

test( 'members see on a phone who is in their set and agree to its ground rules; who is in no set sees not even a gap', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await page.setViewportSize( { width: 320, height: 640 } );
	const member = await programme.person( 'Nina Berg' );
	const peer = await programme.person( 'Maximiliane von Habenichts-Sieben' );
	const facilitator = await programme.person( 'Amira Osei' );
	const stranger = await programme.person( 'Sara Lind' );
	await programme.set( 'Harbour set', [ member, peer ], [ facilitator ] );
	const lesson = await programme.page(
		`<!-- wp:paragraph --><p>Before.</p><!-- /wp:paragraph --><!-- wp:${ SET } /-->`
	);
	const roster = page.locator( '.learning-log-set' );

	await logInAs( member.login );
	await page.goto( lesson.url );
	await expect( roster.getByRole( 'heading' ) ).toHaveText( /^Harbour set/ );
	await expect( roster.getByRole( 'listitem' ) ).toHaveText( [
		/Amira Osei.*Facilitator/,
		/Maximiliane/,
		/Nina Berg.*you/,
	] );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-set' );

	const agree = roster.getByRole( 'button', {
		name: 'I agree to these ground rules',
	} );
	await expect( roster ).toContainText( 'What is said here stays here.' );
	await expect( roster ).toContainText(
		`Not agreed yet: ${ peer.name } and ${ member.name }`
	);
	await agree.click();
	await expect( agree ).toBeHidden();
	await expect( roster ).toContainText( `Not agreed yet: ${ peer.name }` );
	await expect( roster ).not.toContainText( `and ${ member.name }` );

	await logInAs( stranger.login );
	await page.goto( lesson.url );
	await expect( page.getByText( 'Before.' ) ).toBeVisible();
	await expect( page.locator( '[class*="learning-log-set"]' ) ).toHaveCount(
		0
	);
	expect( await page.content() ).not.toContain( 'Nina Berg' );
} );

test( 'an author chooses which set a page shows', async ( {
	page,
	programme,
	logInAs,
} ) => {
	await programme.withoutGuides();
	const id = await programme.set( 'Quay set', [ await programme.person() ] );
	await logInAs( 'admin' );
	const lesson = await programme.page( `<!-- wp:${ SET } /-->` );
	const editor = new LessonEditor( page );
	await editor.open( lesson.id );
	await expect( editor.canvas.getByText( 'sees nothing' ) ).toBeVisible();
	await editor.select( SET );
	const settings = await editor.showSettings();
	const choice = settings.getByLabel( 'Which set is shown' );
	await expect( choice ).toHaveValue( '0' );
	await choice.selectOption( String( id ) );
	await editor.save();
	expect( ( await editor.attributes( SET ) )[ 0 ] ).toMatchObject( {
		set: id,
	} );
} );
