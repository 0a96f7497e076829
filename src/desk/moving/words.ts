import { __, _n, sprintf } from '@wordpress/i18n';
import * as files from '../../lib/file-check';
import { usableLocale } from '../../lib/locale';

/** Kinds of ProgressAlly's notes. */
export const KINDS = [
	'note',
	'qa',
	'approve',
	'admin',
	'custom',
	'unknown',
] as const;

const KIND_WORDS: Record< string, string > = {
	note: __( 'Private course notes', 'learning-log' ),
	qa: __( 'Questions and answers', 'learning-log' ),
	approve: __( 'Answers that were reviewed and approved', 'learning-log' ),
	admin: __( 'Notes that an administrator began', 'learning-log' ),
	custom: __( 'Notes with settings of their own', 'learning-log' ),
	unknown: __( 'Notes that are no longer defined', 'learning-log' ),
};

const FORM_WORDS: Record< string, string > = {
	shortcode: __( 'Tags in the text', 'learning-log' ),
	escaped: __( 'Tags in the data of other blocks', 'learning-log' ),
	block: __( 'ProgressAlly blocks', 'learning-log' ),
	elementor: __( 'Elementor elements', 'learning-log' ),
	elementor_text: __( 'Tags in Elementor texts', 'learning-log' ),
	beaver: __( 'Beaver Builder modules', 'learning-log' ),
	beaver_text: __( 'Tags in Beaver Builder texts', 'learning-log' ),
	meta: __( 'Tags in data of other plugins', 'learning-log' ),
};

const COUNT_WORDS: Record< string, string > = {
	imported: __( 'Brought as entries', 'learning-log' ),
	comments: __( 'Replies brought with them', 'learning-log' ),
	grown: __( 'Entries to which something new was added', 'learning-log' ),
	unchanged: __( 'Already here, unchanged', 'learning-log' ),
	empty: __( 'Empty, left out', 'learning-log' ),
	people_gone: __(
		'Left out: the person has no account any more',
		'learning-log'
	),
	aside: __( 'Kept aside: could not be read', 'learning-log' ),
	gone_here: __( 'Left out: deleted here since', 'learning-log' ),
	files: __( 'Files', 'learning-log' ),
	files_missing: __( 'Files that are not there any more', 'learning-log' ),
	files_refused: __(
		'Files kept aside: they would be refused as an upload',
		'learning-log'
	),
	files_waiting: __(
		'Files that cannot be taken yet: run this again',
		'learning-log'
	),
	removed: __( 'Removed again', 'learning-log' ),
	left: __( 'Stay, for the reason beside each', 'learning-log' ),
	coaching_left: __(
		'People who keep their coach: they have other entries',
		'learning-log'
	),
};

const TOLD_WORDS: Record< string, string > = {
	removed_here: __( 'Deleted here since, so it stays away', 'learning-log' ),
	erased_here: __(
		'Its author was erased here since; nothing of theirs is brought',
		'learning-log'
	),
	removed_there: __(
		'Removed in ProgressAlly since; it stays here',
		'learning-log'
	),
	changed_in_both: __(
		'Changed here and in ProgressAlly since; what is here stays',
		'learning-log'
	),
	shared_here: __(
		'Shared with more people here since; what is new came as an entry for its author alone',
		'learning-log'
	),
	shortcode: __(
		'A reply with a shortcode, which is not run',
		'learning-log'
	),
	not_stored: __(
		'The database did not store it; run this again',
		'learning-log'
	),
	changed_here: __( 'Changed here since, so it stays', 'learning-log' ),
	reviewed_here: __(
		'Answered, closed or approved here since, so it stays',
		'learning-log'
	),
	answered_here: __( 'Commented on here since, so it stays', 'learning-log' ),
	files_here: __(
		'Its files changed here since, so it stays',
		'learning-log'
	),
	source_gone: __(
		'ProgressAlly does not have it any more as it was brought, so it stays',
		'learning-log'
	),
	not_removed: __(
		'The database did not remove it; run this again',
		'learning-log'
	),
	coaching_ended: __(
		'This coaching was ended here, so it does not begin again',
		'learning-log'
	),
	missing: __( 'Not there any more', 'learning-log' ),
	in_trash: __(
		'Its note or reply is in the trash; it comes once that is back',
		'learning-log'
	),
	damaged: __( 'Damaged beyond repair, kept aside', 'learning-log' ),
	object: __( 'Holds what is no text, kept aside', 'learning-log' ),
	shape: __( 'Not as ProgressAlly writes it, kept aside', 'learning-log' ),
};

/** What somebody reads for a name of the report; the name itself where there are no words for it. */
const said = ( words: Record< string, string >, name: string ): string =>
	words[ name ] ?? name.replace( /_/g, ' ' );

export const kindOf = ( name: string ): string => said( KIND_WORDS, name );
export const formOf = ( name: string ): string => said( FORM_WORDS, name );
/** Why something is to be looked at; behind a colon stands what it is about. */
export function toldOf( why: string ): string {
	const [ name = '', ...about ] = why.split( ': ' );
	return [ said( TOLD_WORDS, name ), ...about ].join( ': ' );
}
export const countOf = ( name: string ): string => said( COUNT_WORDS, name );

/** A number in the language of the site, whatever that of the browser is. */
export const numberOf = ( many: number ): string =>
	new Intl.NumberFormat(
		usableLocale( document.documentElement.lang )
	).format( many );

/** A size as people say it. */
export const sizeOf = ( bytes: number ): string =>
	files.sizeOf( bytes, document.documentElement.lang );

export const threadsOf = ( many: number ): string =>
	sprintf(
		/* translators: %s: a number. */
		_n( '%s conversation', '%s conversations', many, 'learning-log' ),
		numberOf( many )
	);
