import { Button, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { loadMeetings } from '../../api/meetings';
import type { MeetingDates } from '../../schema/meeting-dates';
import type { ActionLearningSet } from '../../schema/set';
import { Problem } from '../problem';
import { MeetingRow } from './meeting-row';
import { MeetingSeries } from './meeting-series';
import { siteZone } from './site-time';

/** When a set meets: a series planned in one go, each of them moved or cancelled by itself. */
export function Meetings( {
	set,
	isMine,
}: {
	set: ActionLearningSet;
	/** Whether whoever is here has a place in it. */
	isMine: boolean;
} ) {
	const [ meetings, setMeetings ] = useState< MeetingDates[] | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const [ isPlanning, plan ] = useState( false );
	const load = useCallback( async () => {
		const answer = await loadMeetings( set.id );
		setProblem( answer.problem );
		if ( answer.value ) {
			setMeetings( answer.value );
		}
	}, [ set.id ] );
	useEffect( () => {
		void load();
	}, [ load ] );
	const isEmpty = meetings?.length === 0;
	return (
		<section
			className="learning-log-sets__form"
			aria-labelledby="learning-log-sets-meetings"
		>
			<h2 id="learning-log-sets-meetings">
				{ __( 'Meetings', 'learning-log' ) }
			</h2>
			<Problem says={ problem } onRetry={ load } />
			{ ! meetings && ! problem && <Spinner /> }
			{ isEmpty && (
				<p>
					{ __(
						'No meeting is planned yet. Six, five weeks apart, are a good beginning.',
						'learning-log'
					) }
				</p>
			) }
			{ meetings && (
				<>
					<ol className="learning-log-sets__people">
						{ meetings.map( ( meeting ) => (
							<MeetingRow
								key={ meeting.id }
								{ ...{ meeting, isMine } }
								onChanged={ load }
							/>
						) ) }
					</ol>
					{ isEmpty || isPlanning ? (
						<MeetingSeries
							set={ set }
							isFirst={ isEmpty }
							onPlanned={ async () => {
								await load();
								plan( false );
							} }
							onClose={ () => plan( false ) }
						/>
					) : (
						<div className="learning-log-sets__row">
							<Button
								__next40pxDefaultSize
								variant="secondary"
								onClick={ () => plan( true ) }
							>
								{ __( 'Plan more meetings', 'learning-log' ) }
							</Button>
						</div>
					) }
					<p className="learning-log-sets__help">
						{ sprintf(
							/* translators: %s: a time zone. */
							__(
								'Times are those of this site: %s.',
								'learning-log'
							),
							siteZone()
						) }
					</p>
				</>
			) }
		</section>
	);
}
