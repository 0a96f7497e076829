import { isRecord } from '../lib/failure';
import type { GroundRules } from '../schema/ground-rules';
import type { Organisation } from '../schema/organisation';
import type { PeopleMatch } from '../schema/people-match';
import type { Person } from '../schema/person';
import type { Standing } from '../schema/standing';
import { ask, askPage, queryOf, remove, type Answer } from './ask';

/** A page of the people who can be found. */
export const findPeople = (
	search: string,
	inNone: boolean,
	page = 1,
	perPage = 20
) =>
	askPage< Person >(
		`/people?${ queryOf( { page, per_page: perPage, search: search.trim(), without_set: inNone && 'true' } ) }`
	);

/** Who may be meant by each of some lines. */
export const matchPeople = (
	lines: string[]
): Promise< Answer< PeopleMatch[] > > =>
	ask( 'POST', '/people/match', { lines } );

export const loadStanding = ( id: number ): Promise< Answer< Standing > > =>
	ask( 'GET', `/people/${ id }` );

export const changeStanding = (
	id: number,
	organisation: number,
	reportsTo: number
): Promise< Answer< Standing > > =>
	ask( 'PUT', `/people/${ id }`, { organisation, reports_to: reportsTo } );

export const loadOrganisations = (): Promise< Answer< Organisation[] > > =>
	ask( 'GET', '/organisations' );

export const addOrganisation = (
	name: string
): Promise< Answer< Organisation > > =>
	ask( 'POST', '/organisations', { name } );

export const changeOrganisation = ( {
	id,
	name,
	competitors = [],
}: Organisation ): Promise< Answer< Organisation > > =>
	ask( 'PUT', `/organisations/${ id }`, { name, competitors } );

export const removeOrganisation = ( id: number ): Promise< Answer< null > > =>
	remove( `/organisations/${ id }` );

export const loadRules = (): Promise< Answer< GroundRules > > =>
	ask( 'GET', '/ground-rules' );

/** Words the rules that new sets begin with; null goes back to those that ship. */
export const wordRules = (
	text: string | null,
	revision: number
): Promise< Answer< GroundRules > > =>
	text === null
		? ask( 'DELETE', '/ground-rules', { base_revision: revision } )
		: ask( 'PUT', '/ground-rules', { text, base_revision: revision } );

/** The rules that somebody else has stored meanwhile, in the refusal of a change. */
export function theirRulesOf( {
	code,
	details,
}: Answer< unknown > ): GroundRules | null {
	const { rules } = details;
	return code === 'learning_log_rules_conflict' &&
		isRecord( rules ) &&
		typeof rules.text === 'string'
		? ( rules as unknown as GroundRules )
		: null;
}
