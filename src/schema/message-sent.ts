/** Generated from php/schema/message-sent.json by `npm run schema`; do not edit. */

/**
 * What came of writing to some members.
 */
export interface MessageSent {
	/**
	 * What was sent.
	 */
	sent: SentMessage[];
	/**
	 * To whom nothing was sent, and why: they share an answer by now, are no member any more, were nudged a short while ago, or have been asked something there already.
	 */
	left_out: LeftOut[];
}
export interface SentMessage {
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
export interface LeftOut {
	/**
	 * User number.
	 */
	person: number;
	/**
	 * Why.
	 */
	why: 'shared' | 'gone' | 'nudged' | 'asked';
	/**
	 * When that was, ISO 8601, UTC; empty where nothing was sent before.
	 */
	since: string;
}
