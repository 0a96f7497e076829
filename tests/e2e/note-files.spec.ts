/**
 * Files of a note: each on its own, refused before it is sent where that can be known, and never stored against one's will.
 */
import type { CDPSession, Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	hold,
	sentBy,
	test as base,
	type NoteOnPage,
} from './fixtures';

/** The note of a lesson that is open before a person. */
const test = base.extend< { mine: NoteOnPage } >( {
	mine: async ( { atLesson, note }, use ) => {
		await atLesson( [ { noteId: '1', prompt: 'What did you try?' } ] );
		await use( note( '1' ) );
	},
} );

const NO_LIMIT = -1;

/** Sets how many bytes a second go out. */
async function setUploadSpeed(
	network: CDPSession,
	speed: number
): Promise< void > {
	await network.send( 'Network.emulateNetworkConditions', {
		offline: false,
		latency: 0,
		downloadThroughput: NO_LIMIT,
		uploadThroughput: speed,
	} );
}

const picture = ( page: Page ): Promise< Buffer > =>
	page.screenshot( { clip: { x: 0, y: 0, width: 60, height: 40 } } );

test( 'of several files the good ones are kept, and each refusal says what would work', async ( {
	page,
	mine,
} ) => {
	const sent = sentBy( page, 'POST', '/files' );
	await mine.text.fill( 'with files' );
	await mine.choose( {
		'board.png': await picture( page ),
		'tool.exe': 'MZ',
		'empty.txt': '',
		'large.txt': 'a'.repeat( 25 * 1024 * 1024 ),
		'plan.txt': 'one plan\n',
	} );
	await expect( mine.files.filter( { hasText: 'Remove' } ) ).toHaveCount( 2 );
	await expect( mine.files.filter( { hasText: 'tool.exe' } ) ).toContainText(
		'Photos, PDF, Office and text files can'
	);
	await expect( mine.files.filter( { hasText: 'empty.txt' } ) ).toContainText(
		'There is nothing in this file'
	);
	await expect( mine.files.filter( { hasText: 'large.txt' } ) ).toContainText(
		/larger than \d+ MB/
	);
	await expect( mine.root.getByText( /up to \d+ MB/ ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	expect( sent ).toHaveLength( 2 );
	await expect( mine.text ).toHaveValue( 'with files' );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'with files' );
	await expect( mine.files ).toHaveText( [ /board\.png/, /plan\.txt/ ] );
	const image = mine.files.locator( 'img:visible' );
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
	mine,
} ) => {
	await mine.choose( { 'plan.txt': 'one plan\n' } );
	await expect( mine.files ).toContainText( [ 'Remove' ] );
	await expect( mine.text ).toBeVisible();
	await mine.answer( 'and a word about it' );
	await page.reload();
	await expect( mine.files ).toHaveText( [ /plan\.txt/ ] );
	await expect( mine.shown ).toHaveText( 'and a word about it' );
} );

test( 'a note that cannot be saved lets its file wait, and nothing is sent', async ( {
	page,
	mine,
} ) => {
	const sent = sentBy( page, 'POST', '/files' );
	await page.route( '**/prompts/**', ( route ) => route.abort() );
	await mine.choose( { 'plan.txt': 'one plan\n' } );
	await expect( mine.files ).toContainText( [
		'Save the note, then try again',
	] );
	expect( sent ).toHaveLength( 0 );
	await page.unroute( '**/prompts/**' );
	await mine.does( 'Try again' ).click();
	await expect( mine.files ).toContainText( [ 'Remove' ] );
} );

test( 'a cancelled file is stored nowhere though it was as good as sent, and the next one goes its way', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	const removed = sentBy( page, 'DELETE' );
	const release = await hold( page, '**/files' );
	await mine.choose( { 'one.txt': 'one\n', 'two.txt': 'two\n' } );
	const first = mine.files.filter( { hasText: 'one.txt' } );
	await expect( first.getByRole( 'progressbar' ) ).toBeVisible();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await first.getByRole( 'button', { name: 'Cancel' } ).click();
	await expect( first ).toHaveCount( 0 );
	release();
	await expect( mine.files ).toContainText( [ 'Remove' ] );
	expect( removed ).toHaveLength( 1 );
	await page.reload();
	await expect( mine.files ).toHaveText( [ /two\.txt/ ] );
} );

test( 'a large file that is cancelled on its way is sent no further', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	const removed = sentBy( page, 'DELETE' );
	const network = await page.context().newCDPSession( page );
	await setUploadSpeed( network, 200_000 );
	await mine.choose( {
		'large.txt': 'a'.repeat( 3_000_000 ),
		'two.txt': 'two\n',
	} );
	const large = mine.files.filter( { hasText: 'large.txt' } );
	await expect( large.getByRole( 'progressbar' ) ).not.toHaveJSProperty(
		'value',
		0
	);
	await large.getByRole( 'button', { name: 'Cancel' } ).click();
	// The next one goes once this one has ended; with the limit gone before, all of it could be sent before the browser ends it.
	await expect( mine.files ).toContainText( [ 'Remove' ] );
	await setUploadSpeed( network, NO_LIMIT );
	expect( removed ).toHaveLength( 0 );
	await page.reload();
	await expect( mine.files ).toHaveText( [ /two\.txt/ ] );
} );

