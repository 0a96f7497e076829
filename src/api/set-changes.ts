import { isRecord } from '../lib/failure';
import type { SetDraft } from '../lib/set-draft';
import type { Agreement } from '../schema/agreement';
import type { Coaching } from '../schema/coaching';
import type { Member } from '../schema/member';
import type { ActionLearningSet } from '../schema/set';
import { ask, askPage, queryOf, remove, type Answer } from './ask';

/** A page of the sets that whoever works here may see. */
export const loadSets = ( page: number, perPage: number, search: string ) =>
	askPage< ActionLearningSet >(
		`/sets?${ queryOf( { page, per_page: perPage, search: search.trim() } ) }`
	);

/** All that stands on the page of a set. */
export interface WholeSet {
	set: ActionLearningSet;
	members: Member[];
	agreement: Agreement;
	coaching: Coaching;
}

export async function loadSet( id: number ): Promise< Answer< WholeSet > > {
	const [ set, members, agreement, coaching ] = await Promise.all( [
		ask< ActionLearningSet >( 'GET', `/sets/${ id }` ),
		ask< Member[] >( 'GET', `/sets/${ id }/members` ),
		ask< Agreement >( 'GET', `/sets/${ id }/agreement` ),
		ask< Coaching >( 'GET', `/sets/${ id }/coaching` ),
	] );
	if ( set.value && members.value && agreement.value && coaching.value ) {
		return {
			...set,
			value: {
				set: set.value,
				members: members.value,
				agreement: agreement.value,
				coaching: coaching.value,
			},
		};
	}
	const failed =
		[ set, members, agreement, coaching ].find(
			( { problem } ) => problem
		) ?? set;
	return { ...failed, value: null };
}

export const formSet = (
	draft: Omit< SetDraft, 'contract' >
): Promise< Answer< ActionLearningSet > > => ask( 'POST', '/sets', draft );

export const changeSet = (
	id: number,
	draft: SetDraft,
	revision: number
): Promise< Answer< ActionLearningSet > > =>
	ask( 'PUT', `/sets/${ id }`, { ...draft, base_revision: revision } );

/** The set that somebody else has stored meanwhile, in the refusal of a change. */
export function theirsOf( {
	code,
	details,
}: Answer< unknown > ): ActionLearningSet | null {
	const { set } = details;
	return code === 'learning_log_set_conflict' &&
		isRecord( set ) &&
		typeof set.revision === 'number'
		? ( set as unknown as ActionLearningSet )
		: null;
}

export const removeSet = ( id: number ): Promise< Answer< null > > =>
	remove( `/sets/${ id }` );

export const restoreSet = (
	id: number
): Promise< Answer< ActionLearningSet > > =>
	ask( 'POST', `/sets/${ id }/restore` );

export const turnCoaching = (
	id: number,
	on: boolean
): Promise< Answer< Coaching > > =>
	ask( 'PUT', `/sets/${ id }/coaching`, { on } );

/** A place somebody is to get. */
export interface Place {
	id: number;
	name: string;
	role: Member[ 'role' ];
	organisation: string;
}

export const placeMember = (
	set: number,
	{ id, role, organisation }: Place,
	confirmed: boolean
): Promise< Answer< Member > > =>
	ask( 'PUT', `/sets/${ set }/members/${ id }`, {
		role,
		organisation,
		confirmed,
	} );

export const takeOut = (
	set: number,
	person: number
): Promise< Answer< null > > => remove( `/sets/${ set }/members/${ person }` );

/** The sentences that speak against a place, in the refusal of it. */
export function warningsOf( { code, details }: Answer< unknown > ): string[] {
	return code === 'learning_log_member_warning' &&
		Array.isArray( details.warnings )
		? details.warnings.map( ( warning: unknown ) =>
				isRecord( warning ) ? String( warning.says ) : ''
			)
		: [];
}
