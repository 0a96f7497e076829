/**
 * A PDF of somebody's, opened by PDF.js: its pages are drawn and its text is laid over them, nothing of it runs or leads anywhere.
 */
import {
	GlobalWorkerOptions,
	InvalidPDFException,
	getDocument,
	version,
	type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';

declare let __webpack_public_path__: string; // eslint-disable-line camelcase

/** A picture of more pixels is left out, so that one page cannot take all memory. */
const MAX_PIXELS = 100_000_000;

/** Why a PDF is not shown. */
export type Why = 'damaged' | 'locked' | 'missing';

export type Opened = PDFDocumentProxy | Why;

/** Where the build puts what PDF.js reads later (webpack.config.js). */
const folder = (): string =>
	new URL(
		`pdf-${ version }/`,
		new URL( __webpack_public_path__, document.baseURI )
	).href;

/** The bytes, as whoever may read the file gets them; null where there are none. */
async function bytesOf(
	url: string,
	signal: AbortSignal
): Promise< ArrayBuffer | null > {
	try {
		const answer = await fetch( url, { signal } );
		// Who is logged out by now is led to the form.
		return answer.ok &&
			answer.headers
				.get( 'Content-Type' )
				?.startsWith( 'application/pdf' )
			? await answer.arrayBuffer()
			: null;
	} catch {
		return null;
	}
}

/**
 * Opens a PDF, until the signal says that it is not read any more.
 *
 * @param url    Where its bytes are served.
 * @param signal When to let go of all of it.
 */
export async function open(
	url: string,
	signal: AbortSignal
): Promise< Opened > {
	const data = await bytesOf( url, signal );
	if ( ! data || signal.aborted ) {
		return 'missing';
	}
	const from = folder();
	GlobalWorkerOptions.workerSrc = `${ from }worker.js`;
	const task = getDocument( {
		data,
		cMapUrl: `${ from }cmaps/`,
		iccUrl: `${ from }iccs/`,
		standardFontDataUrl: `${ from }fonts/`,
		wasmUrl: `${ from }wasm/`,
		enableXfa: false,
		isEvalSupported: false,
		maxImageSize: MAX_PIXELS,
		verbosity: 0,
	} );
	signal.addEventListener( 'abort', () => void task.destroy() );
	try {
		return await task.promise;
	} catch ( failure ) {
		if (
			failure instanceof Error &&
			failure.name === 'PasswordException'
		) {
			return 'locked';
		}
		// Anything else is the worker's, which may come another time.
		return failure instanceof InvalidPDFException ? 'damaged' : 'missing';
	}
}
