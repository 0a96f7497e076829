/**
 * Where the bytes of an export go, so that they do not pile up in the page: into a file the person chose, or into Blobs, which the browser
 * keeps outside the page and on its disk when they are many.
 */
export interface Sink {
	write: ( bytes: Uint8Array ) => Promise< void >;
	/** Ends it; answers with what can be downloaded, null where it lies in its place already. */
	close: () => Promise< Blob | null >;
	/** Throws away what was written. */
	abort: () => Promise< void >;
}

const CHUNK_BYTES = 4 * 1024 * 1024;

export function blobSink( type: string ): Sink {
	const chunks: Blob[] = [];
	let held: Uint8Array< ArrayBuffer >[] = [];
	let bytes = 0;
	const flush = () => {
		chunks.push( new Blob( held ) );
		held = [];
		bytes = 0;
	};
	return {
		write: async ( piece ) => {
			held.push( new Uint8Array( piece ) );
			bytes += piece.length;
			if ( bytes >= CHUNK_BYTES ) {
				flush();
			}
		},
		close: async () => {
			flush();
			return new Blob( chunks, { type } );
		},
		abort: async () => {
			chunks.length = 0;
			held = [];
		},
	};
}

/** What TypeScript's DOM does not know yet. */
interface Picker {
	showSaveFilePicker?: ( options: {
		suggestedName: string;
	} ) => Promise< FileSystemFileHandle >;
}

/**
 * A file of the person's choice, where the browser offers that; else Blobs. It has to be asked for in answer to a click.
 *
 * @param name What the file is called.
 * @param type Its media type.
 * @return Null when the person chose none.
 */
export async function chosenSink(
	name: string,
	type: string
): Promise< Sink | null > {
	const { showSaveFilePicker } = window as unknown as Picker;
	if ( ! showSaveFilePicker ) {
		return blobSink( type );
	}
	try {
		const handle = await showSaveFilePicker.call( window, {
			suggestedName: name,
		} );
		const file = await handle.createWritable();
		return {
			write: ( bytes ) => file.write( new Uint8Array( bytes ) ),
			close: async () => {
				await file.close();
				return null;
			},
			abort: () => file.abort(),
		};
	} catch ( failure ) {
		const chosenNone =
			failure instanceof DOMException && failure.name === 'AbortError';
		// Anything else says that it cannot be had here.
		return chosenNone ? null : blobSink( type );
	}
}
