import { Button, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { planMeetings } from '../../api/meetings';
import { uuid } from '../../lib/uuid';
import type { ActionLearningSet } from '../../schema/set';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Length, Quorum, Timing, type Preset } from './meeting-numbers';
import { NumberField } from './number-field';
import { fromField, inWords } from './site-time';

const USUAL = { count: 6, weeks: 5, minutes: 180, quorum: 4, hour: '09:00' };
const MOST = { count: 20, weeks: 52 };

interface Props {
	set: ActionLearningSet;
	/** Whether these are the first. */
	isFirst: boolean;
	onPlanned: () => Promise< void >;
	onClose: () => void;
}

/** Plans a series of meetings in one go. */
export function MeetingSeries( { set, isFirst, onPlanned, onClose }: Props ) {
	const [ starts, setStarts ] = useState(
		isFirst && set.starts ? `${ set.starts }T${ USUAL.hour }` : ''
	);
	const [ count, setCount ] = useState( isFirst ? USUAL.count : 1 );
	const [ weeks, setWeeks ] = useState( USUAL.weeks );
	const [ minutes, setMinutes ] = useState( USUAL.minutes );
	// A small set would be told at each meeting that it is too few.
	const [ quorum, setQuorum ] = useState(
		Math.min( USUAL.quorum, set.capacity || USUAL.quorum )
	);
	const [ preset, setPreset ] = useState< Preset >( 'classic_45' );
	const [ place, setPlace ] = useState( '' );
	const [ isMissing, setMissing ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	// Sent again after an answer was lost, these are no second series.
	const [ mutation ] = useState( uuid );
	const [ begun ] = useState( starts );
	useUnsaved( starts !== begun || place !== '' );
	const first = fromField( starts );
	const send = async () => {
		setMissing( first === '' );
		if ( first === '' ) {
			return;
		}
		setBusy( true );
		const answer = await planMeetings( set.id, {
			starts: first,
			count,
			days: weeks * 7,
			minutes,
			quorum,
			preset,
			place,
			mutation,
		} );
		setBusy( false );
		setProblem( answer.problem );
		if ( answer.value ) {
			await onPlanned();
		}
	};
	return (
		<form
			className="learning-log-sets__series"
			noValidate
			onSubmit={ ( event ) => {
				event.preventDefault();
				void send();
			} }
		>
			<Problem says={ problem } />
			<div className={ isMissing ? 'has-slip' : undefined }>
				<TextControl
					__next40pxDefaultSize
					type="datetime-local"
					label={ __( 'The first begins', 'learning-log' ) }
					help={
						isMissing
							? __(
									'Please say on which day and at what time.',
									'learning-log'
								)
							: first && inWords( first )
					}
					aria-invalid={ isMissing }
					value={ starts }
					onChange={ ( value ) => {
						setStarts( value );
						setMissing( false );
					} }
				/>
			</div>
			<div className="learning-log-sets__pair">
				<NumberField
					label={ __( 'How many', 'learning-log' ) }
					value={ count }
					least={ 1 }
					most={ MOST.count }
					onChange={ setCount }
				/>
				<NumberField
					label={ __( 'Weeks apart', 'learning-log' ) }
					value={ weeks }
					least={ 1 }
					most={ MOST.weeks }
					onChange={ setWeeks }
				/>
			</div>
			<div className="learning-log-sets__pair">
				<Length value={ minutes } onChange={ setMinutes } />
				<Quorum
					help={ __(
						'When fewer can come, the page of the meeting asks to think of another day.',
						'learning-log'
					) }
					value={ quorum }
					onChange={ setQuorum }
				/>
				<Timing value={ preset } onChange={ setPreset } />
			</div>
			<TextControl
				__next40pxDefaultSize
				label={ __(
					'Room, or address of the call (optional)',
					'learning-log'
				) }
				maxLength={ 500 }
				value={ place }
				onChange={ setPlace }
			/>
			<div className="learning-log-sets__row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ sprintf(
						/* translators: %d: number of meetings. */
						_n(
							'Plan %d meeting',
							'Plan %d meetings',
							count,
							'learning-log'
						),
						count
					) }
				</Button>
				{ ! isFirst && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ onClose }
					>
						{ __( 'Cancel', 'learning-log' ) }
					</Button>
				) }
			</div>
		</form>
	);
}
