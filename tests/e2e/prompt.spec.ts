/**
 * A Learning Log prompt: its author picks a template, a participant answers each question, a manager words it anew.
 */
import { LessonEditor } from './editor';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test,
} from './fixtures';
import type { Entry } from '../../src/schema/entry';
import type { Lesson } from './programme';

const PROMPT = 'learning-log/prompt';

const block = ( attributes: object ): string =>
	`<!-- wp:${ PROMPT } ${ JSON.stringify( attributes ) } /-->`;

/** A name that no other run of a spec has given: templates are the whole site's. */
const unique = ( name: string ): string =>
	`${ name } ${ Math.random().toString( 36 ).slice( 2 ) }`;

const OWN = {
	noteId: '1',
	title: 'Looking back',
	questions: [
		{ key: 'what', label: 'What happened?', help: '' },
		{ key: 'so', label: 'Why does it matter?', help: 'In one sentence.' },
		{ key: 'now', label: 'What now?', help: '' },
	],
};

test( 'all questions are answered by keyboard on a phone, and are there after a reload with those that were answered', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	await page.setViewportSize( { width: 320, height: 640 } );
	const lesson = await programme.page( block( OWN ) );
	await logInAs( ( await programme.person() ).login );
	await page.goto( lesson.url );
	const { root, state } = note( '1' );
	await expectNoSidewaysScroll( page );
	await expectNoAxeViolations( page, '.learning-log-note' );
	await root.getByRole( 'textbox', { name: 'What happened?' } ).focus();
	await page.keyboard.type( 'We met' );
	await page.keyboard.press( 'Tab' );
	await expect(
		root.getByRole( 'textbox', { name: 'Why does it matter?' } )
	).toBeFocused();
	await page.keyboard.press( 'Tab' );
	await page.keyboard.type( 'Ask first' );
	await page.keyboard.press( 'Control+Enter' );
	await expect( state ).toContainText( 'Saved' );
	await page.reload();
	const { shown } = note( '1' );
	await expect( shown ).toContainText( 'What happened?' );
	await expect( shown ).toContainText( 'We met' );
	await expect( shown ).toContainText( 'Ask first' );
	await expect( shown.getByText( 'Why does it matter?' ) ).toBeHidden();
	await expectNoAxeViolations( page, '.learning-log-note' );
} );

test( 'two places that change different answers are put together; only the answer both changed is asked about', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	const lesson = await programme.page( block( OWN ) );
	const person = await programme.person();
	const put = ( answers: object, revision: number ) =>
		programme.sendAs( person, 'PUT', `/lessons/${ lesson.id }/prompts/1`, {
			answers,
			base_revision: revision,
		} );
	await put( { what: 'a', so: 'b', now: 'c' }, 0 );
	await logInAs( person.login );
	await page.goto( lesson.url );
	const { root, state } = note( '1' );
	await note( '1' ).does( 'Edit' ).click();
	await put( { what: 'a', so: 'theirs', now: 'their end' }, 1 );
	await root
		.getByRole( 'textbox', { name: 'What happened?' } )
		.fill( 'mine' );
	await root.getByRole( 'textbox', { name: 'What now?' } ).fill( 'my end' );
	await root.getByRole( 'button', { name: 'Save' } ).click();
	const versions = root.locator( '.learning-log-note__versions' );
	await expect( versions ).toContainText( 'their end' );
	await expect( versions ).not.toContainText( 'What happened?' );
	await expect(
		root.getByRole( 'textbox', { name: 'Why does it matter?' } )
	).toHaveValue( 'theirs' );
	await expectNoAxeViolations( page, '.learning-log-note' );
	await note( '1' ).does( 'Keep the saved one' ).click();
	await expect( state ).toContainText( 'Saved' );
	await page.reload();
	for ( const text of [ 'mine', 'theirs', 'their end' ] ) {
		await expect( note( '1' ).shown ).toContainText( text );
	}
	await expect( note( '1' ).shown ).not.toContainText( 'my end' );
} );

