/**
 * A set while it is being worded: what can be changed of it, and what stands beside a field.
 */
import type { ActionLearningSet } from '../schema/set';

export type SetDraft = Pick<
	Required< ActionLearningSet >,
	'name' | 'type' | 'mode' | 'capacity' | 'starts' | 'ends' | 'contract'
>;

export const NEW_SET: Omit< SetDraft, 'contract' > = {
	name: '',
	type: 'in_house',
	mode: 'facilitated',
	capacity: 6,
	starts: '',
	ends: '',
};

/** What of a set can be worded. */
export const setDraftOf = ( set: ActionLearningSet ): SetDraft => ( {
	name: set.name,
	type: set.type,
	mode: set.mode ?? NEW_SET.mode,
	capacity: set.capacity ?? NEW_SET.capacity,
	starts: set.starts ?? '',
	ends: set.ends ?? '',
	contract: set.contract ?? '',
} );

export const CAPACITY = { least: 2, most: 20, few: 4, many: 8 };

/** What keeps a set from being saved, by field. */
export type Slip = 'name' | 'capacity' | 'ends';

export function slipsOf( draft: Omit< SetDraft, 'contract' > ): Slip[] {
	const { name, capacity, starts, ends } = draft;
	const slips: [ Slip, boolean ][] = [
		[ 'name', name.trim() === '' ],
		[
			'capacity',
			! Number.isInteger( capacity ) ||
				capacity < CAPACITY.least ||
				capacity > CAPACITY.most,
		],
		[ 'ends', starts !== '' && ends !== '' && ends < starts ],
	];
	return slips.filter( ( [ , is ] ) => is ).map( ( [ slip ] ) => slip );
}

/** Whether a set of this size meets trouble that others have met: too few to run when two are away, too many for everyone to have a turn. */
export function sizeOf( capacity: number ): 'few' | 'many' | 'fine' {
	if ( capacity < CAPACITY.few ) {
		return 'few';
	}
	return capacity > CAPACITY.many ? 'many' : 'fine';
}

/** The fields in which two versions differ. */
export const differences = (
	one: SetDraft,
	other: SetDraft
): ( keyof SetDraft )[] =>
	( Object.keys( one ) as ( keyof SetDraft )[] ).filter(
		( field ) => one[ field ] !== other[ field ]
	);
