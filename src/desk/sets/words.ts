import { dateI18n, getSettings } from '@wordpress/date';
import { __, _n, sprintf } from '@wordpress/i18n';
import { usableLocale } from '../../lib/locale';
import type { MeetingDates } from '../../schema/meeting-dates';
import type { ActionLearningSet } from '../../schema/set';
import { facts } from '../facts';

export const TYPES: Record< ActionLearningSet[ 'type' ], string > = {
	in_house: __( 'From one organisation', 'learning-log' ),
	cross_company: __( 'From several organisations', 'learning-log' ),
	facilitators: __( 'A set of facilitators', 'learning-log' ),
};

export const MODES: Record<
	NonNullable< ActionLearningSet[ 'mode' ] >,
	string
> = {
	facilitated: __( 'Somebody facilitates it', 'learning-log' ),
	self_facilitated: __( 'Its members facilitate it', 'learning-log' ),
};

/** Ways of timing a presenter's slot; php/blocks/meeting-words.php says the same on the page of a meeting. */
export const PRESETS: Record< MeetingDates[ 'preset' ], string > = {
	classic_30: __( '30 minutes', 'learning-log' ),
	classic_45: __( '45 minutes', 'learning-log' ),
	classic_60: __( '60 minutes', 'learning-log' ),
	quick_30: __( 'Quick: 5, 10, 5', 'learning-log' ),
	minutes_36: __( '36 minutes, with a summary', 'learning-log' ),
	fourteen_40: __( '40 minutes, with options', 'learning-log' ),
	tens: __( '10, 10, 10 and 5', 'learning-log' ),
	wial: __( 'No times, two rules', 'learning-log' ),
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

/** Names as one says them where one reads: "Amira, Jonas and Priya". */
export const names = ( list: string[] ): string =>
	new Intl.ListFormat( usableLocale( document.documentElement.lang ) ).format(
		list
	);

/** For how many months after the last day of a set what was said in its meetings stays: each site may say so for itself. */
export const monthsKept = (): number => facts().months;

/** How long something takes. */
export const minutesWords = ( minutes: number ): string =>
	sprintf(
		/* translators: %d: number of minutes. */
		_n( '%d minute', '%d minutes', minutes, 'learning-log' ),
		minutes
	);

/** What the slots of a meeting are timed by. */
export const timingWords = ( preset: MeetingDates[ 'preset' ] ): string =>
	sprintf(
		/* translators: %s: how a presenter's time is divided, such as "45 minutes". */
		__( 'each presenter: %s', 'learning-log' ),
		PRESETS[ preset ]
	);

/** How few may meet. */
export const quorumWords = ( quorum: number ): string =>
	sprintf(
		/* translators: %d: number of members. */
		_n(
			'at least %d member',
			'at least %d members',
			quorum,
			'learning-log'
		),
		quorum
	);
