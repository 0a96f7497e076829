/** Generated from php/schema/settings.json by `npm run schema`; do not edit. */

/**
 * What this site chooses, and what its server allows.
 */
export interface Settings {
	/**
	 * Raised with each change, 0 where nothing was ever chosen.
	 */
	revision: number;
	/**
	 * Kinds of files that are taken.
	 *
	 * @minItems 1
	 * @maxItems 6
	 */
	kinds: ('image' | 'pdf' | 'office' | 'opendocument' | 'text' | 'media')[];
	/**
	 * Megabytes one file may have.
	 */
	max_mb: number;
	/**
	 * Files one entry may have.
	 */
	per_entry: number;
	/**
	 * Megabytes all files of one person may have.
	 */
	person_mb: number;
	/**
	 * Months for which what was said in the meetings of a set is kept after its last day.
	 */
	months: number;
	/**
	 * The same as it holds at this moment.
	 */
	months_now: number;
	/**
	 * When a shorter time begins to hold, ISO 8601; empty where none waits.
	 */
	months_from: string;
	/**
	 * What code on this site decides instead.
	 */
	decided: string[];
	/**
	 * What the server allows.
	 */
	server: {
		/**
		 * Bytes one file may have in the end.
		 */
		max_bytes: number;
		/**
		 * Bytes PHP takes of one file.
		 */
		upload_max_filesize: number;
		/**
		 * Bytes PHP takes of one request, 0 for any number.
		 */
		post_max_size: number;
		/**
		 * Endings that are taken.
		 */
		endings: string[];
		/**
		 * Kinds of which this PHP cannot check all.
		 */
		unchecked: ('image' | 'pdf' | 'office' | 'opendocument' | 'text' | 'media')[];
		/**
		 * What the self-test of privacy found.
		 */
		private: 'safe' | 'readable' | 'unknown';
		/**
		 * The same in words.
		 */
		private_says: string;
		/**
		 * Whether I can have it look again.
		 */
		site_health: boolean;
		/**
		 * When, ISO 8601; empty for never.
		 */
		checked: string;
	};
	/**
	 * Between which numbers one can choose.
	 */
	limits: {
		/**
		 * Of max_mb.
		 */
		max_mb: {
			/**
			 * The least.
			 */
			least: number;
			/**
			 * The most.
			 */
			most: number;
		};
		/**
		 * Of per_entry.
		 */
		per_entry: {
			/**
			 * The least.
			 */
			least: number;
			/**
			 * The most.
			 */
			most: number;
		};
		/**
		 * Of person_mb.
		 */
		person_mb: {
			/**
			 * The least.
			 */
			least: number;
			/**
			 * The most.
			 */
			most: number;
		};
		/**
		 * Of months.
		 */
		months: {
			/**
			 * The least.
			 */
			least: number;
			/**
			 * The most.
			 */
			most: number;
		};
	};
	/**
	 * Endings of each kind of files, taken or not.
	 */
	endings: {
		/**
		 * Of the kind image.
		 */
		image: string[];
		/**
		 * Of the kind pdf.
		 */
		pdf: string[];
		/**
		 * Of the kind office.
		 */
		office: string[];
		/**
		 * Of the kind opendocument.
		 */
		opendocument: string[];
		/**
		 * Of the kind text.
		 */
		text: string[];
		/**
		 * Of the kind media.
		 */
		media: string[];
	};
	/**
	 * Days after which a shorter time begins to hold.
	 */
	grace_days: number;
	/**
	 * Days for which what was removed can be brought back.
	 */
	trash_days: number;
	/**
	 * Days for which it is kept what was told by email.
	 */
	notice_days: number;
}
