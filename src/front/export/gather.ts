/**
 * All entries that are taken away, each once, kept outside the page's memory: a Blob for each page of the list.
 */
import { isRecord } from '../../lib/failure';
import { inlineText } from '../../lib/inline';
import type { Whose } from '../../lib/export/headings';
import { filesOf, itemOf, type Item } from '../../lib/export/item';
import { config } from '../config';
import { list, threads, type Run } from './ask';

const PER_PAGE = 100;

/** Comments whose entries are held at once: as many as one thread has at most, and some. */
const COMMENTS_AT_ONCE = 300;

/** How often the list is read again when it has moved meanwhile. */
const ATTEMPTS = 3;

export interface Gathered {
	entries: number;
	files: number;
	/** Whose they are, "" where there are none. */
	author: string;
	/** How many questions the longest entry answers. */
	widest: number;
	/** Reads the entries, as often as one likes. */
	items: () => AsyncGenerator< Item >;
}

const read = ( raw: unknown ): Item | null =>
	itemOf( raw, { offset: config().clock.offset, plain: inlineText } );

class Gathering {
	private readonly pages: Blob[] = [];
	private readonly seen = new Set< number >();
	public files = 0;
	public author = '';
	public widest = 0;

	public constructor(
		private readonly whose: Whose,
		private readonly query: URLSearchParams,
		private readonly run: Run,
		private readonly progress: ( done: number, all: number ) => void
	) {}

	private count( { id, author, files, asked }: Item ): void {
		this.seen.add( id );
		this.author = author;
		this.files += files.length;
		this.widest = Math.max( this.widest, asked.length );
	}

	/** Puts some entries away, each with its thread. */
	private async putAway( items: Item[] ): Promise< void > {
		const said = await threads(
			items.filter( ( item ) => item.comments ).map( ( { id } ) => id ),
			this.run
		);
		const told = items.map( ( { id, raw } ) => {
			const thread = said.get( id );
			this.files += ( thread ?? [] ).flatMap( filesOf ).length;
			return thread ? { ...raw, thread } : raw;
		} );
		this.pages.push( new Blob( [ JSON.stringify( told ) ] ) );
	}

	/** Keeps those of a page that are new. */
	private async keep( entries: unknown[] ): Promise< void > {
		let held: Item[] = [];
		let comments = 0;
		for ( const raw of entries ) {
			const item = read( raw );
			if ( ! item || this.seen.has( item.id ) ) {
				continue;
			}
			this.count( item );
			comments += item.comments;
			held.push( item );
			if ( comments >= COMMENTS_AT_ONCE ) {
				await this.putAway( held );
				held = [];
				comments = 0;
			}
		}
		await this.putAway( held );
	}

	/** Reads the list to its end. Answers whether it moved: what was removed from it shifts others to a page that was read already. */
	private async readList(): Promise< boolean > {
		let first = 0;
		let moved = false;
		for ( let page = 1; ; page++ ) {
			const query = new URLSearchParams( this.query );
			query.set( 'scope', this.whose );
			query.set( 'orderby', 'date' );
			query.set( 'page', String( page ) );
			query.set( 'per_page', String( PER_PAGE ) );
			const { entries, total } =
				this.whose === 'mine'
					? await list( `entries?${ query }`, this.run )
					: await list(
							`entries/export?${ query }`,
							this.run,
							'POST'
						);
			first ||= total;
			moved ||= total !== first;
			await this.keep( entries );
			this.progress( this.seen.size, Math.max( total, this.seen.size ) );
			if ( entries.length < PER_PAGE ) {
				return moved;
			}
		}
	}

	public async readAll(): Promise< void > {
		for ( let attempt = 1; attempt <= ATTEMPTS; attempt++ ) {
			if ( ! ( await this.readList() ) ) {
				return;
			}
		}
	}

	public get entries(): number {
		return this.seen.size;
	}

	public async *items(): AsyncGenerator< Item > {
		for ( const page of this.pages ) {
			const raws: unknown = JSON.parse( await page.text() );
			for ( const raw of Array.isArray( raws ) ? raws : [] ) {
				const item = isRecord( raw ) ? read( raw ) : null;
				if ( item ) {
					yield item;
				}
			}
		}
	}
}

/**
 * Gathers them.
 *
 * @param whose    Whose entries: those of others are put on their record by the site.
 * @param query    Filters, as GET /entries takes them.
 * @param run      The export.
 * @param progress Told how many have come.
 */
export async function gather(
	whose: Whose,
	query: URLSearchParams,
	run: Run,
	progress: ( done: number, all: number ) => void
): Promise< Gathered > {
	const gathering = new Gathering( whose, query, run, progress );
	await gathering.readAll();
	const { entries, files, author, widest } = gathering;
	return { entries, files, author, widest, items: () => gathering.items() };
}
