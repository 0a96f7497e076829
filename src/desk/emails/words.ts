import { __, _n, sprintf } from '@wordpress/i18n';
import type { NoticesLog } from '../../schema/notices';
import { relative } from '../review/words';

type Outcome = NoticesLog[ 'done' ][ 0 ][ 'outcome' ];

/** What became of notices. */
export const OUTCOMES: Record< Outcome, string > = {
	sent: __( 'Sent', 'learning-log' ),
	refused: __(
		'Not sent: the site’s mailer refused it three times.',
		'learning-log'
	),
	no_address: __(
		'Not sent: the person’s account has no email address that works.',
		'learning-log'
	),
	interrupted: __(
		'Perhaps sent: the server stopped while it was being handed over. It is not sent again, so that nobody gets it twice.',
		'learning-log'
	),
	failed: __( 'Not sent.', 'learning-log' ),
};

/** What waits, how it is said, and what to do where nothing sends it. */
export function waitingWords( {
	many,
	since,
	late,
}: NoticesLog[ 'waiting' ] ): { status: 'warning' | 'info'; says: string } {
	const says =
		many === 0
			? __(
					'Nothing is waiting to be sent at this moment.',
					'learning-log'
				)
			: sprintf(
					/* translators: 1: a number, 2: when, such as "5 minutes ago". */
					_n(
						'%1$s notice is waiting to be sent; it was due %2$s.',
						'%1$s notices are waiting to be sent; the first of them was due %2$s.',
						many,
						'learning-log'
					),
					many.toLocaleString(),
					relative( since )
				);
	const advice = __(
		'WordPress sends them by its scheduled tasks, which seem not to run, or your site’s mailer refuses them. Tools › Site Health says more about scheduled tasks; your host can call wp-cron.php every few minutes, and knows why mail is refused.',
		'learning-log'
	);
	return late
		? { status: 'warning', says: `${ says } ${ advice }` }
		: { status: 'info', says };
}
