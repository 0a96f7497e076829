/**
 * The server's rules of saving in memory: php/entries/save.php, revisions.php and the pin of php/rest/namespace.php.
 */
import type { Change } from '../../src/lib/copy';
import type { Failing } from '../../src/lib/queue-state';
import { sameReaders, type Readers, type Stored } from '../../src/lib/version';

const REMEMBERED = 10;
const KEEP_EVERY = 300_000;

interface Row extends Stored {
	author: number;
	mutations: string[];
	keptAt: number;
	/** Revision at which it was last made private. */
	narrowed: number;
}

export interface Rules {
	pin: boolean;
	compare: boolean;
}

export interface Request {
	/** Whose session the browser has when it arrives, and whose nonce it carries. */
	session: number;
	nonce: number;
	pinned: number;
	change: Change;
	/** What it changes; of an answer to a prompt the server knows by itself. */
	entry: number;
}

export type Reply = { entry: Stored } | { failing: Failing };

export const wordsOf = ( text: string ): string[] => text.match( /\S+/g ) ?? [];

const textOf = ( { answers }: Stored ): string => answers.text ?? '';

const stored = ( row: Row ): Stored => ( {
	answers: row.answers,
	audience: row.audience,
	set: row.set,
	entry: row.entry,
	revision: row.revision,
	modified: row.modified,
} );

export class Server {
	public readonly rows = new Map< number, Row >();
	/** Words of earlier versions. */
	public readonly history = new Map< number, Set< string > >();
	public readonly members = new Set< number >( [ 1, 2 ] );
	private entries = 0;

	public constructor( public readonly rules: Rules ) {}

	protected static refusal(
		kind: Failing[ 'kind' ],
		entry: Stored | null = null
	): Reply {
		return { failing: { kind, code: kind, message: '', entry, wait: 0 } };
	}

	public read( user: number ): Stored | null {
		const row = this.rows.get( user );
		return row ? stored( row ) : null;
	}

	/** Words of one person that the server holds, now or in the history. */
	public words( user: number ): Set< string > {
		const row = this.rows.get( user );
		const words = new Set( this.history.get( user ) );
		wordsOf( row ? textOf( row ) : '' ).forEach( ( word ) =>
			words.add( word )
		);
		return words;
	}

	/** Those of them that others may have read. */
	public readByOthers( user: number ): string[] {
		return [ ...this.words( user ) ];
	}

	public save( request: Request, now: number ): Reply {
		const { session, nonce, pinned } = request;
		if ( session === 0 || nonce !== session ) {
			return Server.refusal( 'nonce' );
		}
		if ( this.rules.pin && pinned !== session ) {
			return Server.refusal( 'user' );
		}
		return this.store( request, now );
	}

	protected store( { session, change }: Request, now: number ): Reply {
		const row = this.rows.get( session );
		if ( row?.mutations.includes( change.mutation ) ) {
			return { entry: stored( row ) };
		}
		if (
			row &&
			this.rules.compare &&
			change.base_revision !== row.revision
		) {
			return Server.refusal( 'conflict', stored( row ) );
		}
		if ( ! this.mayShare( session, row, change.version ) ) {
			return Server.refusal( 'readers' );
		}
		return { entry: this.write( session, row, change, now ) };
	}

	private mayShare(
		user: number,
		row: Row | undefined,
		readers: Readers
	): boolean {
		const asBefore = row && sameReaders( row, readers );
		return (
			asBefore || readers.audience === 'me' || this.members.has( user )
		);
	}

	private write(
		user: number,
		row: Row | undefined,
		change: Change,
		now: number
	): Stored {
		const { version, mutation, keep } = change;
		const revision = ( row?.revision ?? 0 ) + 1;
		const kept =
			row &&
			( keep ||
				! sameReaders( row, version ) ||
				now - row.keptAt >= KEEP_EVERY );
		if ( row && kept ) {
			const words = this.history.get( user ) ?? new Set();
			wordsOf( textOf( row ) ).forEach( ( word ) => words.add( word ) );
			this.history.set( user, words );
		}
		const next: Row = {
			...version,
			author: user,
			entry: row?.entry ?? ++this.entries,
			revision,
			modified: String( now ),
			mutations: [ ...( row?.mutations ?? [] ), mutation ].slice(
				-REMEMBERED
			),
			keptAt: kept ? now : ( row?.keptAt ?? 0 ),
			narrowed:
				row && row.audience !== 'me' && version.audience === 'me'
					? revision
					: ( row?.narrowed ?? 0 ),
		};
		this.rows.set( user, next );
		return stored( next );
	}
}