test( 'an author picks a template by its purpose, and participants are asked its questions @phone', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	await programme.withoutGuides();
	await logInAs( 'admin' );
	const lesson = await programme.page( block( {} ) );
	const editor = new LessonEditor( page );
	await editor.open( lesson.id );
	// On a phone the first tap selects a block.
	await editor.select( PROMPT );
	const prompt = editor.canvas.locator( `[data-type="${ PROMPT }"]` );
	await prompt
		.getByRole( 'button', { name: /^Experiential learning/ } )
		.click();
	await expect(
		prompt.getByRole( 'region', { name: 'Preview' } )
	).toContainText( 'Which concrete moment do I want to look at?' );
	await prompt.getByRole( 'button', { name: /^Use “Experiential/ } ).click();
	await expect( prompt ).toContainText( 'Where and when will I try it out?' );
	await editor.save();
	expect( ( await editor.attributes( PROMPT ) )[ 0 ] ).toMatchObject( {
		noteId: '1',
		template: 'kolb',
		questions: [],
	} );
	await page.goto( lesson.url );
	await expect( note( '1' ).root.getByRole( 'textbox' ) ).toHaveCount( 4 );
} );

test( 'who writes lessons begins with questions of their own, words, adds and moves them in place, and chooses Elements', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const { name } = await programme.element();
	const author = await programme.person( 'Tessa Lind', 'editor' );
	await logInAs( author.login );
	const lesson = await programme.page( block( {} ) );
	const editor = new LessonEditor( page );
	await editor.open( lesson.id );
	await page.keyboard.press( 'Escape' );
	await editor.select( PROMPT );
	const prompt = editor.canvas.locator( `[data-type="${ PROMPT }"]` );
	await prompt
		.getByRole( 'button', { name: 'Write my own questions' } )
		.click();
	const question = ( number: number ) =>
		prompt.getByRole( 'textbox', {
			name: `Question ${ number }`,
			exact: true,
		} );
	await expect( question( 1 ) ).toBeFocused();
	await question( 1 ).fill( 'What took place?' );
	await question( 1 ).press( 'Enter' );
	await expect( question( 2 ) ).toBeFocused();
	await question( 2 ).fill( 'And then?' );
	await prompt.getByRole( 'button', { name: 'Move down' } ).first().click();
	await prompt.getByRole( 'button', { name: 'Add a question' } ).click();
	await question( 3 ).fill( 'Who helped?' );
	await expect
		.poll(
			async () => ( await editor.attributes( PROMPT ) )[ 0 ]?.questions
		)
		.toMatchObject( [
			{ key: 'q2', label: 'And then?' },
			{ key: 'q1', label: 'What took place?' },
			{ key: 'q3', label: 'Who helped?' },
		] );
	const settings = await editor.showSettings();
	await settings.getByRole( 'button', { name: 'Elements' } ).click();
	await settings.getByRole( 'checkbox', { name } ).check();
	await expect
		.poll(
			async () => ( await editor.attributes( PROMPT ) )[ 0 ]?.elements
		)
		.toHaveLength( 1 );
} );

test( 'Elements and readers that an author presets are said before one types, and are what the answer begins with', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	await programme.withoutGuides();
	const { person, coach } = await programme.coached();
	const element = await programme.element();
	await logInAs( 'admin' );
	const lesson = await programme.page( block( OWN ) );
	const editor = new LessonEditor( page );
	await editor.open( lesson.id );
	await editor.select( PROMPT );
	const settings = await editor.showSettings();
	await settings.getByLabel( 'Chosen at first' ).selectOption( 'My coach' );
	await settings
		.getByRole( 'spinbutton', { name: 'Suggested length in words' } )
		.fill( '150' );
	await settings.getByRole( 'button', { name: 'Elements' } ).click();
	await settings.getByRole( 'checkbox', { name: element.name } ).check();
	await editor.save();
	expect( ( await editor.attributes( PROMPT ) )[ 0 ] ).toMatchObject( {
		audience: 'coach',
		elements: [ element.id ],
		suggestedWords: 150,
	} );

	await logInAs( person.login );
	await page.goto( lesson.url );
	const asked = note( '1' );
	await expect( asked.root ).toContainText( coach.name );
	await expect( asked.root ).toContainText( '150' );
	await asked.root.getByRole( 'textbox' ).first().fill( 'We met.' );
	await expect( asked.state ).toHaveText( /^Saved/ );
	const [ entry ] = await programme.sendAs< Entry[] >(
		person,
		'GET',
		'/entries'
	);
	expect( entry ).toMatchObject( {
		audience: 'coach',
		elements: [ element ],
	} );
} );

