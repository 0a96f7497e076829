/**
 * What the blocks that ask have in common in the editor.
 */

/** Parts that many lessons share. */
const SHARED = [ 'wp_block', 'wp_template', 'wp_template_part' ];

/** Whether what is edited is a lesson, not a part that many lessons share. */
export const isLessonType = ( postType: string | undefined ): boolean =>
	postType !== undefined && ! SHARED.includes( postType );

/** What a question may hold; php/prompts/attributes.php, INLINE, lets nothing else through. */
export const FORMATS = [
	'core/bold',
	'core/italic',
	'core/link',
	'core/code',
	'core/keyboard',
	'core/strikethrough',
	'core/subscript',
	'core/superscript',
];
