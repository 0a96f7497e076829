import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { loadConsequence } from '../../api/settings';
import type { Settings } from '../../schema/settings';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Confirm } from '../sets/confirm';
import { NumberField } from '../sets/number-field';
import { day } from '../sets/words';
import { Saved } from './saved';
import { useSettings, type Choice, type Outcome } from './use-settings';

/** So many months. */
const inMonths = ( months: number ): string =>
	sprintf(
		/* translators: %d: number of months. */
		_n( '%d month', '%d months', months, 'learning-log' ),
		months
	);

const inDays = ( days: number ): string =>
	sprintf(
		/* translators: %d: number of days. */
		_n( '%d day', '%d days', days, 'learning-log' ),
		days
	);

/** What is kept for how long: the one thing that can be chosen, and all that follows by itself. */
export function Retention() {
	const { settings, problem, load, save, outcome } = useSettings();
	return (
		<>
			<Problem says={ problem } onRetry={ settings ? undefined : load } />
			{ ! settings && ! problem && <Spinner /> }
			{ settings && (
				<>
					<Months
						settings={ settings }
						onSave={ save }
						outcome={ outcome }
					/>
					<Kept { ...settings } />
				</>
			) }
		</>
	);
}

interface MonthsProps {
	settings: Settings;
	onSave: ( choice: Choice ) => Promise< void >;
	outcome: Outcome;
}

/** For how long what was said in meetings stays. */
function Months( props: MonthsProps ) {
	const { settings, onSave, outcome } = props;
	const [ months, setMonths ] = useState( settings.months );
	useEffect( () => setMonths( settings.months ), [ settings ] );
	const [ meetings, setMeetings ] = useState< number | null >( null );
	const [ problem, setProblem ] = useState( '' );
	const form = useRef< HTMLFormElement >( null );
	const isDecided = settings.decided.includes( 'months' );
	const isChanged = months !== settings.months;
	useUnsaved( isChanged );
	const ask = async () => {
		if ( months >= settings.months_now ) {
			await onSave( { months } );
			return;
		}
		const answer = await loadConsequence( months );
		setProblem( answer.problem );
		setMeetings( answer.value?.meetings ?? null );
	};
	return (
		<form
			ref={ form }
			className="learning-log-settings__form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void ask();
			} }
		>
			<Problem says={ problem } />
			{ settings.months_from && (
				<Notice status="info" isDismissible={ false }>
					{ sprintf(
						/* translators: 1: a time such as "12 months", 2: another, 3: a day. */
						__(
							'What was said in meetings is kept for %1$s now, and for %2$s from %3$s on. Until then this can be taken back.',
							'learning-log'
						),
						inMonths( settings.months_now ),
						inMonths( settings.months ),
						day( settings.months_from.slice( 0, 10 ) )
					) }{ ' ' }
					<Button
						variant="link"
						onClick={ () => {
							// The button goes with what it takes back.
							form.current
								?.querySelector< HTMLElement >(
									'[role=status]'
								)
								?.focus();
							void onSave( { months: settings.months_now } );
						} }
					>
						{ __( 'Take it back', 'learning-log' ) }
					</Button>
				</Notice>
			) }
			<NumberField
				label={ __(
					'Months for which what was said in meetings is kept after a set’s last day',
					'learning-log'
				) }
				help={
					isDecided
						? __( 'Decided by code on this site.', 'learning-log' )
						: __(
								'Check-ins, issues, learnings and reviews go then; when a set met and how many came stays. A set without a last day keeps all of it. The pages of sets and the suggested privacy policy say the number that holds.',
								'learning-log'
							)
				}
				value={ months }
				{ ...settings.limits.months }
				disabled={ isDecided }
				onChange={ setMonths }
			/>
			{ months > settings.months_now && (
				<p className="learning-log-settings__help">
					{ sprintf(
						/* translators: %s: a time such as "12 months". */
						__(
							'Members have read that what they say is kept for %s. Tell them before you keep it for longer.',
							'learning-log'
						),
						inMonths( settings.months_now )
					) }
				</p>
			) }
			<div className="learning-log-settings__row">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					disabled={ ! isChanged || isDecided }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'learning-log' ) }
				</Button>
				<Saved { ...{ outcome, isChanged } } />
			</div>
			{ meetings !== null && (
				<Confirm
					title={ __(
						'Keep it for a shorter time?',
						'learning-log'
					) }
					does={ __( 'Keep it shorter', 'learning-log' ) }
					isDestructive
					onClose={ () => setMeetings( null ) }
					onConfirm={ () => {
						setMeetings( null );
						void onSave( { months } );
					} }
				>
					<p>
						{ meetings === 0
							? sprintf(
									/* translators: 1: a time such as "7 days", 2: another, such as "6 months". */
									__(
										'In %1$s what was said in meetings is kept for %2$s only. No set has been over for so long: nothing would be removed at once.',
										'learning-log'
									),
									inDays( settings.grace_days ),
									inMonths( months )
								)
							: sprintf(
									/* translators: 1: a time such as "7 days", 2: number of meetings, 3: a time such as "6 months". */
									_n(
										'In %1$s what was said in %2$d meeting of sets that have been over for %3$s is removed for good. Nobody can bring it back then, its authors included.',
										'In %1$s what was said in %2$d meetings of sets that have been over for %3$s is removed for good. Nobody can bring it back then, its authors included.',
										meetings,
										'learning-log'
									),
									inDays( settings.grace_days ),
									meetings,
									inMonths( months )
								) }
					</p>
					<p>
						{ __(
							'Until then you can take this back here. Actions and entries stay with their authors.',
							'learning-log'
						) }
					</p>
				</Confirm>
			) }
		</form>
	);
}

/** What is kept how long, whatever is chosen. */
function Kept( { trash_days: trash, notice_days: notices }: Settings ) {
	const rows: [ string, string ][] = [
		[
			__( 'Entries, their files and their history', 'learning-log' ),
			__(
				'As long as their author wants: nothing of it goes when a set ends or somebody leaves one.',
				'learning-log'
			),
		],
		[
			__( 'What somebody removes', 'learning-log' ),
			sprintf(
				/* translators: %s: a time such as "30 days". */
				__(
					'%s in the trash, where its author alone can bring it back; then it is gone for good.',
					'learning-log'
				),
				inDays( trash )
			),
		],
		[
			__( 'Actions', 'learning-log' ),
			__( 'As long as their owner wants.', 'learning-log' ),
		],
		[
			__( 'Ground rules and who agreed', 'learning-log' ),
			__( 'With the set, each version.', 'learning-log' ),
		],
		[
			__( 'That an email was sent', 'learning-log' ),
			sprintf(
				/* translators: %s: a time such as "30 days". */
				__(
					'%s, without a word of what it was about.',
					'learning-log'
				),
				inDays( notices )
			),
		],
		[
			__( 'What a deleted account had written', 'learning-log' ),
			__(
				'You are asked when you delete it: it goes, or it stays in nobody’s name where others still read it.',
				'learning-log'
			),
		],
	];
	return (
		<section
			className="learning-log-settings__kept"
			aria-labelledby="learning-log-kept"
		>
			<h3 id="learning-log-kept">
				{ __( 'What follows by itself', 'learning-log' ) }
			</h3>
			<dl>
				{ rows.map( ( [ what, says ] ) => (
					<div key={ what }>
						<dt>{ what }</dt>
						<dd>{ says }</dd>
					</div>
				) ) }
			</dl>
		</section>
	);
}
