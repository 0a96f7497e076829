/**
 * Lessons that still hold the old tag: in the lesson, and on their way to blocks.
 */
import { LessonEditor } from './editor';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';

const EMPTY = '<!-- wp:paragraph -->\n<p></p>\n<!-- /wp:paragraph -->';

/** What people paste: typed, copied from a page, from a word processor; each with a number of its own. */
const VARIANTS = [
	"[progressally_note note_id='1' allow_attachment='yes']",
	'[progressally_note note_id=’2′ allow_attachment=’yes’]',
	'[progressally_note note_id=„3“ allow_attachment=„yes“]',
	'[progressally_note note_id=«4» allow_attachment=«yes»]',
	'[ProgressAlly_Note\u00a0note_id=”5″ allow_attachment=”yes”]',
];

/** The answer of another lesson, and nothing that says which. */
const NO_NOTES = [
	"[progressally_note note_id='4' post_id='12']",
	"[progressally_note allow_attachment='yes']",
];

test.beforeEach( async ( { programme } ) => {
	await programme.withoutGuides();
} );

test( 'straight and curly tags answer, and the block that takes their place shows the same answer @phone', async ( {
	page,
	logInAs,
	programme,
	note,
} ) => {
	const { id, url } = await programme.page(
		"[progressally_note note_id=’4′ allow_attachment=’yes’]\n\n[progressally_note note_id='5']"
	);
	await logInAs( 'sara' );
	await page.goto( url );
	await note( '4' ).answer( 'Written under the curly tag' );
	await note( '5' ).answer( 'Written under the straight tag' );
	await expect( page.locator( 'body' ) ).not.toContainText( '[progressally' );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, 'main' );
	await programme.send( 'POST', `/wp/v2/pages/${ id }`, {
		content:
			'<!-- wp:learning-log/note {"noteId":"5","prompt":"Five?"} /-->\n\n<!-- wp:learning-log/note {"noteId":"4","prompt":"Four?"} /-->',
	} );
	await page.reload();
	await expect( note( '4' ).root ).toContainText(
		'Written under the curly tag'
	);
	await expect( note( '5' ).root ).toContainText(
		'Written under the straight tag'
	);
} );

test( 'a pasted tag becomes its note in every state of its quotes', async ( {
	page,
	logInAs,
	programme,
} ) => {
	const { id } = await programme.page(
		[ ...VARIANTS, ...NO_NOTES ].map( () => EMPTY ).join( '\n\n' )
	);
	await logInAs( 'admin' );
	const editor = new LessonEditor( page );
	await editor.open( id );
	for ( const [ index, tag ] of VARIANTS.entries() ) {
		await editor.select( 'core/paragraph' );
		await editor.paste( tag, `<p>${ tag }</p>` );
		await expect.poll( () => editor.ids(), tag ).toHaveLength( index + 1 );
	}
	expect( await editor.ids() ).toEqual( [ '1', '2', '3', '4', '5' ] );
	// No block stands for these: they stay what they are.
	for ( const [ index, tag ] of NO_NOTES.entries() ) {
		await editor.select( 'core/paragraph' );
		await editor.paste( tag, `<p>${ tag }</p>` );
		await expect
			.poll( () => editor.attributes( 'core/shortcode' ) )
			.toHaveLength( index + 1 );
	}
	expect( await editor.attributes( 'core/shortcode' ) ).toEqual(
		NO_NOTES.map( ( text ) => ( { text } ) )
	);
	expect( await editor.becomes( 'core/shortcode' ) ).not.toContain(
		'learning-log/note'
	);
	const notes = await editor.attributes( 'learning-log/note' );
	expect( notes.map( ( note ) => note.allowAttachments ) ).toEqual(
		VARIANTS.map( () => true )
	);
} );

test( 'the note of a tag of the old plugin asks what that plugin knew', async ( {
	page,
	logInAs,
	programme,
} ) => {
	await logInAs( 'admin' );
	const found = await programme.send(
		'GET',
		'/wp/v2/pages?slug=empowerment-as-migrated'
	);
	const [ migrated ] = ( await found.json() ) as { id: number }[];
	const editor = new LessonEditor( page );
	await editor.open( migrated?.id ?? 0 );
	expect( await editor.isDirty() ).toBe( false );
	await editor.transform( 'core/paragraph', 'Reflective note', -1 );
	await expect.poll( () => editor.ids() ).toEqual( [ '5' ] );
	await expect(
		editor.notes.getByRole( 'textbox', { name: 'Question' } )
	).not.toBeEmpty();
	await expect( editor.notes ).not.toContainText( 'The old note asked' );
} );

test( 'a shortcode block with tags becomes their notes, and a note becomes paragraphs without losing a word', async ( {
	page,
	logInAs,
	programme,
} ) => {
	await logInAs( 'admin' );
	const { id } = await programme.page(
		'<!-- wp:shortcode -->\n[progressally_note note_id=”4″][progressally_note\u00a0note_id=5 size=12]\n<!-- /wp:shortcode -->\n\n' +
			'<!-- wp:learning-log/note {"noteId":"6","title":"To take with you","prompt":"What did you <em>try</em>?"} /-->'
	);
	const editor = new LessonEditor( page );
	await editor.open( id );
	await editor.transform( 'core/shortcode', 'Reflective note' );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5', '6' ] );
	await editor.transform( 'learning-log/note', 'Paragraph', -1 );
	await expect.poll( () => editor.ids() ).toEqual( [ '4', '5' ] );
	await expect(
		editor.canvas.locator( '[data-type="core/paragraph"]' )
	).toHaveText( [ 'To take with you', 'What did you try?' ] );
} );
