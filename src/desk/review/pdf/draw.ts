import {
	TextLayer,
	type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A page is drawn this much finer than it is shown, for small print and for whoever zooms in. */
const FINER = 2;

/** No page takes more memory than a canvas of so many pixels. */
const MAX_PIXELS = 6_000_000;

/** How large a page is, in its own units. */
export interface Size {
	width: number;
	height: number;
}

/** Where a page is drawn. */
export interface Place {
	canvas: HTMLCanvasElement;
	text: HTMLElement;
}

/**
 * Draws a page and lays its text over it, until the signal says that it is not seen any more: then all of it is let go.
 *
 * @param pdf    The PDF.
 * @param number Which page, from 1.
 * @param place  Where.
 * @param shown  How wide it is shown, in pixels.
 * @param onSize Is told how large the page is.
 * @param signal When to let go of it.
 */
export async function draw(
	pdf: PDFDocumentProxy,
	number: number,
	place: Place,
	shown: number,
	onSize: ( size: Size ) => void,
	signal: AbortSignal
): Promise< void > {
	const { canvas, text } = place;
	const page = await pdf.getPage( number );
	if ( signal.aborted ) {
		return;
	}
	const plain = page.getViewport( { scale: 1 } );
	onSize( plain );
	const scale = Math.min(
		( shown * FINER ) / plain.width,
		Math.sqrt( MAX_PIXELS / ( plain.width * plain.height ) )
	);
	const viewport = page.getViewport( { scale } );
	canvas.width = Math.ceil( viewport.width );
	canvas.height = Math.ceil( viewport.height );
	const drawing = page.render( { canvas, viewport } );
	const layer = new TextLayer( {
		textContentSource: page.streamTextContent(),
		container: text,
		viewport: plain,
	} );
	signal.addEventListener( 'abort', () => {
		drawing.cancel();
		layer.cancel();
		canvas.width = 0;
		canvas.height = 0;
		text.replaceChildren();
		void drawing.promise
			.catch( () => undefined )
			.then( () => page.cleanup() );
	} );
	await Promise.all( [ drawing.promise, layer.render() ] );
}
