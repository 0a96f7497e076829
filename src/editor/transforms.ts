/**
 * What becomes a note, and what a note becomes.
 */
import { createBlock } from '@wordpress/blocks';
import { __ } from '@wordpress/i18n';
import type { NoteAttributes } from '../lib/note';
import {
	loneTags,
	OLD_BLOCK,
	oldBlockMeaning,
	oldNote,
	type WordedTag,
} from '../lib/old-tag';
import { isThisPage, oldNoteOf } from './old-notes';

const NOTE = 'learning-log/note';
const PROMPT = 'learning-log/prompt';

type Block = ReturnType< typeof createBlock >;

/** The note an old tag stands for, with all that the old plugin knew of it. */
const fromTag = ( tag: WordedTag ): Block =>
	createBlock(
		NOTE,
		oldNote(
			tag,
			oldNoteOf( tag.note_id ),
			__( 'Your note', 'learning-log' )
		)
	);

/** What the editor keeps of a block that nobody has registered. */
interface Missing {
	originalName?: unknown;
	originalContent?: unknown;
}

/** Notes of content that is nothing but old tags. */
const fromTags = ( content: unknown ): Block[] =>
	loneTags( String( content ) ).map( fromTag );

/** The attributes that a note and a prompt have both. */
const common = ( {
	noteId,
	title,
	prompt,
	placeholder,
	allowAttachments,
	audiences,
	audience,
	reply,
}: NoteAttributes ) => ( {
	noteId,
	title,
	prompt,
	placeholder,
	allowAttachments,
	audiences,
	audience,
	reply,
} );

/** What becomes a prompt: a note, whose id and answers it keeps; a paragraph, which introduces it. */
export const promptTransforms = {
	from: [
		{
			type: 'block',
			blocks: [ NOTE ],
			transform: ( note: NoteAttributes ) =>
				createBlock( PROMPT, common( note ) ),
		},
		{
			type: 'block',
			blocks: [ 'core/paragraph' ],
			transform: ( { content }: { content?: unknown } ) =>
				createBlock( PROMPT, { prompt: String( content ?? '' ) } ),
		},
	],
	to: [
		{
			type: 'block',
			blocks: [ NOTE ],
			transform: ( prompt: NoteAttributes ) =>
				createBlock( NOTE, common( prompt ) ),
		},
	],
};

export const transforms = {
	from: [
		{
			type: 'block',
			blocks: [ 'core/shortcode' ],
			isMatch: ( { text }: { text?: unknown } ): boolean =>
				loneTags( String( text ?? '' ) ).length > 0,
			transform: ( { text }: { text?: unknown } ) => fromTags( text ),
		},
		{
			// A block of the old plugin, which the editor does not know.
			type: 'block',
			blocks: [ 'core/missing' ],
			isMatch: ( { originalName, originalContent }: Missing ): boolean =>
				originalName === OLD_BLOCK &&
				isThisPage(
					oldBlockMeaning( String( originalContent ) )?.post_id ?? -1
				),
			transform: ( { originalContent }: Missing ) => {
				const tag = oldBlockMeaning( String( originalContent ) );
				return tag ? fromTag( tag ) : [];
			},
		},
		{
			// A paragraph is the question; one that is nothing but old tags becomes their notes.
			type: 'block',
			blocks: [ 'core/paragraph' ],
			transform: ( { content }: { content?: unknown } ) => {
				const notes = fromTags( content );
				return notes.length
					? notes
					: createBlock( NOTE, { prompt: String( content ?? '' ) } );
			},
		},
		{
			type: 'shortcode',
			// A pattern to WordPress, which offers a shortcode block every transform of its tag: one with an answer of another lesson stays a tag.
			tag: 'progressally_note(?=[^\\]]*note[_-]id)(?![^\\]]*post[_-]id)',
			// The text, not the attributes: those are torn where the quotes are curly. Without a block the tag would be gone.
			transform: ( _: unknown, { content }: { content: string } ) => {
				const notes = fromTags( content );
				return notes.length
					? notes
					: createBlock( 'core/shortcode', { text: content } );
			},
		},
		{
			// Tags that WordPress does not recognise as such.
			type: 'raw',
			priority: 8,
			isMatch: ( node: Element ): boolean =>
				node.nodeName === 'P' &&
				loneTags( node.textContent ?? '' ).length === 1,
			transform: ( node: Element ) => fromTags( node.textContent )[ 0 ],
		},
	],
	to: [
		{
			type: 'block',
			blocks: [ 'core/paragraph' ],
			transform: ( { title, prompt }: NoteAttributes ) =>
				[ title ? `<strong>${ title }</strong>` : '', prompt ]
					.filter( ( text, index ) => text || ( index && ! title ) )
					.map( ( content ) =>
						createBlock( 'core/paragraph', { content } )
					),
		},
	],
};
