/**
 * What can be said about a file before it is sent. The server checks again, and its word counts.
 */
import { usableLocale } from './locale';

export interface Limits {
	max_bytes: number;
	max_files_per_entry: number;
	accept: string[];
}

type Reason = '' | 'kind' | 'heic' | 'size' | 'empty' | 'count';

/** Ending of a name, in small letters. */
export function endingOf( name: string ): string {
	return /\.([^.]+)$/.exec( name )?.[ 1 ]?.toLowerCase() ?? '';
}

/** Why a file will not be taken beside those the entry has or is about to have; "" when nothing speaks against it. */
export function reasonAgainst(
	file: { name: string; size: number },
	beside: number,
	limits: Limits
): Reason {
	const ending = endingOf( file.name );
	if ( ! limits.accept.includes( ending ) ) {
		return ending === 'heic' || ending === 'heif' ? 'heic' : 'kind';
	}
	if ( file.size > limits.max_bytes ) {
		return 'size';
	}
	if ( file.size === 0 ) {
		return 'empty';
	}
	return beside >= limits.max_files_per_entry ? 'count' : '';
}

/** A size as people say it: "1.2 MB". php/blocks/files.php says the same. */
export function sizeOf( bytes: number, locale: string ): string {
	const power = Math.min(
		2,
		Math.floor( Math.log2( Math.max( 1, bytes ) ) / 10 )
	);
	return new Intl.NumberFormat( usableLocale( locale ), {
		style: 'unit',
		unit: [ 'byte', 'kilobyte', 'megabyte' ][ power ] ?? 'byte',
		unitDisplay: power ? 'short' : 'long',
		maximumFractionDigits: power > 1 ? 1 : 0,
	} ).format( bytes / 1024 ** power );
}