test( 'a template that a manager words anew leaves an answer with the question it answered, and a retired one goes on @phone', async ( {
	page,
	programme,
	logInAs,
	note,
} ) => {
	const label = unique( 'Two questions' );
	const made = await programme.send( 'POST', '/learning-log/v1/templates', {
		label,
		purpose: 'lesson',
		questions: [
			{ key: 'one', label: 'The first, as it was?' },
			{ key: 'two', label: 'The second?' },
		],
	} );
	const { id } = ( await made.json() ) as { id: string };
	const lesson: Lesson = await programme.page(
		block( { noteId: '1', template: id } )
	);
	const person = await programme.person();
	await programme.sendAs(
		person,
		'PUT',
		`/lessons/${ lesson.id }/prompts/1`,
		{
			answers: { one: 'My answer' },
			base_revision: 0,
		}
	);
	const manager = await programme.person( 'Max', 'learning_log_manager' );
	await logInAs( manager.login );
	await page.goto( '/wp-admin/admin.php?page=learning-log-templates' );
	await page.getByRole( 'button', { name: `Edit ${ label }` } ).click();
	await page
		.getByRole( 'textbox', { name: 'Question 1', exact: true } )
		.fill( 'The first, worded anew?' );
	await expectNoAxeViolations( page, '#learning-log-templates' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	await page.getByRole( 'button', { name: `Retire ${ label }` } ).click();
	await expect(
		page.getByRole( 'button', { name: `Offer again: ${ label }` } )
	).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-templates' );
	await logInAs( person.login );
	await page.goto( lesson.url );
	await expect( note( '1' ).shown.locator( 'dt' ).first() ).toHaveText(
		'The first, as it was?'
	);
	await expect( note( '1' ).shown ).toContainText( 'My answer' );
	await expect( note( '1' ).shown ).toContainText(
		'It now asks: The first, worded anew?'
	);
} );

test( 'two managers who word one template do not overwrite each other unseen', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const label = unique( 'Ours' );
	const body = {
		label,
		purpose: 'meeting',
		questions: [ { key: 'one', label: 'One?' } ],
	};
	const made = await programme.send(
		'POST',
		'/learning-log/v1/templates',
		body
	);
	const { id } = ( await made.json() ) as { id: string };
	const manager = await programme.person( 'Max', 'learning_log_manager' );
	await logInAs( manager.login );
	await page.goto( '/wp-admin/admin.php?page=learning-log-templates' );
	await page.getByRole( 'button', { name: `Edit ${ label }` } ).click();
	await programme.send( 'PUT', `/learning-log/v1/templates/${ id }`, {
		...body,
		questions: [ { key: 'one', label: 'One, by somebody else?' } ],
		base_revision: 1,
	} );
	await page
		.getByRole( 'textbox', { name: 'Question 1', exact: true } )
		.fill( 'One, by me?' );
	await page.getByRole( 'button', { name: 'Save' } ).click();
	const theirs = page.getByRole( 'region', {
		name: 'Saved by somebody else',
	} );
	await expect( theirs ).toContainText( 'One, by somebody else?' );
	await theirs.getByRole( 'button', { name: 'Keep mine' } ).click();
	await expect(
		page.getByRole( 'button', { name: `Edit ${ label }` } )
	).toBeFocused();
} );
