/**
 * The server's rules of comments in memory: php/comments/save.php, store-draft.php and store-change.php. One draft of each person, and what they
 * said.
 */
import { Server, wordsOf, type Reply, type Request } from './server';
import { SAID, SENT, type Stored } from '../../src/lib/version';

const KNOWN = 10;

interface Draft {
	mutations: string[];
	stored: Stored;
}

interface Said {
	author: number;
	/** UUID and text that it was sent with, and the draft that it was. */
	name: string;
	draft: number;
	comment: Stored;
}

const textOf = ( { answers }: Pick< Stored, 'answers' > ): string =>
	answers.text ?? '';

export const NOTHING_BEGUN: Stored = {
	answers: { text: '', [ SENT ]: '' },
	audience: 'me',
	set: 0,
	entry: 0,
	revision: 0,
	modified: '',
};

/** Of comments that are yet to be said. */
export class Threads extends Server {
	public readonly comments: Said[] = [];
	private readonly drafts = new Map< number, Draft >();
	private count = 0;

	public override read( user: number ): Stored {
		return this.drafts.get( user )?.stored ?? NOTHING_BEGUN;
	}

	public override words( user: number ): Set< string > {
		const begun = wordsOf( textOf( this.read( user ) ) );
		return new Set( [ ...this.readByOthers( user ), ...begun ] );
	}

	public override readByOthers( user: number ): string[] {
		return this.saidBy( user ).flatMap( ( { comment } ) =>
			wordsOf( textOf( comment ) )
		);
	}

	public saidBy( user: number ): Said[] {
		return this.comments.filter( ( { author } ) => author === user );
	}

	protected override store( request: Request ): Reply {
		return request.change.version.answers[ SENT ]
			? this.say( request )
			: this.keep( request );
	}

	/** Whether somebody's draft has been written on since. */
	private overtaken( { session, change, entry }: Request ): boolean {
		const begun = this.drafts.get( session )?.stored;
		return (
			this.rules.compare &&
			begun !== undefined &&
			( begun.entry !== entry || begun.revision !== change.base_revision )
		);
	}

	private keep( request: Request ): Reply {
		const { session, change, entry } = request;
		const begun = this.drafts.get( session );
		const text = textOf( change.version );
		const gone = text === '' && begun?.stored.entry !== entry;
		if ( gone || begun?.mutations.includes( change.mutation ) ) {
			return { entry: this.read( session ) };
		}
		if ( this.overtaken( request ) ) {
			return Server.refusal( 'conflict', this.read( session ) );
		}
		if ( text === '' ) {
			this.drafts.delete( session );
			return { entry: NOTHING_BEGUN };
		}
		const stored = {
			...change.version,
			entry: begun?.stored.entry ?? ++this.count,
			revision: ( begun?.stored.revision ?? 0 ) + 1,
			modified: change.mutation,
		};
		const mutations = [ change.mutation, ...( begun?.mutations ?? [] ) ];
		this.drafts.set( session, {
			stored,
			mutations: mutations.slice( 0, KNOWN ),
		} );
		return { entry: stored };
	}

	private say( request: Request ): Reply {
		const { session, change, entry } = request;
		const { version } = change;
		const pressing = version.answers[ SENT ];
		const text = textOf( version );
		const name = `${ session } ${ pressing } ${ text }`;
		const own = this.drafts.get( session )?.stored.entry === entry;
		const before = this.comments.find(
			( said ) =>
				said.name === name ||
				( entry > 0 &&
					! own &&
					said.author === session &&
					said.draft === entry &&
					textOf( said.comment ) === text )
		);
		if ( own && this.overtaken( request ) && ! before ) {
			return Server.refusal( 'conflict', this.read( session ) );
		}
		if ( own && ! this.overtaken( request ) ) {
			this.drafts.delete( session );
		}
		if ( before ) {
			const { comment } = before;
			const answers = { text, [ SENT ]: pressing ?? '' };
			return { entry: { ...comment, answers } };
		}
		// From now on nothing of it is a draft.
		const comment = {
			...version,
			entry: ++this.count,
			revision: 0,
			modified: change.mutation,
		};
		this.comments.push( {
			author: session,
			name,
			draft: entry,
			comment,
		} );
		return { entry: comment };
	}
}

