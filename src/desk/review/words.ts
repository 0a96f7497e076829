import { dateI18n, getSettings, humanTimeDiff } from '@wordpress/date';
import { __, _n, sprintf } from '@wordpress/i18n';
import { answeredIn } from '../../lib/answered';
import { inlineText } from '../../lib/inline';
import type { Entry } from '../../schema/entry';
import type { Facets } from '../../schema/facets';
import { TOTAL_MAXIMUM, type Total } from '../../schema/total';
import { TOTALSTEP_MAXIMUM } from '../../schema/total-step';

/** What has been said of times, by what was said: a list says a hundred of them each time it is rendered, which takes as long as all else of it. */
const said = new Map< string, string >();

/** Says something once. */
function once( what: string, say: () => string ): string {
	const before = said.get( what );
	if ( before !== undefined ) {
		return before;
	}
	if ( said.size > 1000 ) {
		said.clear();
	}
	const now = say();
	said.set( what, now );
	return now;
}

/** A time as people say it, right to the minute. */
export const relative = ( iso: string ): string =>
	once( `${ iso } ${ Math.floor( Date.now() / 60000 ) }`, () =>
		humanTimeDiff( iso, new Date() )
	);

/** A time to the minute, in the site's time zone and format. */
export const exact = ( iso: string ): string =>
	once( iso, () =>
		dateI18n( getSettings().formats.datetime, iso, undefined )
	);

/** Whether there may be more than were counted. */
const isMore = ( total: Total ): boolean =>
	total > TOTAL_MAXIMUM || ( total > 1 && total % TOTALSTEP_MAXIMUM === 1 );

/** How many there are, as far as they are counted. */
export const counted = ( total: Total ): number =>
	isMore( total ) ? total - 1 : total;

/** The same in words. */
export function countWords( total: Total ): string {
	if ( isMore( total ) ) {
		return sprintf(
			/* translators: %s: number of entries. */
			__( 'More than %s entries', 'learning-log' ),
			counted( total ).toLocaleString()
		);
	}
	return sprintf(
		/* translators: %s: number of entries. */
		_n( '%s entry', '%s entries', total, 'learning-log' ),
		total.toLocaleString()
	);
}

/** What an entry answers, in one line: its title, else the question. */
export const subject = ( entry: Entry ): string =>
	entry.title ||
	inlineText( entry.question ) ||
	__( 'Free entry', 'learning-log' );

/** Where an entry was written. */
export const place = ( entry: Entry ): string =>
	entry.lesson_title || __( 'Free entry', 'learning-log' );

/** The first words of an entry, in the order of its questions. */
export const excerpt = ( entry: Entry ): string =>
	answeredIn( entry )
		.map( ( { text } ) => text )
		.join( ' ' )
		.slice( 0, 280 )
		.replace( /\s+/g, ' ' )
		.trim();

/** How an entry stands. */
export const stateWords = ( state: Entry[ 'review' ] ): string =>
	( {
		none: __( 'Nothing expected', 'learning-log' ),
		waiting: __( 'Waiting', 'learning-log' ),
		answered: __( 'Answered', 'learning-log' ),
		closed: __( 'Closed', 'learning-log' ),
		approved: __( 'Approved', 'learning-log' ),
	} )[ state ];

/** Whether somebody has opened an entry, as what follows "Opened is:". */
export const openedWords = ( opened: 'unseen' | 'changed' ): string =>
	opened === 'unseen'
		? __( 'Not yet', 'learning-log' )
		: __( 'Changed since then', 'learning-log' );

/** Who reads an entry. */
export function readers( entry: Entry, facets: Facets ): string {
	if ( entry.audience === 'me' ) {
		return __( 'Only you read this', 'learning-log' );
	}
	if ( entry.audience === 'coach' ) {
		return entry.can.edit
			? __( 'Shared with your coach', 'learning-log' )
			: __( 'Shared with you as coach', 'learning-log' );
	}
	const set = facets.sets.find( ( { id } ) => id === entry.set );
	return set
		? sprintf(
				/* translators: %s: name of an Action Learning Set. */
				__( 'Shared with %s', 'learning-log' ),
				set.name
			)
		: __( 'Shared with the set', 'learning-log' );
}
