/**
 * Files go along with what is said, in the lesson and on the desk: kept with the draft, its writer's alone until it is sent.
 */
import { ThreadOnPage } from './comment';
import { test } from './desk';
import { expect, expectNoAxeViolations } from './fixtures';

test( 'a file is kept with what is begun, read by nobody else until it is sent, and by those who talk from then on', async ( {
	page,
	desk,
	programme,
	logInAs,
} ) => {
	const { fay, ada, ids, lesson } = desk.shared;
	const entry = ids.trolley ?? 0;
	const filed = async ( who: typeof fay ) =>
		(
			await programme.sendAs< { files: { name: string }[] }[] >(
				who,
				'GET',
				`/entries/${ entry }/comments`
			)
		).map( ( { files } ) => files.map( ( { name } ) => name ) );
	const file = ( name: string ) => ( {
		name,
		mimeType: 'text/plain',
		buffer: Buffer.from( 'Who decides?' ),
	} );

	await desk.open( entry );
	const thread = new ThreadOnPage( page );
	const rows = thread.field.root.locator( '.learning-log-note__files > li' );
	const choose = thread.field.root.locator( '.learning-log-note__choose' );
	await choose.setInputFiles( file( 'early.txt' ) );
	await expect( rows ).toContainText( 'Write something first' );
	await rows.getByRole( 'button', { name: 'Dismiss' } ).click();
	await thread.field.text.fill( 'Look at this.' );
	await choose.setInputFiles( file( 'board.txt' ) );
	await expect( rows.getByRole( 'link' ) ).toContainText( 'board.txt' );
	expect( await filed( ada ) ).toEqual( [] );
	await page.reload();
	await expect( rows.getByRole( 'link' ) ).toContainText( 'board.txt' );
	await desk.expectAccessible();
	await thread.send();
	await expect( thread.items ).toHaveCount( 1 );
	await expect( thread.items.getByRole( 'link' ).first() ).toContainText(
		'board.txt'
	);
	await expect( rows ).toHaveCount( 0 );

	await logInAs( ada.login );
	await page.goto( lesson.url );
	const below = new ThreadOnPage( page, entry );
	await expect(
		below.items.getByRole( 'link', { name: 'board.txt' } )
	).toBeVisible();
	await below.field.text.fill( 'And this.' );
	await below.field.root
		.locator( '.learning-log-note__choose' )
		.setInputFiles( file( 'reply.txt' ) );
	await expect(
		below.field.root.getByRole( 'link', { name: 'reply.txt' } )
	).toBeVisible();
	await below.send();
	await expect(
		below.items.last().getByRole( 'link', { name: 'reply.txt' } )
	).toBeVisible();
	await expectNoAxeViolations( page, '.wp-block-learning-log-note' );
	expect( await filed( fay ) ).toEqual( [
		[ 'board.txt' ],
		[ 'reply.txt' ],
	] );
} );
