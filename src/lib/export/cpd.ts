/**
 * What was learned and how it is applied, for the record of continuing professional development.
 */
import type { Item } from './item';

/** Keys of the questions that ask for either, by template (php/templates/shipped.php). */
const COLUMNS: Record<
	string,
	{ learned: readonly string[]; applied: readonly string[] }
> = {
	quick: { learned: [ 'taken' ], applied: [ 'next' ] },
	'what-so-what-now-what': {
		learned: [ 'so-what' ],
		applied: [ 'now-what' ],
	},
	'people-centred-change': {
		learned: [ 'practice', 'together' ],
		applied: [ 'try' ],
	},
	presenter: { learned: [ 'issue', 'question' ], applied: [ 'action' ] },
	member: { learned: [ 'learned', 'habit' ], applied: [] },
	facilitator: {
		learned: [ 'moves', 'without-me', 'airtime' ],
		applied: [ 'supervision' ],
	},
	gibbs: {
		learned: [ 'evaluation', 'analysis', 'conclusion' ],
		applied: [ 'plan' ],
	},
	kolb: { learned: [ 'observation', 'concept' ], applied: [ 'experiment' ] },
	boud: { learned: [ 'anew' ], applied: [] },
	'five-r': { learned: [ 'relate', 'reason' ], applied: [ 'rebuild' ] },
};

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
