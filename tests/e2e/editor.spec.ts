/**
 * An author writes a lesson.
 */
import AxeBuilder from '@axe-core/playwright';
import { LessonEditor } from './editor';
import { expect, test } from './fixtures';

const NOTE = 'learning-log/note';

test.beforeEach( async ( { logInAs, programme } ) => {
	await programme.withoutGuides();
	await logInAs( 'admin' );
} );

test( 'a note put in, configured and published asks what its author wrote @phone', async ( {
	page,
	note,
} ) => {
	const editor = new LessonEditor( page );
	await editor.openNew();
	await editor.canvas.getByRole( 'textbox', { name: 'Add title' } ).click();
	await page.keyboard.type( 'A new lesson' );
	await page.keyboard.press( 'Enter' );
	await page.keyboard.type( '/reflective' );
	await page.getByRole( 'option', { name: 'Reflective note' } ).click();
	await expect.poll( () => editor.ids() ).toEqual( [ '1' ] );
	// The caret is in the question at once.
	await page.keyboard.type( 'What did you try?' );
	await expect(
		editor.notes.getByRole( 'textbox', { name: 'Question' } )
	).toHaveText( 'What did you try?' );
	await editor.notes
		.getByRole( 'textbox', { name: 'Shown in the empty field' } )
		.fill( 'One sentence will do' );
	await editor.select( NOTE );
	// Participants see these when they turn to the note, its author at once.
	await page.mouse.move( 0, 0 );
	await editor.canvas.getByRole( 'textbox', { name: 'Add title' } ).focus();
	await expect(
		editor.notes.locator( '.learning-log-note__save' )
	).toHaveCSS( 'opacity', '1' );
	await editor.select( NOTE );
	const settings = await editor.showSettings();
	await settings.getByLabel( 'Files may be added' ).uncheck();
	await settings.getByLabel( 'My set' ).uncheck();
	await settings.getByLabel( 'Chosen at first' ).selectOption( 'coach' );
	await settings.getByLabel( 'What comes back' ).selectOption( 'reply' );
	await expect( editor.notes ).toContainText(
		'Your coach can read this as you write'
	);
	await page.goto( await editor.publish() );
	const shown = note( '1' ).root;
	await expect( shown ).toContainText( 'What did you try?' );
	await expect( shown ).toContainText( 'A reply is meant to follow' );
	await expect( shown.getByRole( 'textbox' ) ).toHaveAttribute(
		'placeholder',
		'One sentence will do'
	);
	await expect( shown.locator( 'input[type=file]' ) ).toHaveCount( 0 );
} );

test( 'opening a lesson changes nothing, even one where two notes share an id; the button mends it', async ( {
	page,
	lesson,
} ) => {
	const { id } = await lesson( [
		{ noteId: '4', prompt: 'First?' },
		{ noteId: '4', prompt: 'Second?' },
	] );
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect( editor.notes ).toHaveCount( 2 );
	await expect( editor.notes.nth( 1 ) ).toContainText( 'has the same id' );
	await expect( editor.notes.nth( 0 ) ).not.toContainText(
		'has the same id'
	);
	expect( await editor.isDirty() ).toBe( false );
	expect( await editor.ids() ).toEqual( [ '4', '4' ] );
	// On a phone the first tap selects a block, and its toolbar moves what lies below.
	await editor.select( NOTE, 1 );
	await editor.notes
		.nth( 1 )
		.getByRole( 'button', { name: 'Give this one its own id' } )
		.click();
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
	await expect( editor.notes.nth( 1 ) ).not.toContainText(
		'has the same id'
	);
} );

