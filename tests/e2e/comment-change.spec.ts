/**
 * A comment of one's own, changed and removed within its quarter of an hour: with script and without.
 */
import {
	begun,
	CHANGE,
	CHANGE_BEGUN,
	changeOf,
	stored,
	ThreadOnPage,
} from './comment';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test as base,
} from './fixtures';
import { bytesOnDevice } from './others';

/** A coach's question and the participant's own answer. */
const test = base.extend< {
	at: Awaited< ReturnType< typeof begun > > & { mine: number };
	thread: ThreadOnPage;
} >( {
	at: async ( { programme, logInAs, page }, use ) => {
		const at = await begun( programme );
		const { id } = await programme.sendAs< { id: number } >(
			at.person,
			'POST',
			`/entries/${ at.entry }/comments`,
			{ text: 'I counted to ten.' }
		);
		await logInAs( at.person.login );
		await page.goto( at.url );
		await use( { ...at, mine: id } );
	},
	thread: async ( { page }, use ) => use( new ThreadOnPage( page ) ),
} );

test( 'a change is kept as it is typed, for its writer alone, there on the next page, stored when it is saved, and can be dropped', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	const mine = thread.own( at.mine );
	await mine.does( 'Change' ).click();
	await expect( mine.text ).toBeFocused();
	await mine.text.fill( 'I counted to a hundred.' );
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	expect( await changeOf( programme, at.person, at.mine ) ).toBe(
		'I counted to a hundred.'
	);
	expect( await stored( programme, at.coach, at.entry ) ).toContain(
		'I counted to ten.'
	);
	await expect.poll( () => bytesOnDevice( page ) ).toBe( '' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	// A question before the page is left would hang here.
	await page.reload();
	await expect( mine.text ).toHaveValue( 'I counted to a hundred.' );
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await mine.does( 'Cancel' ).click();
	await expect( mine.shown ).toHaveText( 'I counted to ten.' );
	await expect
		.poll( () => changeOf( programme, at.person, at.mine ) )
		.toBe( 'I counted to ten.' );
	await mine.does( 'Bring them back' ).click();
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await mine.does( 'Save' ).click();
	await expect( mine.shown ).toHaveText( 'I counted to a hundred.' );
	await expect( mine.state ).toContainText( 'Sent' );
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		'I counted to a hundred.',
	] );
	await mine.does( 'Change' ).click();
	await mine.text.fill( 'No.' );
	await mine.does( 'Cancel' ).click();
	await expect( mine.shown ).toHaveText( 'I counted to a hundred.' );
	await mine.does( 'Bring them back' ).click();
	await expect( mine.text ).toHaveValue( 'No.' );
} );

test( 'begun on one device it is there on the next, also what was typed without a connection', async ( {
	context,
	programme,
	at,
	thread,
} ) => {
	const mine = thread.own( at.mine );
	await mine.does( 'Change' ).click();
	await mine.text.fill( 'I counted to' );
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await context.setOffline( true );
	await mine.text.fill( 'I counted to a hundred' );
	await expect( mine.state ).toHaveText(
		'Not saved yet. Kept on this device until you are back online.'
	);
	await context.setOffline( false );
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await programme.sendAs( at.person, 'PUT', `/comments/${ at.mine }`, {
		text: 'Said elsewhere.',
		base_revision: 1,
	} );
	const other = await context.newPage();
	await other.goto( at.url );
	const there = new ThreadOnPage( other ).own( at.mine );
	await expect( there.text ).toHaveValue( 'I counted to a hundred' );
	await there.text.fill( 'I counted to a hundred.' );
	const both = there.root.getByRole( 'group', {
		name: 'Two versions of this text',
	} );
	await expect( both ).toContainText( 'Said elsewhere.' );
	await expect( there.does( 'Cancel' ) ).toBeHidden();
	await there.does( 'Keep the saved one' ).click();
	await expect( there.shown ).toHaveText( 'Said elsewhere.' );
	await expect
		.poll( () => changeOf( programme, at.person, at.mine ) )
		.toBe( 'Said elsewhere.' );
	await other.close();
} );

test( 'changed elsewhere in the same place: both stand side by side, and the choice is stored @phone', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	const mine = thread.own( at.mine );
	await page.route( CHANGE, ( route ) => route.abort() );
	await mine.does( 'Change' ).click();
	await mine.text.fill( 'I counted to twenty.' );
	await programme.sendAs( at.person, 'PUT', `/comments/${ at.mine }`, {
		text: 'I counted to thirty.',
		base_revision: 1,
	} );
	await mine.does( 'Save' ).click();
	const both = mine.root.getByRole( 'group', {
		name: 'Two versions of this text',
	} );
	await expect( both ).toContainText( 'I counted to twenty.' );
	await expect( both ).toContainText( 'I counted to thirty.' );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.setViewportSize( { width: 320, height: 640 } );
	await expectNoSidewaysScroll( page );
	await page.unroute( CHANGE );
	await mine.does( 'Keep both' ).click();
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await mine.does( 'Save' ).click();
	await expect( mine.shown ).toContainText( 'I counted to thirty.' );
	await expect( mine.shown ).toContainText( 'I counted to twenty.' );
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toEqual( [
			'What did you do the moment before?',
			'I counted to thirty.\n\nI counted to twenty.',
		] );
} );