test( 'a cancelled file that could not be taken back is shown, with the reason', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	const release = await hold( page, '**/entries/*/files' );
	await page.route( '**/v1/files/*', ( route ) => route.abort() );
	await mine.choose( { 'one.txt': 'one\n' } );
	await mine.files.getByRole( 'button', { name: 'Cancel' } ).click();
	await expect( mine.files ).toHaveCount( 0 );
	release();
	await expect( mine.files ).toContainText( [ /one\.txt.*no connection/ ] );
} );

test( 'removing asks first: kept when one thinks again, gone for good when one does not', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	await mine.choose( { 'plan.txt': 'one plan\n' } );
	const ask = mine.files.locator( 'summary' );
	await ask.click();
	await expect( ask ).toContainText( 'Keep it' );
	await ask.click();
	await expect( mine.does( 'Remove for good' ) ).toBeHidden();
	const address = await mine.files.getByRole( 'link' ).getAttribute( 'href' );
	expect( ( await page.request.get( address ?? '' ) ).status() ).toBe( 200 );
	await ask.click();
	await mine.does( 'Remove for good' ).click();
	await expect( mine.files ).toHaveCount( 0 );
	await expect( mine.root.locator( '.learning-log-note__told' ) ).toHaveText(
		'plan.txt removed'
	);
	await expect( mine.root.locator( 'input[type=file]' ) ).toBeFocused();
	expect( ( await page.request.get( address ?? '' ) ).status() ).toBe( 404 );
	await page.reload();
	await expect( mine.files ).toHaveCount( 0 );
} );

test( 'what the server refuses is said in its row and leaves the others alone', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	await mine.choose( {
		'fake.pdf': 'this is no PDF',
		'plan.txt': 'one plan\n',
	} );
	const refused = mine.files.filter( { hasText: 'fake.pdf' } );
	await expect( refused ).toContainText( 'does not fit the ending' );
	await expect( mine.files.filter( { hasText: 'plan.txt' } ) ).toContainText(
		'Remove'
	);
	await refused.getByRole( 'button', { name: 'Dismiss' } ).click();
	await expect( mine.files ).toHaveCount( 1 );
	await page.reload();
	await expect( mine.files ).toHaveText( [ /plan\.txt/ ] );
} );

test( 'a file whose answer was lost on the way is kept once when sent again', async ( {
	page,
	mine,
} ) => {
	await mine.answer( 'first' );
	await page.route( '**/files', async ( route ) => {
		await route.fetch();
		await route.abort();
	} );
	await mine.choose( { 'plan.txt': 'one plan\n' } );
	await expect( mine.files ).toContainText( [ 'There is no connection' ] );
	await page.unroute( '**/files' );
	await mine.does( 'Try again' ).click();
	await expect( mine.files ).toContainText( [ 'Remove' ] );
	await page.reload();
	await expect( mine.files ).toHaveText( [ /plan\.txt/ ] );
} );

test( 'files can be dropped on the note and pictures pasted; pasted words stay words', async ( {
	mine,
} ) => {
	const give = ( kind: 'drop' | 'paste', name: string, words = '' ) =>
		mine.text.evaluate(
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
	await expect( mine.files.filter( { hasText: 'Remove' } ) ).toHaveText( [
		/dropped\.txt/,
		/pasted\.txt/,
	] );
	await expect( mine.files ).toHaveCount( 2 );
} );

test( 'phones are offered the camera and what is stored', async ( {
	mine,
} ) => {
	const input = mine.root.locator( 'input[type=file]' );
	await expect( input ).toHaveAttribute( 'accept', /image\/\*/ );
	await expect( input ).not.toHaveAttribute( 'capture' );
} );

test( 'a note that takes no files offers none', async ( {
	atLesson,
	note,
} ) => {
	await atLesson( [
		{ noteId: '1', prompt: 'Words only?', allowAttachments: false },
	] );
	await expect( note( '1' ).text ).toBeVisible();
	await expect( note( '1' ).root.locator( 'input[type=file]' ) ).toHaveCount(
		0
	);
	await expect( note( '1' ).files ).toHaveCount( 0 );
} );

test( 'a file chosen while the part of the script that sends it cannot be loaded waits, is told of, and goes once there is a connection', async ( {
	page,
	atLesson,
	note,
} ) => {
	await atLesson( [
		{ noteId: '1', prompt: 'What did you try?', allowAttachments: true },
	] );
	await page.route( '**/build/files.*.js*', ( route ) => route.abort() );
	await note( '1' ).text.fill( 'with files' );
	await note( '1' ).choose( { 'first.txt': 'one' } );
	await expect( note( '1' ).state ).toContainText(
		'first.txt could not be added yet'
	);
	const asked = page.waitForEvent( 'dialog' );
	await page.close( { runBeforeUnload: true } );
	await ( await asked ).dismiss();
	await page.unroute( '**/build/files.*.js*' );
	await note( '1' ).choose( { 'second.txt': 'two' } );
	await expect( note( '1' ).files ).toHaveText( [
		/first\.txt/,
		/second\.txt/,
	] );
	await expect( note( '1' ).files ).toContainText( [ 'Remove', 'Remove' ] );
	await page.reload();
	await expect( note( '1' ).files ).toHaveText( [
		/first\.txt/,
		/second\.txt/,
	] );
} );
