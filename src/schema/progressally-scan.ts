/** Generated from php/schema/progressally-scan.json by `npm run schema`; do not edit. */

/**
 * What there is of ProgressAlly, and what would become of it.
 */
export interface ProgressallyScan {
	/**
	 * Which version stored last; empty where none says so.
	 */
	version: string;
	/**
	 * The table of threads.
	 */
	table: {
		/**
		 * Its name.
		 */
		name: string;
		/**
		 * Tables of ProgressAlly that are there.
		 */
		tables: string[];
		/**
		 * Columns that the known version has not.
		 */
		unknown: string[];
		/**
		 * Columns of the known version that are not there.
		 */
		missing: string[];
	};
	/**
	 * Definitions of notes.
	 */
	definitions: {
		/**
		 * Notes that are defined.
		 */
		notes: number;
		/**
		 * Pages they are defined on.
		 */
		pages: number;
		/**
		 * Definitions that cannot be read.
		 */
		broken: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Post id.
				 */
				page: number;
				/**
				 * Why.
				 */
				problem: string;
			}[];
		};
	};
	/**
	 * Threads, read one by one; the number alone where there is no table.
	 */
	threads: {
		/**
		 * How many there are.
		 */
		many: number;
		/**
		 * How many turns there are, and of which kinds.
		 */
		turns?: {
			[k: string]: number;
		};
		/**
		 * Threads that were damaged and can be read.
		 */
		repaired?: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Row.
				 */
				row: number;
				/**
				 * What was put right: encoding or lengths.
				 */
				how: string;
			}[];
		};
		/**
		 * Threads that cannot be read.
		 */
		unreadable?: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Row.
				 */
				row: number;
				/**
				 * Why: empty, object, damaged or shape.
				 */
				problem: string;
			}[];
		};
		/**
		 * Rows about the same note of the same person, which become one entry.
		 */
		duplicates?: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Their numbers.
				 */
				rows: string;
			}[];
		};
		/**
		 * What turns hold and the known version has not.
		 */
		unknown_keys?: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Key.
				 */
				key: string;
				/**
				 * In how many threads.
				 */
				many: number;
			}[];
		};
		/**
		 * Turns of administrators with shortcodes, which are not run.
		 */
		shortcodes?: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Row.
				 */
				row: number;
				/**
				 * Turn.
				 */
				turn: number;
			}[];
		};
		/**
		 * Files of the threads.
		 */
		files?: {
			/**
			 * Where they lie.
			 */
			folder: string;
			/**
			 * How many the threads name.
			 */
			named: number;
			/**
			 * How many of these are there.
			 */
			found: number;
			/**
			 * What they take.
			 */
			bytes: number;
			/**
			 * Files that are not there.
			 */
			missing: {
				/**
				 * How many there are.
				 */
				many: number;
				/**
				 * The first of them.
				 */
				first: {
					/**
					 * Name.
					 */
					name: string;
					/**
					 * Row.
					 */
					row: number;
				}[];
			};
			/**
			 * Files that no thread names; not told on a network, whose sites share the folder.
			 */
			orphaned: {
				/**
				 * How many there are.
				 */
				many: number;
				/**
				 * The first of them.
				 */
				first: {
					/**
					 * Name.
					 */
					name: string;
				}[];
			};
		};
	};
	/**
	 * Notes, those that nobody answered too.
	 */
	notes: {
		/**
		 * How many there are.
		 */
		many: number;
		/**
		 * The first of them.
		 */
		first: {
			/**
			 * Post id.
			 */
			page: number;
			/**
			 * Number of the note.
			 */
			note: number;
			/**
			 * What it is called.
			 */
			name: string;
			/**
			 * Kind of note; unknown for threads whose note is not defined.
			 */
			type: 'note' | 'qa' | 'admin' | 'approve' | 'custom' | 'unknown';
			/**
			 * Whether it is defined.
			 */
			defined: boolean;
			/**
			 * Threads.
			 */
			threads: number;
			/**
			 * How many threads stand how.
			 */
			states: {
				[k: string]: number;
			};
			/**
			 * Who is to read what was written there.
			 */
			audience: 'me' | 'coach';
		}[];
	};
	/**
	 * How many threads of each kind would be read by whom.
	 */
	audiences: {
		/**
		 * Kind of note; unknown for threads whose note is not defined.
		 */
		type: 'note' | 'qa' | 'admin' | 'approve' | 'custom' | 'unknown';
		/**
		 * Who is to read what was written there.
		 */
		audience: 'me' | 'coach';
		/**
		 * Threads.
		 */
		threads: number;
	}[];
	/**
	 * People of threads who are not there any more.
	 */
	people_gone: {
		/**
		 * How many there are.
		 */
		many: number;
		/**
		 * The first of them.
		 */
		first: {
			/**
			 * Number.
			 */
			id: number;
			/**
			 * Threads.
			 */
			threads: number;
		}[];
	};
	/**
	 * Pages of threads that are not there any more.
	 */
	pages_gone: {
		/**
		 * How many there are.
		 */
		many: number;
		/**
		 * The first of them.
		 */
		first: {
			/**
			 * Number.
			 */
			id: number;
			/**
			 * Threads.
			 */
			threads: number;
		}[];
	};
	/**
	 * What of it stands in lessons and elsewhere on the site.
	 */
	lessons: {
		/**
		 * Notes, by the form in which they stand.
		 */
		forms: {
			/**
			 * Of what.
			 */
			name: string;
			/**
			 * How many.
			 */
			many: number;
		}[];
		/**
		 * What is no note and stays as it is, by name.
		 */
		others: {
			/**
			 * Of what.
			 */
			name: string;
			/**
			 * How many.
			 */
			many: number;
		}[];
		/**
		 * Posts in which something stands.
		 */
		lessons: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Post id.
				 */
				id: number;
				/**
				 * Title.
				 */
				title: string;
				/**
				 * Type of the post.
				 */
				type: string;
				/**
				 * Its status.
				 */
				status: string;
				/**
				 * Notes in it, by form.
				 */
				notes: {
					/**
					 * Of what.
					 */
					name: string;
					/**
					 * How many.
					 */
					many: number;
				}[];
				/**
				 * What else of ProgressAlly is in it, by name.
				 */
				others: {
					/**
					 * Of what.
					 */
					name: string;
					/**
					 * How many.
					 */
					many: number;
				}[];
			}[];
		};
		/**
		 * Widgets in which something stands.
		 */
		widgets: {
			/**
			 * Option of the kind of widget.
			 */
			kind: string;
			/**
			 * Notes, by form.
			 */
			notes: {
				/**
				 * Of what.
				 */
				name: string;
				/**
				 * How many.
				 */
				many: number;
			}[];
			/**
			 * What else, by name.
			 */
			others: {
				/**
				 * Of what.
				 */
				name: string;
				/**
				 * How many.
				 */
				many: number;
			}[];
		}[];
		/**
		 * Notes that are defined and stand nowhere.
		 */
		unshown: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Post id of the page.
				 */
				page: number;
				/**
				 * Its title.
				 */
				title: string;
				/**
				 * Number of the note.
				 */
				note: number;
				/**
				 * What it is called; empty where nothing is known.
				 */
				name: string;
			}[];
		};
		/**
		 * Notes that stand somewhere and are not defined, as in copies of lessons.
		 */
		undefined: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Post id of the page.
				 */
				page: number;
				/**
				 * Its title.
				 */
				title: string;
				/**
				 * Number of the note.
				 */
				note: number;
				/**
				 * What it is called; empty where nothing is known.
				 */
				name: string;
			}[];
		};
	};
	/**
	 * What is here already.
	 */
	brought: {
		/**
		 * Threads that are here.
		 */
		entries: number;
		/**
		 * Entries that people with threads share with their coach here already, whether they were brought or not: who is named as a coach will read them.
		 */
		shared: number;
		/**
		 * Those of them whose files are still to come.
		 */
		waiting: number;
		/**
		 * Rows that could not be read or stored, kept as they were.
		 */
		aside: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Row.
				 */
				row: number;
				/**
				 * User id of whose it is.
				 */
				user: number;
				/**
				 * Why.
				 */
				why: string;
			}[];
		};
		/**
		 * Files that were refused, kept as they were.
		 */
		refused: {
			/**
			 * How many there are.
			 */
			many: number;
			/**
			 * The first of them.
			 */
			first: {
				/**
				 * Row.
				 */
				row: number;
				/**
				 * What its author calls it.
				 */
				name: string;
				/**
				 * Why.
				 */
				why: string;
				/**
				 * What its bytes are called beside those of files.
				 */
				aside: string;
			}[];
		};
	};
}