interface Change {
	entry: number;
	revision: number;
	/** Revision of the comment that it was written upon last. */
	upon: number;
	text: string;
	mutations: string[];
}

/** Of one comment of each person that was said and is changed: php/comments/store-change.php. */
export class Changes extends Server {
	private readonly said = new Map(
		[ 1, 2 ].map( ( user ) => [
			user,
			{ text: '', revision: 1, mutation: '' },
		] )
	);
	private readonly begun = new Map< number, Change >();
	private count = 0;

	private saidBy( user: number ) {
		return this.said.get( user ) ?? { text: '', revision: 1, mutation: '' };
	}

	private stored(
		entry: number,
		revision: number,
		text: string,
		sent = ''
	): Stored {
		const answers = { text, [ SENT ]: sent };
		return { ...NOTHING_BEGUN, entry, revision, answers };
	}

	public override read( user: number ): Stored {
		const { revision, text } = this.saidBy( user );
		const begun = this.begun.get( user );
		return begun
			? this.stored(
					begun.entry,
					begun.upon + begun.revision,
					begun.text
				)
			: this.stored( 0, revision, text );
	}

	public override words( user: number ): Set< string > {
		const begun = wordsOf( this.begun.get( user )?.text ?? '' );
		return new Set( [ ...this.readByOthers( user ), ...begun ] );
	}

	public override readByOthers( user: number ): string[] {
		return wordsOf( this.saidBy( user ).text );
	}

	protected override store( request: Request ): Reply {
		return request.change.version.answers[ SENT ]
			? this.apply( request )
			: this.keep( request );
	}

	private problem( { session, change, entry }: Request ): Reply | null {
		const said = this.saidBy( session );
		const begun = this.begun.get( session );
		const base = change.base_revision;
		const seen = said.revision + ( begun?.revision ?? 0 );
		const known =
			begun?.entry === entry &&
			[ begun.upon + begun.revision, seen ].includes( base );
		if ( ! this.rules.compare ) {
			return null;
		}
		if ( begun && ! known ) {
			return Server.refusal( 'conflict', this.read( session ) );
		}
		if ( entry === ( begun?.entry ?? 0 ) && base === seen ) {
			return null;
		}
		const sent = begun ? SAID : '';
		return Server.refusal(
			'conflict',
			this.stored( begun?.entry ?? 0, seen, said.text, sent )
		);
	}

	private keep( request: Request ): Reply {
		const { session, change } = request;
		const said = this.saidBy( session );
		const begun = this.begun.get( session );
		const text = textOf( change.version );
		const drops = text === '' || text === said.text;
		if ( begun ? begun.mutations.includes( change.mutation ) : drops ) {
			const { answers, ...rest } = this.read( session );
			return {
				entry: {
					...rest,
					answers: drops && ! begun ? { ...answers, text } : answers,
				},
			};
		}
		const problem = this.problem( request );
		const stands =
			problem &&
			'failing' in problem &&
			problem.failing.entry?.answers.text === said.text;
		if ( problem && ! ( drops && stands ) ) {
			return problem;
		}
		if ( drops ) {
			this.begun.delete( session );
			return { entry: this.stored( 0, said.revision, text ) };
		}
		this.begun.set( session, {
			entry: begun?.entry ?? ++this.count,
			revision: ( begun?.revision ?? 0 ) + 1,
			upon: said.revision,
			text,
			mutations: [ change.mutation, ...( begun?.mutations ?? [] ) ].slice(
				0,
				KNOWN
			),
		} );
		return { entry: this.read( session ) };
	}

	private apply( request: Request ): Reply {
		const { session, change, entry } = request;
		const said = this.saidBy( session );
		const mutation = change.version.answers[ SENT ] ?? '';
		if ( mutation !== said.mutation ) {
			// Who knows of no draft changes what was said, and who wrote it is told.
			const problem =
				entry > 0 || change.base_revision !== said.revision
					? this.problem( request )
					: null;
			if ( problem ) {
				return problem;
			}
			this.said.set( session, {
				text: textOf( change.version ),
				revision: said.revision + 1,
				mutation,
			} );
			if ( entry > 0 ) {
				this.begun.delete( session );
			}
		}
		const { revision, text: now } = this.saidBy( session );
		return { entry: this.stored( 0, revision, now, mutation ) };
	}
}
