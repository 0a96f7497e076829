import { dateI18n, getSettings } from '@wordpress/date';
import { __, sprintf } from '@wordpress/i18n';
import type { ActionLearningSet } from '../../schema/set';

export const TYPES: Record< ActionLearningSet[ 'type' ], string > = {
	in_house: __( 'In one organisation', 'learning-log' ),
	cross_company: __( 'Across companies', 'learning-log' ),
	facilitators: __( 'Of facilitators', 'learning-log' ),
};

export const MODES: Record<
	NonNullable< ActionLearningSet[ 'mode' ] >,
	string
> = {
	facilitated: __( 'Somebody facilitates it', 'learning-log' ),
	self_facilitated: __( 'Its members facilitate it', 'learning-log' ),
};

/** A day in the site's format; it is a day of the calendar, in no time zone. */
export const day = ( date: string ): string =>
	dateI18n( getSettings().formats.date, `${ date }T12:00:00Z`, 'UTC' );

/** From when to when a set meets, as far as it is known. */
export function span( { starts = '', ends = '' }: ActionLearningSet ): string {
	if ( starts && ends ) {
		return sprintf(
			/* translators: 1, 2: days. */
			__( '%1$s to %2$s', 'learning-log' ),
			day( starts ),
			day( ends )
		);
	}
	if ( starts ) {
		return sprintf(
			/* translators: %s: a day. */
			__( 'from %s', 'learning-log' ),
			day( starts )
		);
	}
	return ends
		? sprintf(
				/* translators: %s: a day. */
				__( 'until %s', 'learning-log' ),
				day( ends )
			)
		: '';
}

/** How full a set is. */
export const seats = ( { people, capacity = 0 }: ActionLearningSet ): string =>
	sprintf(
		/* translators: 1: how many members a set has, 2: how many it has room for. */
		__( '%1$d of %2$d', 'learning-log' ),
		people?.members ?? 0,
		capacity
	);

/** Names as one says them: "Amira, Jonas and Priya". */
export function names( list: string[] ): string {
	if ( list.length < 2 ) {
		return list[ 0 ] ?? '';
	}
	return sprintf(
		/* translators: 1: names with commas between them, 2: the last name. */
		__( '%1$s and %2$s', 'learning-log' ),
		list.slice( 0, -1 ).join( ', ' ),
		list.at( -1 ) ?? ''
	);
}
