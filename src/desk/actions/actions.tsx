import { SelectControl, Spinner } from '@wordpress/components';
import { dateI18n, getSettings } from '@wordpress/date';
import { useMemo, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { loadSharedActions } from '../../api/actions';
import { inOrder, isOverdue, narrowed, ownersOf } from '../../lib/desk-actions';
import type { Action } from '../../schema/action';
import { EntryText } from '../entry-text';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import './actions.css';

/** Words of php/meetings/words.php. */
const STATES: Record< Action[ 'state' ], string > = {
	open: __( 'Open', 'learning-log' ),
	done: __( 'Done', 'learning-log' ),
	partly: __( 'Partly done', 'learning-log' ),
	changed: __( 'Changed', 'learning-log' ),
	dropped: __( 'Dropped', 'learning-log' ),
};

/** By when, as people say it. */
function Due( { action }: { action: Action } ) {
	const day = dateI18n( getSettings().formats.date, action.due, undefined );
	const today = dateI18n( 'Y-m-d', undefined, undefined );
	return (
		<time dateTime={ action.due }>
			{ isOverdue( action, today )
				? sprintf(
						/* translators: %s: a day. */
						__( 'Was due %s', 'learning-log' ),
						day
					)
				: sprintf(
						/* translators: %s: a day. */
						__( 'Due %s', 'learning-log' ),
						day
					) }
		</time>
	);
}

/** What happened, what was learned: under its name, where there is something. */
function More( { name, text }: { name: string; text: string } ) {
	return text ? (
		<div className="learning-log-actions__more">
			<p className="learning-log-actions__name">{ name }</p>
			<EntryText text={ text } />
		</div>
	) : null;
}

/** One action: what, whose, by when, how it stands. */
function Item( { action }: { action: Action } ) {
	const { owner, what, first_step: first, due, state } = action;
	return (
		<li className={ state === 'open' ? 'is-open' : undefined }>
			<ul className="learning-log-desk__facts">
				<li>
					<strong>
						<bdi>{ owner.name }</bdi>
					</strong>
				</li>
				<li>{ STATES[ state ] }</li>
				{ due && (
					<li>
						<Due action={ action } />
					</li>
				) }
			</ul>
			<EntryText text={ what } />
			<More name={ __( 'First step', 'learning-log' ) } text={ first } />
			<More
				name={ __( 'What happened', 'learning-log' ) }
				text={ action.outcome }
			/>
			<More
				name={ __( 'What was learned', 'learning-log' ) }
				text={ action.learning }
			/>
		</li>
	);
}

/** Where nothing is shared: why, and what would be. */
function Nothing() {
	return (
		<div className="learning-log-actions__empty">
			<h2>{ __( 'No action is shared with you', 'learning-log' ) }</h2>
			<p>
				{ __(
					'At the end of a meeting each member takes an action, and chooses whether their coach reads it too. What those you coach share appears here, with what became of it.',
					'learning-log'
				) }
			</p>
		</div>
	);
}

interface ChoiceProps {
	actions: Action[];
	owner: number;
	setOwner: ( owner: number ) => void;
	onlyOpen: boolean;
	setOnlyOpen: ( only: boolean ) => void;
}

/** Which of them one looks at. */
function Choice( props: ChoiceProps ) {
	const { actions, owner, setOwner, onlyOpen, setOnlyOpen } = props;
	return (
		<div className="learning-log-actions__choice">
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'Owner', 'learning-log' ) }
				value={ String( owner ) }
				options={ [
					{ value: '0', label: __( 'Everybody', 'learning-log' ) },
					...ownersOf( actions ).map( ( { id, name } ) => ( {
						value: String( id ),
						label: name,
					} ) ),
				] }
				onChange={ ( id ) => setOwner( Number( id ) ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'State', 'learning-log' ) }
				value={ onlyOpen ? 'open' : '' }
				options={ [
					{ value: '', label: __( 'All states', 'learning-log' ) },
					{ value: 'open', label: STATES.open },
				] }
				onChange={ ( state ) => setOnlyOpen( state === 'open' ) }
			/>
		</div>
	);
}

/** The screen: actions that those one coaches have shared. */
export function Actions() {
	const { told, problem, load } = useTold( loadSharedActions );
	const actions = useMemo( () => told && inOrder( told ), [ told ] );
	const [ owner, setOwner ] = useState( 0 );
	const [ onlyOpen, setOnlyOpen ] = useState( false );
	const shown = narrowed( actions ?? [], owner, onlyOpen );
	return (
		<>
			<h1 tabIndex={ -1 }>
				{ __( 'Actions shared with you', 'learning-log' ) }
			</h1>
			<Problem says={ problem } onRetry={ load } />
			{ ! actions && ! problem && <Spinner /> }
			{ actions?.length === 0 && <Nothing /> }
			{ actions && actions.length > 1 && (
				<Choice
					{ ...{ actions, owner, setOwner, onlyOpen, setOnlyOpen } }
				/>
			) }
			{ actions && actions.length > 0 && (
				<>
					<p role="status">
						{ sprintf(
							/* translators: %d: number of actions. */
							_n(
								'%d action',
								'%d actions',
								shown.length,
								'learning-log'
							),
							shown.length
						) }
					</p>
					<ul className="learning-log-actions__list">
						{ shown.map( ( action ) => (
							<Item key={ action.id } action={ action } />
						) ) }
					</ul>
				</>
			) }
		</>
	);
}
