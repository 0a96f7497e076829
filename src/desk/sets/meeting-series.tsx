import { Button, Notice, TextControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { planMeetings } from '../../api/meetings';
import { uuid } from '../../lib/uuid';
import type { ActionLearningSet } from '../../schema/set';
import { fromField, inWords } from './site-time';

const USUAL = { count: 6, weeks: 5, minutes: 180, hour: '09:00' };
const MOST = { count: 20, weeks: 52, minutes: 720 };
const SHORTEST = 15;

const within = ( value: string, least: number, most: number ): number =>
	Math.max( least, Math.min( most, Math.round( Number( value ) || least ) ) );

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
	const [ place, setPlace ] = useState( '' );
	const [ isMissing, setMissing ] = useState( false );
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	// Sent again after an answer was lost, these are no second series.
	const [ mutation ] = useState( uuid );
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
			<div role="alert">
				{ problem && (
					<Notice status="error" isDismissible={ false }>
						{ problem }
					</Notice>
				) }
			</div>
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
				<TextControl
					__next40pxDefaultSize
					type="number"
					label={ __( 'How many', 'learning-log' ) }
					min={ 1 }
					max={ MOST.count }
					value={ count }
					onChange={ ( value ) =>
						setCount( within( value, 1, MOST.count ) )
					}
				/>
				<TextControl
					__next40pxDefaultSize
					type="number"
					label={ __( 'Weeks apart', 'learning-log' ) }
					min={ 1 }
					max={ MOST.weeks }
					value={ weeks }
					onChange={ ( value ) =>
						setWeeks( within( value, 1, MOST.weeks ) )
					}
				/>
				<TextControl
					__next40pxDefaultSize
					type="number"
					label={ __( 'Minutes', 'learning-log' ) }
					min={ SHORTEST }
					max={ MOST.minutes }
					value={ minutes }
					onChange={ ( value ) => setMinutes( Number( value ) ) }
					onBlur={ () =>
						setMinutes(
							within( String( minutes ), SHORTEST, MOST.minutes )
						)
					}
				/>
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
