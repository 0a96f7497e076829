/** Generated from php/schema/entry.json by `npm run schema`; do not edit. */

/**
 * What one person wrote: an answer to a prompt of a lesson, or a free entry of the log.
 */
export interface Entry {
	/**
	 * Unique number of the entry.
	 */
	id: number;
	/**
	 * What it is: a personal reflection note, a Learning Log entry, or a facilitator's log entry.
	 */
	kind: 'note' | 'log' | 'facilitator';
	/**
	 * Number of the lesson it answers in, 0 for a free entry.
	 */
	lesson: number;
	/**
	 * Title of the lesson when the entry was last saved; empty for a free entry.
	 */
	lesson_title: string;
	/**
	 * Address of the lesson; empty for a free entry, and where the lesson is gone or not open to the person asking.
	 */
	lesson_url: string;
	/**
	 * Id of the prompt within its lesson; a free entry has a UUID of its own.
	 */
	prompt: string;
	/**
	 * Reflection template it answers, empty for none.
	 */
	template: string;
	/**
	 * Title of the entry, plain text.
	 */
	title: string;
	/**
	 * The question as it was worded when it was answered, inline HTML.
	 */
	question: string;
	/**
	 * The fields as they were worded when they were answered; a note has none.
	 */
	questions: Question[];
	/**
	 * What was typed, by question key, byte for byte. A note has the one key "text".
	 */
	answers: {
		[k: string]: string;
	};
	/**
	 * Day of what it is about, YYYY-MM-DD; empty when it was not said.
	 */
	event_date: string;
	/**
	 * What kind of event that was; empty when it was not said.
	 */
	event_kind: '' | 'set_meeting' | 'coaching' | 'module' | 'workplace' | 'reading' | 'other';
	/**
	 * Time spent on it, 0 when it was not said.
	 */
	minutes: number;
	/**
	 * Elements it is about.
	 */
	elements: Element[];
	/**
	 * Who else may read it: nobody, the author's coaches, or one set.
	 */
	audience: 'me' | 'coach' | 'set';
	/**
	 * Number of the set it is shared with, 0 unless the audience is "set".
	 */
	set: number;
	/**
	 * Who wrote it.
	 */
	author: {
		/**
		 * User number.
		 */
		id: number;
		/**
		 * Display name.
		 */
		name: string;
	};
	/**
	 * Organisation of the author in the set it is shared with, as the set's roster names it; the author's own for their coach; empty when unknown.
	 */
	organisation: string;
	/**
	 * Goes up by one with each save. A save names the revision it was based on.
	 */
	revision: number;
	/**
	 * What was read back from the database: SHA-256, lowercase hexadecimal, over each question with an answer, in byte order of its key: key, line feed, number of UTF-8 bytes of the text in decimal, line feed, the text.
	 */
	hash: string;
	/**
	 * First saved, ISO 8601, UTC.
	 */
	created: string;
	/**
	 * Last saved, ISO 8601, UTC.
	 */
	modified: string;
	/**
	 * Until when it can be brought back from the trash, ISO 8601, UTC; empty when it is not there.
	 */
	trash_until: string;
	/**
	 * Files that belong to it, oldest first; each as in file.json.
	 */
	files: File[];
	/**
	 * How many comments there are on it.
	 */
	comments: number;
	/**
	 * How many of them others wrote since the person asking was last shown them.
	 */
	comments_new: number;
	/**
	 * What its prompt says comes back.
	 */
	reply: 'none' | 'reply' | 'approve';
	/**
	 * How it stands: nothing is expected, it waits for a reply, it was answered, closed or approved. "none" while it is its author's alone.
	 */
	review: 'none' | 'waiting' | 'answered' | 'closed' | 'approved';
	/**
	 * Who made it stand so: its author where it waits for what they wrote; nobody where nothing is expected, or where they have left.
	 */
	reviewed_by: {
		/**
		 * User number, 0 for nobody.
		 */
		id: number;
		/**
		 * Display name, empty for nobody.
		 */
		name: string;
	};
	/**
	 * Since when it stands so, ISO 8601, UTC; empty for not known.
	 */
	reviewed_at: string;
	/**
	 * Whether the person asking has never opened it; false for its author.
	 */
	unseen: boolean;
	/**
	 * Whether it was saved after the person asking opened it last; false for its author, and for what they never opened.
	 */
	changed_since_seen: boolean;
	/**
	 * What the person asking may do with it.
	 */
	can: {
		/**
		 * Change the text.
		 */
		edit: boolean;
		/**
		 * Change the audience.
		 */
		share: boolean;
		/**
		 * Say how it stands.
		 */
		review: boolean;
	};
}
export interface Question {
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
}
export interface Element {
	/**
	 * Number of the Element.
	 */
	id: number;
	/**
	 * Its name, plain text.
	 */
	name: string;
}
export interface File {
	/**
	 * Unique number of the file.
	 */
	id: number;
	/**
	 * Name as its author called it, plain text.
	 */
	name: string;
	/**
	 * What it is, a media type such as image/jpeg.
	 */
	type: string;
	/**
	 * Bytes.
	 */
	size: number;
	/**
	 * Address of its bytes, for whoever may read the entry at that moment.
	 */
	url: string;
	/**
	 * Address of a small picture of it; empty when it is no image.
	 */
	thumbnail: string;
}
