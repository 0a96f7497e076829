import { __ } from '@wordpress/i18n';
import type { NoticesLog } from '../../schema/notices';
import { day } from '../sets/words';
import { OUTCOMES } from './words';

/** What was done, day by day. */
export function Log( {
	done,
	waits,
}: Pick< NoticesLog, 'done' > & { waits: boolean } ) {
	if ( ! done.length ) {
		return (
			<div className="learning-log-page__card learning-log-page__empty">
				<h2>{ __( 'Nothing has been sent yet', 'learning-log' ) }</h2>
				<p>
					{ waits
						? __(
								'What waits stands here once it was handed to your site’s mailer, or refused by it.',
								'learning-log'
							)
						: __(
								'The first emails go out when somebody shares an entry or comments on one, when a meeting is near, or when ground rules wait to be agreed to.',
								'learning-log'
							) }
				</p>
			</div>
		);
	}
	const days = [ ...new Set( done.map( ( one ) => one.day ) ) ];
	return (
		<table className="learning-log-page__card learning-log-emails__log">
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
