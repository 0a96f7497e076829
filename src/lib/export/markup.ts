/**
 * Text as it stands in XML and HTML.
 */
const ESCAPES: Record< string, string > = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	// A parser makes a line feed of it otherwise.
	'\r': '&#13;',
};

/** Escaped, in HTML as well as in XML. */
export const escaped = ( text: string ): string =>
	text.replace( /[&<>"\r]/g, ( mark ) => ESCAPES[ mark ] ?? mark );

const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/gu;

/** Escaped for XML 1.0, whose forbidden characters show as U+FFFD. */
export const xmlText = ( text: string ): string =>
	escaped( text.replace( FORBIDDEN, '\uFFFD' ) );

const FIRST_STRONG = /[\p{L}]/u;
const RIGHT_TO_LEFT =
	/[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a text is read from right to left: its first letter says so, as in a browser. */
export function isRtl( text: string ): boolean {
	const [ first = '' ] = FIRST_STRONG.exec( text ) ?? [];
	return RIGHT_TO_LEFT.test( first );
}
