/**
 * A PDF beside an entry is read on the desk, and nothing in it runs here or leads anywhere.
 */
import { test } from './desk';
import { expect, expectNoSidewaysScroll } from './fixtures';
import { lockedPdf, pdfOf } from './pdf';
import { requestAs } from './programme';

test( 'a PDF is read in place, page by page as it is scrolled, while its script, its links and one that is locked or damaged do nothing', async ( {
	page,
	desk,
	baseURL,
} ) => {
	const { ada, ids } = desk.shared;
	const { context, nonce } = await requestAs( baseURL ?? '', ada.login );
	const files: [ string, Buffer ][] = [
		[
			'board.pdf',
			pdfOf(
				Array.from( { length: 60 }, ( _, n ) => `Leaf ${ n + 1 }.` )
			),
		],
		[ 'locked.pdf', lockedPdf() ],
		[ 'torn.pdf', Buffer.from( '%PDF-1.4\nnothing of it is left' ) ],
	];
	for ( const [ name, buffer ] of files ) {
		const sent = await context.post(
			`/wp-json/learning-log/v1/entries/${ ids.shift }/files`,
			{
				headers: { 'X-WP-Nonce': nonce },
				multipart: {
					file: { name, mimeType: 'application/pdf', buffer },
					mutation: crypto.randomUUID(),
				},
			}
		);
		expect( sent.status(), await sent.text() ).toBe( 201 );
	}
	await context.dispose();
	const ran: string[] = [];
	page.on( 'dialog', ( dialog ) => {
		ran.push( dialog.message() );
		void dialog.dismiss();
	} );
	page.on( 'popup', ( popup ) => ran.push( popup.url() ) );

	await desk.open( ids.shift );
	const read = desk.pane.getByRole( 'region', { name: 'PDF: board.pdf' } );
	const sheets = read.getByRole( 'figure' );
	await expect( sheets ).toHaveCount( 60 );
	await expect( sheets.first() ).toContainText( 'Leaf 1.' );
	await expect( sheets.first() ).toContainText( 'Page 1 of 60' );
	const drawn = () =>
		sheets
			.locator( 'canvas' )
			.evaluateAll( ( canvases ) =>
				canvases.map( ( canvas ) =>
					canvas instanceof HTMLCanvasElement ? canvas.width : -1
				)
			);
	await expect.poll( async () => ( await drawn() )[ 59 ] ).toBe( 0 );
	await sheets.last().scrollIntoViewIfNeeded();
	await expect( sheets.last() ).toContainText( 'Leaf 60.' );
	await expect
		.poll(
			async () => ( await drawn() ).filter( Boolean ).length,
			'what is not near what is seen is let go'
		)
		.toBeLessThan( 6 );
	expect( ( await drawn() )[ 0 ] ).toBe( 0 );

	await desk.pane
		.getByRole( 'link', { name: 'torn.pdf' } )
		.scrollIntoViewIfNeeded();
	await expect(
		desk.pane.getByText( 'locked with a password' )
	).toBeVisible();
	await expect( desk.pane.getByText( 'it may be damaged' ) ).toBeVisible();
	for ( const [ name ] of files ) {
		await expect( desk.pane.getByRole( 'link', { name } ) ).toHaveAttribute(
			'download',
			name
		);
	}
	await desk.expectAccessible();
	await expectNoSidewaysScroll( page );
	await read.locator( 'canvas' ).last().click( { force: true } );
	await expect( desk.pane.locator( 'iframe, embed, object' ) ).toHaveCount(
		0
	);
	await expect( page.locator( 'a[href*=elsewhere]' ) ).toHaveCount( 0 );
	expect( ran, 'nothing of it runs, nothing leads away' ).toEqual( [] );
} );