test( 'it is removed when one says so twice, and brought back with one press, at once and after a reload', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	await thread.field.text.fill( 'Half a word' );
	const mine = thread.own( at.mine );
	await mine.root.getByText( 'Remove', { exact: true } ).click();
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await page.route( '**/comments/*', ( route ) => route.abort(), {
		times: 1,
	} );
	await mine.does( 'Remove it' ).click();
	await expect( mine.state ).toContainText( 'There is no connection' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
	await mine.does( 'Remove it' ).click();
	const undo = thread.root.getByRole( 'button', { name: 'Undo' } );
	await expect( undo ).toBeFocused();
	await expect( mine.shown ).toBeHidden();
	await expect( thread.field.text ).toHaveValue( 'Half a word' );
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
	] );
	await expectNoAxeViolations( page, '.learning-log-log__thread' );
	await undo.click();
	await expect( mine.state ).toHaveText( 'Your comment is back.' );
	await expect( mine.does( 'Change' ) ).toBeFocused();
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
	await mine.root.getByText( 'Remove', { exact: true } ).click();
	await mine.does( 'Remove it' ).click();
	await expect( undo ).toBeFocused();
	await page.reload();
	await expect( mine.shown ).toBeHidden();
	await undo.click();
	await expect( mine.shown ).toHaveText( 'I counted to ten.' );
	await expect( undo ).toBeHidden();
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
} );

test( 'a change that was begun while the comment was removed elsewhere is shown, and saved once the comment is back', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	const mine = thread.own( at.mine );
	await mine.does( 'Change' ).click();
	await mine.text.fill( 'I counted to a hundred.' );
	await expect( mine.state ).toHaveText( CHANGE_BEGUN );
	await programme.sendAs( at.person, 'DELETE', `/comments/${ at.mine }` );
	await page.reload();
	await expect( mine.text ).toHaveValue( 'I counted to a hundred.' );
	await mine.does( 'Save' ).click();
	await expect( mine.state ).toContainText(
		'Not sent: You removed this comment elsewhere.'
	);
	await expect( mine.does( 'Copy the text' ) ).toBeVisible();
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 1 );
	await thread.root.getByRole( 'button', { name: 'Undo' } ).click();
	await expect( mine.text ).toBeFocused();
	await mine.does( 'Save' ).click();
	await expect( mine.shown ).toHaveText( 'I counted to a hundred.' );
	await expect( mine.state ).toContainText( 'Sent' );
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
		'I counted to a hundred.',
	] );
} );

test( 'a comment that was just added can be changed as any', async ( {
	page,
	programme,
	at,
	thread,
} ) => {
	await thread.add( 'And then?' );
	await thread.items.last().getByRole( 'link' ).click();
	const made = page.getByRole( 'textbox', { name: 'Change your comment' } );
	await expect( made ).toHaveValue( 'And then?' );
	await made.fill( 'And then I asked.' );
	await thread.items.last().getByRole( 'button', { name: 'Save' } ).click();
	await expect( made ).toBeHidden();
	await expect
		.poll( () => stored( programme, at.coach, at.entry ) )
		.toEqual( [
			'What did you do the moment before?',
			'I counted to ten.',
			'And then I asked.',
		] );
} );

test( 'without script, on a phone: changed, refused with its words, removed and brought back', async ( {
	browser,
	baseURL,
	page,
	programme,
	at,
} ) => {
	const context = await browser.newContext( {
		...( baseURL ? { baseURL } : {} ),
		javaScriptEnabled: false,
		viewport: { width: 320, height: 640 },
		storageState: await page.context().storageState(),
	} );
	const phone = await context.newPage();
	await phone.goto( at.url );
	const thread = new ThreadOnPage( phone );
	const mine = thread.own( at.mine );
	await mine.does( 'Change' ).click();
	await mine.text.fill( 'x'.repeat( 33_000 ) );
	await mine.does( 'Save' ).click();
	await expect( mine.state ).toContainText( 'Not sent: This text is longer' );
	await expect( mine.text ).toHaveValue( 'x'.repeat( 33_000 ) );
	await mine.text.fill( 'I counted to a hundred.' );
	await expectNoSidewaysScroll( phone );
	await mine.does( 'Save' ).click();
	await expect( phone ).toHaveURL( new RegExp( `thread-${ at.mine }$` ) );
	await expect( mine.shown ).toHaveText( 'I counted to a hundred.' );
	await mine.root.getByText( 'Remove', { exact: true } ).click();
	await mine.does( 'Remove it' ).click();
	const undo = thread.root.getByRole( 'button', { name: 'Undo' } );
	await expect( undo ).toBeVisible();
	await expect( mine.shown ).toBeHidden();
	expect( await stored( programme, at.coach, at.entry ) ).toEqual( [
		'What did you do the moment before?',
	] );
	await expectNoSidewaysScroll( phone );
	await undo.click();
	await expect( mine.shown ).toHaveText( 'I counted to a hundred.' );
	expect( await stored( programme, at.coach, at.entry ) ).toHaveLength( 2 );
	await context.close();
} );
