/** Generated from php/schema/facets.json by `npm run schema`; do not edit. */

/**
 * What the entries shared with me can be filtered by; nothing else is named.
 */
export interface Facets {
	/**
	 * Who shares something with me.
	 */
	authors: AuthorFacet[];
	/**
	 * Sets through which something is shared with me.
	 */
	sets: SetFacet[];
	/**
	 * Lessons that were answered in.
	 */
	lessons: LessonFacet[];
	/**
	 * Prompts that were answered.
	 */
	prompts: PromptFacet[];
}
export interface AuthorFacet {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
}
export interface SetFacet {
	/**
	 * Number of the set.
	 */
	id: number;
	/**
	 * Name of the set.
	 */
	name: string;
}
export interface LessonFacet {
	/**
	 * Number of the lesson.
	 */
	id: number;
	/**
	 * Title, plain text.
	 */
	title: string;
}
export interface PromptFacet {
	/**
	 * Number of the lesson.
	 */
	lesson: number;
	/**
	 * Id of the prompt within the lesson.
	 */
	id: string;
	/**
	 * Title or first words of the question, plain text.
	 */
	title: string;
}
