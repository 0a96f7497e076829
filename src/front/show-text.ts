/**
 * A person's text in the page, as php/blocks/text.php would have written it.
 */
import { textPieces, type Piece } from '../lib/text';

/** One piece as a node. Text never becomes markup: it is set as text. */
function nodeOf( piece: Piece ): Node {
	if ( piece.type === 'text' ) {
		return document.createTextNode( piece.value );
	}
	const element = document.createElement(
		piece.type === 'link' ? 'a' : 'br'
	);
	if ( element instanceof HTMLAnchorElement ) {
		element.href = piece.value;
		element.rel = 'nofollow ugc noopener';
		element.textContent = piece.value;
	}
	return element;
}

/** Shows a text in an element as the server would have. */
export function showText( element: Element | null, text: string ): void {
	element?.replaceChildren(
		...textPieces( text ).map( ( pieces ) => {
			const paragraph = document.createElement( 'p' );
			paragraph.dir = 'auto';
			paragraph.append( ...pieces.map( nodeOf ) );
			return paragraph;
		} )
	);
}
