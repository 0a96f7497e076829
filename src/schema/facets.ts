/** Generated from php/schema/facets.json by `npm run schema`; do not edit. */

/**
 * What my entries, or those shared with me, can be filtered by; nothing else is named. What is marked "Mine" is empty for those shared.
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
	/**
	 * Mine: templates I answered.
	 */
	templates: TemplateFacet[];
	/**
	 * Elements the entries bear.
	 */
	elements: ElementFacet[];
	/**
	 * Shared with me: organisations of who wrote it, as entries name them.
	 */
	organisations: string[];
	/**
	 * Shared with me: how entries stand.
	 */
	reviews: string[];
	/**
	 * Audiences the entries have.
	 */
	audiences: string[];
	/**
	 * Mine: kinds my entries are of.
	 */
	kinds: string[];
	/**
	 * Mine: kinds of events my entries are about.
	 */
	event_kinds: string[];
	/**
	 * Mine: months of the timeline, the newest first.
	 */
	months: MonthFacet[];
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
export interface TemplateFacet {
	/**
	 * Name of the template.
	 */
	id: string;
	/**
	 * What it is called, plain text.
	 */
	label: string;
}
export interface ElementFacet {
	/**
	 * Number of the Element.
	 */
	id: number;
	/**
	 * Its name, plain text.
	 */
	name: string;
}
export interface MonthFacet {
	/**
	 * YYYY-MM.
	 */
	month: string;
	/**
	 * How many entries it has.
	 */
	count: number;
}
