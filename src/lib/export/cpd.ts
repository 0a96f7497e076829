/**
 * What was learned and how it is applied, for the record of continuing professional development.
 */
import type { Item } from './item';

/** Keys of the questions that ask for either, by template. */
const COLUMNS: Record<
	string,
	{ learned: readonly string[]; applied: readonly string[] }
> = {};

export interface Cpd {
	learned: string;
	applied: string;
}

/** Where the questions do not say which is which, all of the text is what was learned. */
export function cpdOf( { template, asked }: Item ): Cpd {
	const columns = COLUMNS[ template ];
	const answers = ( keys?: readonly string[] ): string =>
		asked
			.filter( ( { key } ) => ! keys || keys.includes( key ) )
			.map( ( { answer } ) => answer )
			.filter( ( answer ) => answer.trim() !== '' )
			.join( '\n\n' );
	const found = {
		learned: columns ? answers( columns.learned ) : '',
		applied: columns ? answers( columns.applied ) : '',
	};
	return found.learned || found.applied
		? found
		: { learned: answers(), applied: '' };
}
