/**
 * Attributes in the comment that the block editor stores of a block, escaped as WordPress does it, so that none ends the comment.
 */
export const serialiseAttributes = (
	attributes: Record< string, string >
): string =>
	JSON.stringify( attributes )
		// First, or the last one of a text would take the quote behind it along.
		.replace( /\\\\/g, '\\u005c' )
		.replace( /--/g, '\\u002d\\u002d' )
		.replace( /</g, '\\u003c' )
		.replace( />/g, '\\u003e' )
		.replace( /&/g, '\\u0026' )
		.replace( /\\"/g, '\\u0022' );
