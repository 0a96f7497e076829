import { asksFor, type PeopleView } from '../lib/people-view';
import type { Participant } from '../schema/participant';
import type { ParticipantsFilters } from '../schema/participants-filters';
import { ask, askPage, queryOf, remove, type Answer } from './ask';

/** A page of the people one sees. */
export const loadParticipants = ( view: PeopleView ) =>
	askPage< Participant >( `/participants?${ queryOf( asksFor( view ) ) }` );

/** What the list can be narrowed to. */
export const loadFilters = (): Promise< Answer< ParticipantsFilters > > =>
	ask( 'GET', '/participants/filters' );

const coaching = ( participant: number, coach: number ): string =>
	`/participants/${ participant }/coaches/${ coach }`;

export const appointCoach = (
	participant: number,
	coach: number
): Promise< Answer< { id: number; name: string } > > =>
	ask( 'PUT', coaching( participant, coach ) );

export const endCoaching = (
	participant: number,
	coach: number
): Promise< Answer< null > > => remove( coaching( participant, coach ) );
