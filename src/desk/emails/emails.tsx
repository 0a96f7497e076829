import { Button, Notice, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { loadNotices } from '../../api/notices';
import type { NoticesLog } from '../../schema/notices';
import { Problem } from '../problem';
import { relative } from '../review/words';
import { day } from '../sets/words';
import { useTold } from '../use-told';

type Done = NoticesLog[ 'done' ][ 0 ];

/** What became of notices. */
const OUTCOMES: Record< Done[ 'outcome' ], string > = {
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

/** How the sending of emails goes: numbers, and nobody by name. */
export function Emails() {
	const { told, problem, load } = useTold( loadNotices );
	const [ isBusy, setBusy ] = useState( false );
	const look = async () => {
		setBusy( true );
		await load();
		setBusy( false );
	};
	return (
		<>
			<div className="learning-log-emails__header">
				<h1 tabIndex={ -1 }>{ __( 'Emails', 'learning-log' ) }</h1>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					isBusy={ isBusy }
					onClick={ () => void look() }
				>
					{ __( 'Look again', 'learning-log' ) }
				</Button>
			</div>
			<p className="learning-log-emails__about">
				{ __(
					'What the Learning Log has told people by email in the last 30 days: how much of what, and to nobody by name. No email holds a word of an entry or a comment. Each person chooses for themselves what they are told, and how often.',
					'learning-log'
				) }
			</p>
			<Problem says={ problem } onRetry={ told ? undefined : load } />
			{ ! told && ! problem && <Spinner /> }
			<div role="status">{ told && <Waiting { ...told.waiting } /> }</div>
			{ told && <Log done={ told.done } /> }
		</>
	);
}

/** What waits, and what to do where nothing sends it. */
function Waiting( { many, since, late }: NoticesLog[ 'waiting' ] ) {
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
	return (
		<Notice
			status={ late ? 'warning' : 'info' }
			isDismissible={ false }
			politeness="polite"
			spokenMessage={ null }
		>
			{ says }{ ' ' }
			{ late &&
				__(
					'WordPress sends them by its scheduled tasks, which seem not to run, or your site’s mailer refuses them. Tools › Site Health says more about scheduled tasks; your host can call wp-cron.php every few minutes, and knows why mail is refused.',
					'learning-log'
				) }
		</Notice>
	);
}

/** What was done, day by day. */
function Log( { done }: { done: Done[] } ) {
	if ( ! done.length ) {
		return (
			<div className="learning-log-emails__empty">
				<h2>{ __( 'Nothing has been sent yet', 'learning-log' ) }</h2>
				<p>
					{ __(
						'The first emails go out when somebody shares an entry or comments on one, when a meeting is near, or when ground rules wait to be agreed to.',
						'learning-log'
					) }
				</p>
			</div>
		);
	}
	const days = [ ...new Set( done.map( ( one ) => one.day ) ) ];
	return (
		<table className="learning-log-emails__log">
			<caption className="screen-reader-text">
				{ __( 'What was done, day by day', 'learning-log' ) }
			</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'About', 'learning-log' ) }</th>
					<th scope="col">{ __( 'Outcome', 'learning-log' ) }</th>
					<th scope="col">{ __( 'How many', 'learning-log' ) }</th>
				</tr>
			</thead>
			{ days.map( ( date ) => (
				<tbody key={ date }>
					<tr>
						<th scope="rowgroup" colSpan={ 3 }>
							<time dateTime={ date }>{ day( date ) }</time>
						</th>
					</tr>
					{ done
						.filter( ( one ) => one.day === date )
						.map( ( { about, outcome, many } ) => (
							<tr key={ `${ about } ${ outcome }` }>
								<td>{ about }</td>
								<td
									className={
										outcome === 'sent' ? '' : 'is-trouble'
									}
								>
									{ OUTCOMES[ outcome ] }
								</td>
								<td>{ many.toLocaleString() }</td>
							</tr>
						) ) }
				</tbody>
			) ) }
		</table>
	);
}
