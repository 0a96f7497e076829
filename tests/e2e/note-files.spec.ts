/**
 * Files of a note: each on its own, refused before it is sent where that can be known, and never stored against one's will.
 */
import type { Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	test as base,
	type NoteOnPage,
} from './fixtures';

/** A person with a lesson that is open. */
const test = base.extend< { desk: NoteOnPage } >( {
	desk: async ( { page, programme, lesson, logInAs, note }, use ) => {
		const { login } = await programme.person();
		const { url } = await lesson( [
			{ noteId: '1', prompt: 'What did you try?' },
		] );
		await logInAs( login );
		await page.goto( url );
		await use( note( '1' ) );
	},
} );

const picture = ( page: Page ): Promise< Buffer > =>
	page.screenshot( { clip: { x: 0, y: 0, width: 60, height: 40 } } );

/** What was sent to be kept. */
function uploads( page: Page ): string[] {
	const sent: string[] = [];
	page.on( 'request', ( request ) => {
		if (
			request.method() === 'POST' &&
			request.url().endsWith( '/files' )
		) {
			sent.push( request.url() );
		}
	} );
	return sent;
}

test( 'of several files the good ones are kept, and each refusal says what would work', async ( {
	page,
	desk,
} ) => {
	const sent = uploads( page );
	await desk.text.fill( 'with files' );
	await desk.choose( {
		'board.png': await picture( page ),
		'tool.exe': 'MZ',
		'empty.txt': '',
		'large.txt': 'a'.repeat( 25 * 1024 * 1024 ),
		'plan.txt': 'one plan\n',
	} );
	await expect( desk.files.filter( { hasText: 'Remove' } ) ).toHaveCount( 2 );
	await expect( desk.files.filter( { hasText: 'tool.exe' } ) ).toContainText(
		'Photos, PDF, Office and text files can'
	);
	await expect( desk.files.filter( { hasText: 'empty.txt' } ) ).toContainText(
		'There is nothing in this file'
	);
	await expect( desk.files.filter( { hasText: 'large.txt' } ) ).toContainText(
		/larger than \d+ MB/
	);
	await expect( desk.root.getByText( /up to \d+ MB/ ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	expect( sent ).toHaveLength( 2 );
	await expect( desk.text ).toHaveValue( 'with files' );
	await page.reload();
	await expect( desk.shown ).toHaveText( 'with files' );
	await expect( desk.files ).toHaveText( [ /board\.png/, /plan\.txt/ ] );
	const image = desk.files.locator( 'img:visible' );
	await expect( image ).toHaveCount( 1 );
	await image.scrollIntoViewIfNeeded();
	await expect
		.poll( () =>
			image.evaluate(
				( element ) => ( element as HTMLImageElement ).naturalWidth
			)
		)
		.toBeGreaterThan( 0 );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
} );

test( 'a file on an empty note saves the note first, and the note stays open to write', async ( {
	page,
	desk,
} ) => {
	await desk.choose( { 'plan.txt': 'one plan\n' } );
	await expect( desk.files ).toContainText( [ 'Remove' ] );
	await expect( desk.text ).toBeVisible();
	await desk.answer( 'and a word about it' );
	await page.reload();
	await expect( desk.files ).toHaveText( [ /plan\.txt/ ] );
	await expect( desk.shown ).toHaveText( 'and a word about it' );
} );

test( 'a note that cannot be saved lets its file wait, and nothing is sent', async ( {
	page,
	desk,
} ) => {
	const sent = uploads( page );
	await page.route( '**/prompts/**', ( route ) => route.abort() );
	await desk.choose( { 'plan.txt': 'one plan\n' } );
	await expect( desk.files ).toContainText( [
		'Save the note, then try again',
	] );
	expect( sent ).toHaveLength( 0 );
	await page.unroute( '**/prompts/**' );
	await desk.does( 'Try again' ).click();
	await expect( desk.files ).toContainText( [ 'Remove' ] );
} );

test( 'a cancelled file is stored nowhere, and the next one goes its way', async ( {
	page,
	desk,
} ) => {
	await desk.answer( 'first' );
	let release = () => {};
	const held = new Promise< void >( ( resolve ) => ( release = resolve ) );
	await page.route( '**/files', async ( route ) => {
		await held;
		await route.continue().catch( () => {} );
	} );
	await desk.choose( { 'one.txt': 'one\n', 'two.txt': 'two\n' } );
	const first = desk.files.filter( { hasText: 'one.txt' } );
	await expect( first.getByRole( 'progressbar' ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await first.getByRole( 'button', { name: 'Cancel' } ).click();
	await expect( first ).toHaveCount( 0 );
	release();
	await expect( desk.files ).toContainText( [ 'Remove' ] );
	await page.reload();
	await expect( desk.files ).toHaveText( [ /two\.txt/ ] );
} );

test( 'removing asks first: kept when one thinks again, gone for good when one does not', async ( {
	page,
	desk,
} ) => {
	await desk.answer( 'first' );
	await desk.choose( { 'plan.txt': 'one plan\n' } );
	const ask = desk.files.locator( 'summary' );
	await ask.click();
	await expect( ask ).toContainText( 'Keep it' );
	await ask.click();
	await expect( desk.does( 'Remove for good' ) ).toBeHidden();
	const address = await desk.files.getByRole( 'link' ).getAttribute( 'href' );
	expect( ( await page.request.get( address ?? '' ) ).status() ).toBe( 200 );
	await ask.click();
	await desk.does( 'Remove for good' ).click();
	await expect( desk.files ).toHaveCount( 0 );
	await expect( desk.root.locator( '.learning-log-note__told' ) ).toHaveText(
		'plan.txt removed'
	);
	await expect( desk.root.locator( 'input[type=file]' ) ).toBeFocused();
	expect( ( await page.request.get( address ?? '' ) ).status() ).toBe( 404 );
	await page.reload();
	await expect( desk.files ).toHaveCount( 0 );
} );

test( 'what the server refuses is said in its row and leaves the others alone', async ( {
	page,
	desk,
} ) => {
	await desk.answer( 'first' );
	await desk.choose( {
		'fake.pdf': 'this is no PDF',
		'plan.txt': 'one plan\n',
	} );
	const refused = desk.files.filter( { hasText: 'fake.pdf' } );
	await expect( refused ).toContainText( 'does not fit the ending' );
	await expect( desk.files.filter( { hasText: 'plan.txt' } ) ).toContainText(
		'Remove'
	);
	await refused.getByRole( 'button', { name: 'Dismiss' } ).click();
	await expect( desk.files ).toHaveCount( 1 );
	await page.reload();
	await expect( desk.files ).toHaveText( [ /plan\.txt/ ] );
} );

test( 'a file whose answer was lost on the way is kept once when sent again', async ( {
	page,
	desk,
} ) => {
	await desk.answer( 'first' );
	await page.route( '**/files', async ( route ) => {
		await route.fetch();
		await route.abort();
	} );
	await desk.choose( { 'plan.txt': 'one plan\n' } );
	await expect( desk.files ).toContainText( [ 'There is no connection' ] );
	await page.unroute( '**/files' );
	await desk.does( 'Try again' ).click();
	await expect( desk.files ).toContainText( [ 'Remove' ] );
	await page.reload();
	await expect( desk.files ).toHaveText( [ /plan\.txt/ ] );
} );

test( 'files can be dropped on the note and pictures pasted; pasted words stay words', async ( {
	desk,
} ) => {
	const give = ( kind: 'drop' | 'paste', name: string, words = '' ) =>
		desk.text.evaluate(
			( field, [ type, file, text ] ) => {
				const data = new DataTransfer();
				data.items.add(
					new File( [ 'one plan\n' ], file, { type: 'text/x' } )
				);
				if ( text ) {
					data.setData( 'text/plain', text );
				}
				const settings = { bubbles: true, cancelable: true };
				field.dispatchEvent(
					type === 'drop'
						? new DragEvent( 'drop', {
								...settings,
								dataTransfer: data,
							} )
						: new ClipboardEvent( 'paste', {
								...settings,
								clipboardData: data,
							} )
				);
			},
			[ kind, name, words ] as const
		);
	await give( 'drop', 'dropped.txt' );
	await give( 'paste', 'pasted.txt' );
	await give( 'paste', 'beside.txt', 'words of a document' );
	await expect( desk.files.filter( { hasText: 'Remove' } ) ).toHaveText( [
		/dropped\.txt/,
		/pasted\.txt/,
	] );
	await expect( desk.files ).toHaveCount( 2 );
} );

test( 'phones are offered the camera and what is stored', async ( {
	desk,
} ) => {
	const input = desk.root.locator( 'input[type=file]' );
	await expect( input ).toHaveAttribute( 'accept', /image\/\*/ );
	await expect( input ).not.toHaveAttribute( 'capture' );
} );

base(
	'a note that takes no files offers none',
	async ( { page, programme, lesson, logInAs, note } ) => {
		const { login } = await programme.person();
		const { url } = await lesson( [
			{ noteId: '1', prompt: 'Words only?', allowAttachments: false },
		] );
		await logInAs( login );
		await page.goto( url );
		await expect( note( '1' ).text ).toBeVisible();
		await expect(
			note( '1' ).root.locator( 'input[type=file]' )
		).toHaveCount( 0 );
		await expect( note( '1' ).files ).toHaveCount( 0 );
	}
);
