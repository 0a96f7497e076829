/**
 * Who and what takes part: people on devices, their pages, what is on its way.
 */
import type { Change } from '../../src/lib/copy';
import type { Server as Sends } from '../../src/lib/queue';
import type { Failing, State } from '../../src/lib/queue-state';
import type { Stored } from '../../src/lib/version';
import type { Reply } from './server';

/** Planted bugs; the test has to find each. */
export type Bug = 'none' | 'identity' | 'compare' | 'copy' | 'draft' | 'sent';

/** What is written: notes, or comments and changes of comments, drafts of which are saved until they are sent. */
export type Kind = 'notes' | 'changes' | 'comments';

export interface Device {
	session: number;
	/** Encrypted for one person: nobody else's page can read it. */
	records: Map< string, { user: number; json: string; mutation: string } >;
}

export interface Page {
	/** One loading of a page; what is left of an earlier one reaches nobody. */
	life: string;
	device: Device;
	user: number;
	nonce: number;
	online: boolean;
	state: State | null;
	/** The part of the script that sends, once it is loaded, and what is done then. */
	sends: Sends;
	waiting: ( () => void )[];
	/** Writes to the device, in their order. */
	disk: ( () => void )[];
	/** Merges under way. */
	later: ( () => void )[];
}

export interface Parcel {
	page: Page;
	life: string;
	attempt: number;
	change: Change;
	entry: number;
	pinned: number;
	nonce: number;
	reply: Reply | null;
}

export const NETWORK: Failing = {
	kind: 'network',
	code: 'network',
	message: '',
	entry: null,
	wait: 0,
};

export const NOTHING: Stored = {
	answers: { text: '' },
	audience: 'me',
	set: 0,
	entry: 0,
	revision: 0,
	modified: '',
};

/** What each word of a person begins with. */
export const letterOf = ( user: number ): string => ( user === 1 ? 'a' : 'b' );
