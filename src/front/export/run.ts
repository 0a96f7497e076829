/**
 * One export from the first question to the last byte.
 */
import { dayOf } from '../../lib/clock';
import { csv } from '../../lib/export/csv';
import { docx } from '../../lib/export/docx';
import type { About, Whose } from '../../lib/export/headings';
import { allFiles, type Item } from '../../lib/export/item';
import { json } from '../../lib/export/json';
import { pathOf } from '../../lib/export/names';
import { page } from '../../lib/export/page';
import { encoded, zip, type ZipMember } from '../../lib/export/zip';
import { config, say } from '../config';
import { fileBytes, setNames, type Run } from './ask';
import { gather, type Gathered } from './gather';
import type { Sink } from './sink';

export type Format = 'page' | 'docx' | 'csv' | 'json' | 'zip';

/** How far an export is. */
export interface Progress {
	what: 'entries' | 'files' | 'writing';
	done: number;
	all: number;
}

export interface ExportOptions extends Run {
	whose: Whose;
	/** Filters, as GET /entries takes them; empty for everything. */
	query: URLSearchParams;
	format: Format;
	sink: Sink;
	onProgress: ( progress: Progress ) => void;
}

export interface Exported {
	entries: number;
	/** Names of the files that could not be fetched. */
	missing: string[];
	/** What can be downloaded; null where it lies in its place already. */
	blob: Blob | null;
}

/** Ending and media type of each format. */
export const KINDS: Record< Format, { ending: string; type: string } > = {
	page: { ending: 'html', type: 'text/html;charset=utf-8' },
	docx: {
		ending: 'docx',
		type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	},
	csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
	json: { ending: 'json', type: 'application/json' },
	zip: { ending: 'zip', type: 'application/zip' },
};

/** How often each entry is written. */
const TIMES: Record< Format, number > = {
	page: 1,
	docx: 1,
	csv: 1,
	json: 1,
	zip: 4,
};

const noPath = () => '';

/** The same entries, told of as they are written. */
function watched(
	gathered: Gathered,
	{ format, onProgress }: ExportOptions
): Gathered {
	const all = gathered.entries * TIMES[ format ];
	let done = 0;
	return {
		...gathered,
		async *items() {
			for await ( const item of gathered.items() ) {
				yield item;
				onProgress( { what: 'writing', done: ++done, all } );
			}
		},
	};
}

async function* piecesOf( blob: Blob ): AsyncGenerator< Uint8Array > {
	const reader = blob.stream().getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if ( done ) {
			return;
		}
		yield value;
	}
}

/** Files of the entries, fetched one after the other; what cannot be had is left out and named. */
async function* fileMembers(
	{ items, files }: Gathered,
	{ onProgress, ...run }: ExportOptions,
	missing: string[]
): AsyncGenerator< ZipMember > {
	let done = 0;
	for await ( const item of items() ) {
		for ( const { id, url, size } of allFiles( item ) ) {
			const blob = await fileBytes( url, size, run );
			const path = pathOf( item, id );
			if ( blob ) {
				yield {
					name: path,
					bytes: piecesOf( blob ),
					// Most are pictures and documents, which are packed already.
					packs: false,
				};
			} else {
				missing.push( path );
			}
			onProgress( { what: 'files', done: ++done, all: files } );
		}
	}
}

/** Everything: the files first, so that what is missing can be told. */
async function* everything(
	gathered: Gathered,
	options: ExportOptions,
	about: About,
	missing: string[]
): AsyncGenerator< ZipMember > {
	yield* fileMembers( gathered, options, missing );
	const gone = new Set( missing );
	const there = ( item: Item, file: number ) => {
		const path = pathOf( item, file );
		return gone.has( path ) ? '' : path;
	};
	const { items, widest } = watched( gathered, options );
	const texts = {
		html: encoded( page( items(), about, there ) ),
		docx: docx( items(), about ),
		csv: encoded( csv( items(), about, widest ) ),
		json: encoded( json( items(), about, there ) ),
	};
	for ( const [ ending, bytes ] of Object.entries( texts ) ) {
		yield {
			name: `learning-log.${ ending }`,
			bytes,
			packs: ending !== 'docx',
		};
	}
	if ( missing.length ) {
		yield {
			name: `${ say( 'missingFiles' ) }.txt`,
			bytes: encoded( [ `${ missing.join( '\r\n' ) }\r\n` ] ),
			packs: true,
		};
	}
}

function bytesOf(
	gathered: Gathered,
	options: ExportOptions,
	about: About,
	missing: string[]
): AsyncGenerator< Uint8Array > {
	const { items, widest } = watched( gathered, options );
	switch ( options.format ) {
		case 'page':
			return encoded( page( items(), about, noPath ) );
		case 'docx':
			return docx( items(), about );
		case 'csv':
			return encoded( csv( items(), about, widest ) );
		case 'json':
			return encoded( json( items(), about, noPath ) );
		case 'zip':
			return zip(
				everything( gathered, options, about, missing ),
				new Date( about.now )
			);
	}
}

/** Lets the page breathe, so that it can be cancelled. */
const breathe = (): Promise< void > =>
	new Promise( ( resolve ) => {
		setTimeout( resolve );
	} );

/** Runs an export; ends with an exception when it is cancelled, and leaves nothing half written. */
export async function startExport(
	options: ExportOptions
): Promise< Exported > {
	const { whose, query, signal, sink, onProgress } = options;
	const { locale, clock } = config();
	try {
		const sets = await setNames( signal );
		const gathered = await gather( whose, query, options, ( done, all ) =>
			onProgress( { what: 'entries', done, all } )
		);
		const now = new Date().toISOString();
		const about: About = {
			...{ say, whose, locale, sets, now },
			name: gathered.author,
			rtl: document.documentElement.dir === 'rtl',
			entries: gathered.entries,
			today: dayOf( now, clock.offset ),
		};
		const missing: string[] = [];
		let rest = performance.now();
		for await ( const piece of bytesOf(
			gathered,
			options,
			about,
			missing
		) ) {
			await sink.write( piece );
			if ( performance.now() - rest > 50 ) {
				await breathe();
				rest = performance.now();
			}
			signal.throwIfAborted();
		}
		return {
			entries: gathered.entries,
			missing,
			blob: await sink.close(),
		};
	} catch ( failure ) {
		await sink.abort().catch( () => undefined );
		throw failure;
	}
}
