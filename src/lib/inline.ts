/**
 * Inline markup as a tree: what a question may hold (php/prompts/attributes.php, INLINE), without attributes. Anything else is read as its text.
 */
export type Inline = string | { tag: InlineTag; children: Inline[] };

const TAGS = [
	'b',
	'br',
	'code',
	'em',
	'i',
	'kbd',
	'mark',
	's',
	'strong',
	'sub',
	'sup',
] as const;
type InlineTag = ( typeof TAGS )[ number ];

/** Nodes as a tree; comments, scripts and styles vanish. */
function treeOf( nodes: Iterable< Node > ): Inline[] {
	return [ ...nodes ].flatMap( ( node ): Inline[] => {
		if ( node.nodeType === Node.TEXT_NODE ) {
			return [ node.textContent ?? '' ];
		}
		const name = node.nodeName.toLowerCase();
		if (
			node.nodeType !== Node.ELEMENT_NODE ||
			name === 'script' ||
			name === 'style'
		) {
			return [];
		}
		const tag = TAGS.find( ( allowed ) => allowed === name );
		const children = treeOf( node.childNodes );
		return tag ? [ { tag, children } ] : children;
	} );
}

/** Reads inline HTML. Nothing of it is loaded or run. */
export function inlineTree( html: string ): Inline[] {
	return treeOf(
		new DOMParser().parseFromString( html, 'text/html' ).body.childNodes
	);
}

/** The words of inline HTML, for a line of a list. */
export function inlineText( html: string ): string {
	const words = ( inline: Inline ): string => {
		if ( typeof inline === 'string' ) {
			return inline;
		}
		return inline.tag === 'br'
			? ' '
			: inline.children.map( words ).join( '' );
	};
	return inlineTree( html ).map( words ).join( '' ).trim();
}
