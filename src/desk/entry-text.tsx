import { textPieces } from '../lib/text';
import { inlineTree, type Inline } from '../lib/inline';

/** A person's text: paragraphs, line breaks and safe links, as in the lesson (src/front/show-text.ts). */
export function EntryText( { text }: { text: string } ) {
	return (
		<>
			{ textPieces( text ).map( ( pieces, paragraph ) => (
				<p key={ paragraph } dir="auto">
					{ pieces.map( ( { type, value }, piece ) => {
						if ( type === 'break' ) {
							return <br key={ piece } />;
						}
						return type === 'link' ? (
							<a
								key={ piece }
								href={ value }
								rel="nofollow ugc noopener"
							>
								{ value }
							</a>
						) : (
							value
						);
					} ) }
				</p>
			) ) }
		</>
	);
}

const nodeOf = ( inline: Inline, key: number ) => {
	if ( typeof inline === 'string' ) {
		return inline;
	}
	const Tag = inline.tag;
	return Tag === 'br' ? (
		<br key={ key } />
	) : (
		<Tag key={ key }>{ inline.children.map( nodeOf ) }</Tag>
	);
};

/** The question as it was answered. */
export function Question( { html }: { html: string } ) {
	return <>{ inlineTree( html ).map( nodeOf ) }</>;
}
