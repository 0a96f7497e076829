import { Button } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { changeMeeting, theirMeetingOf } from '../../api/meetings';
import type { MeetingDates } from '../../schema/meeting-dates';
import type { MeetingReschedule } from '../../schema/meeting-reschedule';
import { facts } from '../facts';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Confirm } from './confirm';
import { MeetingChange, type MeetingDraft } from './meeting-change';
import { fromField, inWords, toField } from './site-time';
import { useOpened } from './use-opened';
import { minutesWords, quorumWords, timingWords } from './words';

const STATES: Record< MeetingDates[ 'status' ], string > = {
	scheduled: '',
	running: __( 'Going on now', 'learning-log' ),
	ended: __( 'Over', 'learning-log' ),
	cancelled: __( 'Cancelled', 'learning-log' ),
};

interface Props {
	meeting: MeetingDates;
	/** Whether whoever is here has a place in the set, which alone opens its meetings. */
	isMine: boolean;
	onChanged: () => Promise< void >;
}

/** When it begins, which leads to its page: the way it runs, and what was said. */
function When( {
	meeting: { id, starts, status },
	isMine,
}: Pick< Props, 'meeting' | 'isMine' > ) {
	const { logUrl } = facts();
	const time = <time dateTime={ starts }>{ inWords( starts ) }</time>;
	if ( ! isMine || ! logUrl || status === 'cancelled' ) {
		return time;
	}
	const page = new URL( logUrl );
	page.searchParams.set( 'log_meeting', String( id ) );
	return <a href={ page.href }>{ time }</a>;
}

/** One meeting: when and where, to be moved or cancelled. */
export function MeetingRow( { meeting, isMine, onChanged }: Props ) {
	const { starts, minutes, quorum, preset, place, status } = meeting;
	const [ draft, setDraft ] = useState<
		( MeetingDraft & { base: number } ) | null
	>( null );
	useUnsaved(
		draft !== null &&
			( draft.starts !== toField( starts ) ||
				draft.place !== place ||
				draft.minutes !== minutes ||
				draft.quorum !== quorum ||
				draft.preset !== preset )
	);
	const [ problem, setProblem ] = useState( '' );
	const [ theirs, setTheirs ] = useState< MeetingDates | null >( null );
	const [ isCancelling, cancel ] = useState( false );
	const at = useOpened( draft !== null );
	const when = inWords( starts );
	const isOpen = status === 'scheduled' || status === 'cancelled';

	const send = async (
		change: Omit< MeetingReschedule, 'base_revision' >,
		base: number
	) => {
		const answer = await changeMeeting( meeting, {
			...change,
			base_revision: base,
		} );
		setProblem( answer.problem );
		setTheirs( theirMeetingOf( answer ) );
		if ( answer.value ) {
			setDraft( null );
		}
		await onChanged();
	};
	const save = ( base: number ) => {
		const to = draft && fromField( draft.starts );
		if ( draft && to ) {
			void send(
				{
					starts: to,
					minutes: draft.minutes,
					quorum: draft.quorum,
					preset: draft.preset,
					place: draft.place,
				},
				base
			);
		}
	};
	return (
		<li
			ref={ at }
			className={ status === 'cancelled' ? 'is-cancelled' : undefined }
		>
			<div>
				<strong>
					<When { ...{ meeting, isMine } } />
				</strong>
				<span dir="auto">
					{ [
						STATES[ status ],
						minutesWords( minutes ),
						quorumWords( quorum ),
						timingWords( preset ),
						place,
					]
						.filter( Boolean )
						.join( ' · ' ) }
				</span>
			</div>
			{ isOpen && ! draft && (
				<div className="learning-log-sets__does">
					<Button
						variant="tertiary"
						aria-label={ sprintf(
							/* translators: %s: date of a meeting. */
							__( 'Move the meeting of %s', 'learning-log' ),
							when
						) }
						onClick={ () =>
							setDraft( {
								starts: toField( starts ),
								minutes,
								quorum,
								preset,
								place,
								base: meeting.revision,
							} )
						}
					>
						{ __( 'Move', 'learning-log' ) }
					</Button>
					{ status === 'scheduled' ? (
						<Button
							variant="tertiary"
							isDestructive
							aria-label={ sprintf(
								/* translators: %s: date of a meeting. */
								__(
									'Cancel the meeting of %s',
									'learning-log'
								),
								when
							) }
							onClick={ () => cancel( true ) }
						>
							{ __( 'Cancel', 'learning-log' ) }
						</Button>
					) : (
						<Button
							variant="tertiary"
							aria-label={ sprintf(
								/* translators: %s: date of a meeting. */
								__(
									'Undo cancelling the meeting of %s',
									'learning-log'
								),
								when
							) }
							onClick={ () =>
								void send(
									{ status: 'scheduled' },
									meeting.revision
								)
							}
						>
							{ __( 'Undo', 'learning-log' ) }
						</Button>
					) }
				</div>
			) }
			<Problem says={ problem }>
				{ theirs && draft && (
					<p>
						{ sprintf(
							/* translators: %s: date, length and place of a meeting. */
							__( 'It says now: %s', 'learning-log' ),
							[
								inWords( theirs.starts ),
								minutesWords( theirs.minutes ),
								quorumWords( theirs.quorum ),
								timingWords( theirs.preset ),
								theirs.place,
							]
								.filter( Boolean )
								.join( ' · ' )
						) }
					</p>
				) }
			</Problem>
			{ draft && (
				<MeetingChange
					draft={ draft }
					isConflict={ theirs !== null }
					onChange={ ( part ) => setDraft( { ...draft, ...part } ) }
					onSave={ () => save( theirs?.revision ?? draft.base ) }
					onLeave={ () => {
						setDraft( null );
						setTheirs( null );
						setProblem( '' );
					} }
				/>
			) }
			{ isCancelling && (
				<Confirm
					title={ sprintf(
						/* translators: %s: date of a meeting. */
						__( 'Cancel the meeting of %s?', 'learning-log' ),
						when
					) }
					does={ __( 'Cancel the meeting', 'learning-log' ) }
					leaves={ __( 'Keep it', 'learning-log' ) }
					isDestructive
					onClose={ () => cancel( false ) }
					onConfirm={ () => {
						cancel( false );
						void send( { status: 'cancelled' }, meeting.revision );
					} }
				>
					<p>
						{ __(
							'It stays in the list and in calendars as cancelled. You can let it take place after all.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</li>
	);
}