test( 'a duplicate gets its own id, and undo and redo neither lose nor swap ids', async ( {
	page,
	lesson,
} ) => {
	const { id } = await lesson( [
		{ noteId: '4', prompt: 'First?' },
		{ noteId: '5', prompt: 'Second?' },
	] );
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect( editor.notes ).toHaveCount( 2 );
	await editor.select( NOTE );
	await page.keyboard.press( 'ControlOrMeta+Shift+D' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '6', '5' ] );
	await page.keyboard.press( 'ControlOrMeta+z' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
	await page.keyboard.press( 'ControlOrMeta+Shift+z' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '6', '5' ] );
	await page.keyboard.press( 'ControlOrMeta+z' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
	await editor.select( NOTE );
	await page.keyboard.press( 'ControlOrMeta+x' );
	await expect.poll( () => editor.ids() ).toEqual( [ '5' ] );
	await page.keyboard.press( 'ControlOrMeta+z' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
} );

test( 'a copied block pasted into its own lesson gets its own id; into another lesson it keeps it', async ( {
	page,
	programme,
} ) => {
	const empty = '\n\n<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->';
	const block =
		'<!-- wp:learning-log/note {"noteId":"4","prompt":"First?"} /-->';
	const other =
		'<!-- wp:learning-log/note {"noteId":"1","prompt":"Other?"} /-->';
	const editor = new LessonEditor( page );
	for ( const [ content, ids ] of [
		[ block, [ '4', '5' ] ],
		[ other, [ '1', '4' ] ],
	] as const ) {
		const { id } = await programme.page( content + empty );
		await editor.open( id );
		await expect( editor.notes ).toHaveCount( 1 );
		await editor.select( 'core/paragraph' );
		await editor.paste( block, block );
		await expect.poll( () => editor.ids() ).toEqual( ids );
	}
} );

test( 'a group that is duplicated takes new ids with it', async ( {
	page,
	programme,
} ) => {
	const { id } = await programme.page(
		'<!-- wp:group --><div class="wp-block-group"><!-- wp:learning-log/note {"noteId":"4","prompt":"First?"} /--></div><!-- /wp:group -->'
	);
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect( editor.notes ).toHaveCount( 1 );
	await editor.select( 'core/group' );
	await page.keyboard.press( 'ControlOrMeta+Shift+D' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
} );

test( 'a note that shares its id with a synced pattern or an old tag of the lesson is marked', async ( {
	page,
	programme,
} ) => {
	const made = await programme.send( 'POST', '/wp/v2/blocks', {
		title: 'Shared question',
		status: 'publish',
		content:
			'<!-- wp:learning-log/note {"noteId":"4","prompt":"Shared?"} /-->',
	} );
	const { id: pattern } = ( await made.json() ) as { id: number };
	const { id } = await programme.page(
		`<!-- wp:learning-log/note {"noteId":"4","prompt":"Own?"} /-->\n\n<!-- wp:block {"ref":${ pattern }} /-->\n\n` +
			'<!-- wp:learning-log/note {"noteId":"5","prompt":"Also own?"} /-->\n\n' +
			'<!-- wp:shortcode -->\n[progressally_note note_id=’5′]\n<!-- /wp:shortcode -->'
	);
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect( editor.notes ).toHaveCount( 3 );
	const own = editor.notes.filter( { hasText: 'own?' } );
	await expect(
		editor.notes.filter( { hasText: 'Own?' } ).first()
	).toContainText( 'has the same id' );
	await expect( own.last() ).toContainText( 'has the same id' );
	await expect(
		editor.notes.filter( { hasText: 'Shared?' } )
	).not.toContainText( 'has the same id' );
	expect( await editor.isDirty() ).toBe( false );
	await editor.select( NOTE );
	await editor.notes
		.first()
		.getByRole( 'button', { name: 'Give this one its own id' } )
		.click();
	await expect.poll( () => editor.ids() ).toEqual( [ '6', '4', '5' ] );
} );

test( 'a synced pattern edited on its own gives its note an id that no lesson counts up to', async ( {
	page,
	programme,
} ) => {
	const made = await programme.send( 'POST', '/wp/v2/blocks', {
		title: 'Shared question',
		status: 'publish',
		content: '<!-- wp:learning-log/note {"prompt":"Shared?"} /-->',
	} );
	const { id } = ( await made.json() ) as { id: number };
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect
		.poll( async () => ( await editor.ids() )[ 0 ] )
		.toMatch( /^shared-[a-z0-9]{8}$/ );
	await editor.select( NOTE );
	const settings = await editor.showSettings();
	await expect( settings ).toContainText( 'There is no lesson here.' );
} );

test( 'a note that asks nothing says so, but not to who has just put it in', async ( {
	page,
	lesson,
} ) => {
	const { id } = await lesson( [ { noteId: '4' } ] );
	const editor = new LessonEditor( page );
	await editor.open( id );
	const warning = editor.notes.getByText( 'This note asks nothing yet' );
	await expect( warning ).toBeVisible();
	await editor.notes.getByRole( 'textbox', { name: 'Question' } ).click();
	await page.keyboard.type( 'W' );
	await expect( warning ).toHaveCount( 0 );

	await editor.openNew();
	const title = editor.canvas.getByRole( 'textbox', { name: 'Add title' } );
	await title.click();
	await page.keyboard.type( 'A new lesson' );
	await page.keyboard.press( 'Enter' );
	await page.keyboard.type( '/reflective' );
	await page.getByRole( 'option', { name: 'Reflective note' } ).click();
	await expect(
		editor.notes.getByRole( 'textbox', { name: 'Question' } )
	).toBeFocused();
	await expect( warning ).toHaveCount( 0 );
	await title.click();
	await expect( warning ).toBeVisible();
} );

test( 'the note on the canvas has no accessibility fault @phone', async ( {
	page,
	lesson,
} ) => {
	const { id } = await lesson( [
		{ noteId: '4', title: 'To take with you', prompt: 'First?' },
	] );
	const editor = new LessonEditor( page );
	await editor.open( id );
	await expect( editor.notes ).toHaveCount( 1 );
	const { violations } = await new AxeBuilder( { page } )
		.include( [ 'iframe[name="editor-canvas"]', '.learning-log-note' ] )
		.analyze();
	expect( violations ).toEqual( [] );
} );
