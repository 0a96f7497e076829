/** Generated from php/schema/message.json by `npm run schema`; do not edit. */

/**
 * What a facilitator wrote to a member of their set.
 */
export interface Message {
	/**
	 * Number of the message.
	 */
	id: number;
	/**
	 * A nudge, which goes by mail, or an opening, which stands below the question.
	 */
	kind: 'nudge' | 'opening';
	/**
	 * Number of the set it was written through.
	 */
	set: number;
	/**
	 * Who wrote it.
	 */
	sender: {
		/**
		 * User number, 0 for somebody who has left.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
	};
	/**
	 * Who it is for.
	 */
	person: {
		/**
		 * User number, 0 for somebody who has left.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
	};
	/**
	 * Number of the lesson, 0 for the set as a whole.
	 */
	lesson: number;
	/**
	 * Its title, plain text.
	 */
	lesson_title: string;
	/**
	 * Id of the prompt, empty for the set as a whole.
	 */
	prompt: string;
	/**
	 * What the prompt was called then, plain text.
	 */
	title: string;
	/**
	 * What was written, to its sender alone; empty to other facilitators.
	 */
	text: string;
	/**
	 * When it was sent, ISO 8601, UTC.
	 */
	sent: string;
	/**
	 * What I may do with it.
	 */
	can: {
		/**
		 * Take it back.
		 */
		take_back: boolean;
	};
}
