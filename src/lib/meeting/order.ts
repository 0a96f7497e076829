/**
 * Who might present next: a suggestion from who asked for time and who has had it, for the set to agree on. No ranking.
 */
import type { Meeting } from '../../schema/meeting';
import { minutesOf, type Preset } from './phases';

type Asked = Pick< Meeting, 'parts' | 'people' | 'presented' >;

const URGENCY = [ 'now', 'soon', '' ];

/** The members who asked for time, in a fair order: what cannot wait, then who has presented longest ago or never. */
export function suggested( { parts, people, presented }: Asked ): number[] {
	const last = new Map( presented.map( ( { user, day } ) => [ user, day ] ) );
	const names = people
		.filter( ( { role } ) => role === 'member' )
		.map( ( { id } ) => id );
	return parts
		.filter(
			( { kind, user, answers } ) =>
				kind === 'bid' &&
				names.includes( user ) &&
				( answers.line ?? '' ).trim() !== ''
		)
		.map( ( { user, answers } ) => ( {
			user,
			urgent: URGENCY.indexOf( answers.urgency ?? '' ),
			day: last.get( user ) ?? '',
		} ) )
		.sort(
			( one, other ) =>
				Number( one.urgent > 0 ) - Number( other.urgent > 0 ) ||
				compare( one.day, other.day ) ||
				one.urgent - other.urgent ||
				names.indexOf( one.user ) - names.indexOf( other.user )
		)
		.map( ( { user } ) => user );
}

const compare = ( one: string, other: string ): number => {
	if ( one === other ) {
		return 0;
	}
	return one < other ? -1 : 1;
};

/** Slots for some presenters, each as long as the preset is. */
export const slotsFor = (
	presenters: number[],
	preset: Preset
): Meeting[ 'slots' ] =>
	presenters.map( ( presenter ) => ( {
		presenter,
		minutes: minutesOf( preset ),
		preset,
		done: false,
		spent: 0,
	} ) );
