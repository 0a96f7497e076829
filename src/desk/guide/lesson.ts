import { __ } from '@wordpress/i18n';
import { serialiseAttributes } from '../../lib/block-comment';

const text = ( words: string ): string =>
	words.replace( /&/g, '&amp;' ).replace( /</g, '&lt;' );

/** A lesson to begin with, as the block editor stores it: a heading, what to do, and a note to write in. */
export const lessonToBeginWith = (): string =>
	[
		`<!-- wp:heading -->\n<h2 class="wp-block-heading">${ text( __( 'Before you go on', 'learning-log' ) ) }</h2>\n<!-- /wp:heading -->`,
		`<!-- wp:paragraph -->\n<p>${ text(
			__(
				'Take a few minutes while it is fresh. What you write stays with you unless you share it.',
				'learning-log'
			)
		) }</p>\n<!-- /wp:paragraph -->`,
		`<!-- wp:learning-log/note ${ serialiseAttributes( {
			noteId: '1',
			title: __( 'To take with you', 'learning-log' ),
			prompt: __(
				'What did you try, and what happened?',
				'learning-log'
			),
		} ) } /-->`,
	].join( '\n\n' );
