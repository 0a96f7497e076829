/**
 * The server's rules of comments in memory: php/comments/save.php and store-draft.php. One draft of each person, and what they said.
 */
import { Server, wordsOf, type Reply, type Request } from './server';
import { SENT, type Stored } from '../../src/lib/version';

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

/** Of one comment of each person that was said and is changed. */
export class Changes extends Server {
	public constructor( rules: Server[ 'rules' ] ) {
		super( rules );
		for ( const author of [ 1, 2 ] ) {
			this.rows.set( author, {
				answers: { text: '' },
				audience: 'me',
				set: 0,
				entry: author,
				revision: 1,
				modified: '',
				author,
				mutations: [],
				keptAt: 0,
				narrowed: 0,
			} );
		}
	}

	protected override store( { session, change }: Request ): Reply {
		const row = this.rows.get( session );
		if ( ! row ) {
			return Server.refusal( 'refused' );
		}
		const { mutation, version, base_revision: base } = change;
		if ( ! row.mutations.includes( mutation ) ) {
			if ( this.rules.compare && base !== row.revision ) {
				return Server.refusal( 'conflict', { ...row } );
			}
			row.mutations = [ mutation ];
			row.answers = version.answers;
			row.revision++;
		}
		return { entry: { ...row } };
	}
}
