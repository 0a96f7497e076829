/**
 * The server's rules of comments in memory: php/comments/save.php. Many of one person, each of which they can change.
 */
import { Server, wordsOf, type Reply, type Request } from './server';
import type { Stored } from '../../src/lib/version';

interface Said {
	author: number;
	/** UUID and text that it came with first. */
	name: string;
	/** UUID of the latest change. */
	mutation: string;
	comment: Stored;
}

const textOf = ( { answers }: Pick< Stored, 'answers' > ): string =>
	answers.text ?? '';

export class Threads extends Server {
	public readonly comments = new Map< number, Said >();

	/** The field of a page is always for the next one. */
	public override read(): Stored | null {
		return null;
	}

	public override words( user: number ): Set< string > {
		const own = [ ...this.comments.values() ].filter(
			( { author } ) => author === user
		);
		return new Set(
			own.flatMap( ( { comment } ) => wordsOf( textOf( comment ) ) )
		);
	}

	protected override store( { session, change, entry }: Request ): Reply {
		const { mutation, version } = change;
		if ( entry > 0 ) {
			return this.alter( entry, change );
		}
		const name = `${ session } ${ mutation } ${ textOf( version ) }`;
		const before = [ ...this.comments.values() ].find(
			( said ) => said.name === name
		);
		if ( before ) {
			return { entry: before.comment };
		}
		const comment = {
			...version,
			entry: this.comments.size + 1,
			revision: 1,
			modified: mutation,
		};
		this.comments.set( comment.entry, {
			author: session,
			name,
			mutation,
			comment,
		} );
		return { entry: comment };
	}

	private alter( entry: number, change: Request[ 'change' ] ): Reply {
		const said = this.comments.get( entry );
		if ( ! said ) {
			return Server.refusal( 'refused' );
		}
		const { mutation, version, base_revision: base } = change;
		if ( said.mutation !== mutation ) {
			if ( this.rules.compare && base !== said.comment.revision ) {
				return Server.refusal( 'conflict', said.comment );
			}
			said.mutation = mutation;
			said.comment = {
				...said.comment,
				...version,
				revision: said.comment.revision + 1,
			};
		}
		return { entry: said.comment };
	}
}
