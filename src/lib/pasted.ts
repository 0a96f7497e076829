/**
 * What was pasted to name many people at once: one a line, or with commas or semicolons between them. A comma inside quotation marks belongs to
 * the name, as mail programs write it.
 */
export const PASTED_MOST = 100;

const PARTS = /(?:"[^"\n]*"|[^,;\r\n])+/g;

/** The names and addresses, each once. */
export function pastedLines( text: string ): string[] {
	const lines = ( text.match( PARTS ) ?? [] )
		.map( ( part ) =>
			part.replace( /"/g, '' ).replace( /\s+/g, ' ' ).trim()
		)
		.filter( Boolean );
	return [ ...new Set( lines ) ];
}
