import { __, sprintf } from '@wordpress/i18n';
import type { Message } from '../../schema/message';
import type { LeftOut } from '../../schema/message-sent';
import type { AskedPrompt } from '../../schema/progress';
import { exact, relative } from '../review/words';

/** What makes a nudge, or a question, a good one. */
export const ETIQUETTE = [
	__( 'Say why you ask, and what it would be good for.', 'learning-log' ),
	__( 'Ask one open question whose answer you do not know.', 'learning-log' ),
	__(
		'Do not reproach anybody: whoever writes for themselves alone has done it too.',
		'learning-log'
	),
	__( 'Name nobody else, and nothing that others shared.', 'learning-log' ),
	__( 'If something may weigh heavily, offer to talk.', 'learning-log' ),
];

/** A prompt in a list of them. */
export const nameOf = ( { lesson_title: lesson, title, id }: AskedPrompt ) =>
	sprintf(
		/* translators: 1: title of a lesson, 2: what a prompt is called. */
		__( '%1$s · %2$s', 'learning-log' ),
		lesson,
		title || id
	);

/** What a nudge begins with, for the facilitator to put into their own words. */
export const nudgeFor = ( prompt: AskedPrompt | undefined ): string =>
	[
		prompt
			? sprintf(
					/* translators: 1: what a prompt is called, 2: title of a lesson. */
					__(
						'“%1$s” in “%2$s” is open whenever you are ready. I would be glad to read what you want to share with our set, and a few lines are enough. If you have written and keep it to yourself, that is just as good.',
						'learning-log'
					),
					prompt.title || prompt.id,
					prompt.lesson_title
				)
			: __(
					'Our set has room for what you want to share, and a few lines are enough. If you write and keep it to yourself, that is just as good.',
					'learning-log'
				),
		__( 'Is there anything that would help?', 'learning-log' ),
	].join( '\n\n' );

/** What somebody was written before, below their name: it need not be said again so soon. */
export function writtenWords( before: Message | undefined ) {
	if ( ! before ) {
		return undefined;
	}
	return before.kind === 'nudge'
		? sprintf(
				/* translators: 1: how long ago, such as "2 hours ago"; 2: name of a person. */
				__( 'Nudged %1$s by %2$s', 'learning-log' ),
				relative( before.sent ),
				before.sender.name
			)
		: sprintf(
				/* translators: 1: how long ago, such as "2 hours ago"; 2: name of a person. */
				__( 'Asked %1$s by %2$s', 'learning-log' ),
				relative( before.sent ),
				before.sender.name
			);
}

/** Why nothing was sent to somebody. */
export function leftOutWords( name: string, { why, since }: LeftOut ): string {
	switch ( why ) {
		case 'shared':
			return sprintf(
				/* translators: %s: name of a person. */
				__(
					'%s has shared something there meanwhile: a comment says more.',
					'learning-log'
				),
				name
			);
		case 'nudged':
			return sprintf(
				/* translators: 1: name of a person, 2: date and time. */
				__(
					'%1$s was nudged about this on %2$s. Leave them a few days.',
					'learning-log'
				),
				name,
				exact( since )
			);
		case 'asked':
			return sprintf(
				/* translators: 1: name of a person, 2: date and time. */
				__(
					'%1$s was asked something there on %2$s, and it still stands.',
					'learning-log'
				),
				name,
				exact( since )
			);
		case 'gone':
			return sprintf(
				/* translators: %s: name of a person. */
				__( '%s is no member of this set any more.', 'learning-log' ),
				name
			);
	}
}
