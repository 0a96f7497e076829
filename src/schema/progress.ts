/** Generated from php/schema/progress.json by `npm run schema`; do not edit. */

/**
 * How far the members of a set are with what its lessons ask: states alone. The lessons are those in which somebody has shared something with the set.
 */
export interface Progress {
	/**
	 * Number of the set.
	 */
	set: number;
	/**
	 * What the lessons ask, lesson by lesson in the order of the page.
	 */
	prompts: AskedPrompt[];
	/**
	 * The members by name.
	 */
	members: MemberSteps[];
}
export interface AskedPrompt {
	/**
	 * Number of the lesson.
	 */
	lesson: number;
	/**
	 * Its title, plain text.
	 */
	lesson_title: string;
	/**
	 * Id of the prompt within the lesson.
	 */
	id: string;
	/**
	 * Title or first words of the question, plain text.
	 */
	title: string;
	/**
	 * What the participant may expect back.
	 */
	reply: 'none' | 'reply' | 'approve';
}
export interface MemberSteps {
	/**
	 * User number.
	 */
	id: number;
	/**
	 * Display name.
	 */
	name: string;
	/**
	 * Organisation in this set; empty when unknown.
	 */
	organisation: string;
	/**
	 * How far they are with each prompt, in the order of the prompts.
	 */
	steps: Step[];
}
export interface Step {
	/**
	 * "changed" since I opened it. "not_shared" stands for both "not_started" and "private": of personal notes, of prompts that asked for one when somebody answered, and in a set of one member.
	 */
	state: 'not_started' | 'private' | 'not_shared' | 'shared' | 'answered' | 'changed';
	/**
	 * Number of the entry, 0 where none is shared with me.
	 */
	entry: number;
}
