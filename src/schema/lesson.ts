/** Generated from php/schema/lesson.json by `npm run schema`; do not edit. */

/**
 * A lesson with what it asks, in the order it asks it.
 */
export interface Lesson {
	/**
	 * Number of the lesson.
	 */
	id: number;
	/**
	 * Title of the lesson, plain text.
	 */
	title: string;
	/**
	 * Address of the lesson.
	 */
	url: string;
	/**
	 * The prompts, in the order of the page.
	 */
	prompts: Prompt[];
}
export interface Prompt {
	/**
	 * Id of the prompt within the lesson.
	 */
	id: string;
	/**
	 * Kind of entry it asks for.
	 */
	kind: 'note' | 'log' | 'facilitator';
	/**
	 * Title, plain text.
	 */
	title: string;
	/**
	 * What it is called in a list: its title, else the first words of its question; plain text.
	 */
	name: string;
	/**
	 * The question, inline HTML.
	 */
	question: string;
	/**
	 * Shown in the empty field.
	 */
	placeholder: string;
	/**
	 * Reflection template it uses, empty for none.
	 */
	template: string;
	/**
	 * The fields to fill in; a note has one, with the key "text".
	 */
	questions: {
		/**
		 * Key of the answer.
		 */
		key: string;
		/**
		 * The question of this field, plain text.
		 */
		label: string;
		/**
		 * A hint, plain text.
		 */
		help: string;
	}[];
	/**
	 * Audiences the author of the lesson offers.
	 */
	audiences: ('me' | 'coach' | 'set')[];
	/**
	 * Audience before the participant chooses.
	 */
	audience: 'me' | 'coach' | 'set';
	/**
	 * Whether files may be added.
	 */
	allow_attachments: boolean;
	/**
	 * What the participant may expect back.
	 */
	reply: 'none' | 'reply' | 'approve';
	/**
	 * My entry for it (see Entry), or null.
	 */
	entry: {
		[k: string]: unknown;
	} | null;
}
