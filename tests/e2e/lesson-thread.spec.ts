/**
 * What a coach said about an answer stands below it in the lesson: read, answered and folded there.
 */
import { ADD, stored, ThreadOnPage } from './comment';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

test( 'a comment is read below the answer it is about, and answered without leaving the lesson', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { person, coach } = await programme.coached();
	const lesson = await programme.lesson( [
		{ noteId: '1' },
		{ noteId: '2' },
	] );
	const id = await programme.answer(
		person,
		lesson,
		'1',
		'They decided by themselves.',
		{ audience: 'coach' }
	);
	await programme.sendAs( coach, 'POST', `/entries/${ id }/comments`, {
		text: 'What did you do the moment before?',
	} );
	await logInAs( person.login );
	const loaded: string[] = [];
	page.on( 'request', ( request ) => loaded.push( request.url() ) );
	await page.goto( lesson.url );
	const thread = new ThreadOnPage( page, id );
	await expect( thread.items ).toHaveText( [
		/New\s*What did you do the moment before\?/,
	] );
	await expectNoAxeViolations( page, '.wp-block-learning-log-note' );
	await expectNoSidewaysScroll( page );
	// What sends is loaded once somebody writes, as for any note.
	expect(
		loaded.filter( ( url ) => /\/(log|send)\.\w+\.js/.test( url ) )
	).toEqual( [] );
	const sent = page.waitForRequest( ADD );
	await thread.add( 'I counted to ten.' );
	await sent;
	expect( await stored( programme, person, id ) ).toEqual( [
		'What did you do the moment before?',
		'I counted to ten.',
	] );
	await page.reload();
	await expect( thread.items ).toHaveText( [
		/What did you do/,
		/I counted to ten\./,
	] );
	await expect( thread.root.getByText( 'New', { exact: true } ) ).toHaveCount(
		0
	);
} );
