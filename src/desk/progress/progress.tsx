import { Spinner } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import type { ReactNode } from 'react';
import { loadProgress } from '../../api/progress';
import { START, writeAddress, type DeskView } from '../../lib/desk-view';
import type { Progress as Told } from '../../schema/progress';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Writing } from './writing';
import './progress.css';

type Member = Told[ 'members' ][ 0 ];
type Prompt = Told[ 'prompts' ][ 0 ];
type State = Member[ 'steps' ][ 0 ][ 'state' ];

/** How far somebody is, in words. */
const STATES: Record< State, string > = {
	not_started: __( 'Not started', 'learning-log' ),
	private: __( 'Written, not shared with you', 'learning-log' ),
	not_shared: __( 'Not shared', 'learning-log' ),
	shared: __( 'Shared', 'learning-log' ),
	answered: __( 'Answered', 'learning-log' ),
	changed: __( 'Changed since I opened it', 'learning-log' ),
};

const ORDER = Object.keys( STATES ) as State[];

/** The same as a sign that is told apart by its form alone. */
const SIGNS: Record< State, ReactNode > = {
	not_started: <circle cx="10" cy="10" r="2.5" />,
	private: <circle cx="10" cy="10" r="6" className="is-line" />,
	not_shared: <path d="M4 10h12" className="is-line" />,
	shared: <circle cx="10" cy="10" r="7" />,
	answered: <path d="m3.5 10.5 4.5 4.5 8.5-10" className="is-line" />,
	changed: (
		<path
			d="M15.5 7A6.5 6.5 0 1 0 16.5 11M16 2.5V7h-4.5"
			className="is-line"
		/>
	),
};

const Sign = ( { state }: { state: State } ) => (
	<svg
		className={ `learning-log-progress__sign is-${ state }` }
		viewBox="0 0 20 20"
		aria-hidden="true"
		focusable="false"
	>
		{ SIGNS[ state ] }
	</svg>
);

/** Where the desk shows what of a set is narrowed like this. */
const listOf = ( view: Partial< DeskView >, entry = 0 ): string =>
	`?${ writeAddress(
		{ view: { ...START, opened: 'all', ...view }, entry },
		'learning-log'
	) }`;

/** How far one member is with one prompt; what is shared leads to it. */
function Step( {
	set,
	step: { state, entry },
}: {
	set: number;
	step: Member[ 'steps' ][ 0 ];
} ) {
	const words = STATES[ state ];
	const said = (
		<>
			<Sign state={ state } />
			<span className="screen-reader-text">{ words }</span>
		</>
	);
	return (
		<td title={ words }>
			{ entry ? <a href={ listOf( { set }, entry ) }>{ said }</a> : said }
		</td>
	);
}

/** The prompts of each lesson, under its title. */
function Heads( { set, prompts }: { set: number; prompts: Prompt[] } ) {
	const lessons = [ ...new Set( prompts.map( ( { lesson } ) => lesson ) ) ];
	return (
		<thead>
			<tr>
				<th scope="col" rowSpan={ 2 }>
					{ __( 'Member', 'learning-log' ) }
				</th>
				{ lessons.map( ( id ) => {
					const asked = prompts.filter(
						( { lesson } ) => lesson === id
					);
					return (
						<th
							key={ id }
							scope="colgroup"
							colSpan={ asked.length }
						>
							<bdi>{ asked[ 0 ]?.lesson_title }</bdi>
						</th>
					);
				} ) }
			</tr>
			<tr>
				{ prompts.map( ( { lesson, id, title } ) => (
					<th key={ `${ lesson }/${ id }` } scope="col">
						<a href={ listOf( { set, lesson, prompt: id } ) }>
							<bdi>
								{ title ||
									sprintf(
										/* translators: %s: id of a prompt. */
										__( 'Prompt %s', 'learning-log' ),
										id
									) }
							</bdi>
						</a>
					</th>
				) ) }
			</tr>
		</thead>
	);
}

/** Members by prompts, and what the signs mean. */
function Table( { set, prompts, members }: Told ) {
	const used = new Set(
		members.flatMap( ( { steps } ) => steps.map( ( { state } ) => state ) )
	);
	return (
		<>
			<ul className="learning-log-progress__legend">
				{ ORDER.filter( ( state ) => used.has( state ) ).map(
					( state ) => (
						<li key={ state }>
							<Sign state={ state } /> { STATES[ state ] }
						</li>
					)
				) }
			</ul>
			<div
				className="learning-log-progress__table"
				role="region"
				aria-label={ __( 'Members by prompts', 'learning-log' ) }

				tabIndex={ 0 }
			>
				<table>
					<Heads { ...{ set, prompts } } />
					<tbody>
						{ members.map( ( { id, name, steps } ) => (
							<tr key={ id }>
								<th scope="row">
									<a href={ listOf( { set, author: id } ) }>
										<bdi>{ name }</bdi>
									</a>
								</th>
								{ steps.map( ( step, at ) => (
									<Step key={ at } { ...{ set, step } } />
								) ) }
							</tr>
						) ) }
					</tbody>
				</table>
			</div>
		</>
	);
}

/** How far the members of a set are with what its lessons ask: signs alone, and links to what is shared. */
export function Progress( { set }: { set: number } ) {
	const { told, problem, load } = useTold(
		useCallback( () => loadProgress( set ), [ set ] )
	);
	if ( problem ) {
		return <Problem says={ problem } onRetry={ load } />;
	}
	if ( ! told ) {
		return <Spinner />;
	}
	return (
		<section
			className="learning-log-progress"
			aria-labelledby="learning-log-progress-title"
		>
			<h2 id="learning-log-progress-title">
				{ __( 'How far the members are', 'learning-log' ) }
			</h2>
			{ told.prompts.length && told.members.length ? (
				<Table { ...told } />
			) : (
				<p>
					{ __(
						'Nothing has been shared with this set yet. Once a member shares an answer, the prompts of its lesson stand here, and how far everybody is with them.',
						'learning-log'
					) }
				</p>
			) }
			<p className="learning-log-progress__note">
				{ __(
					'You see no word of what is not shared with you, and of personal notes not even whether there is one.',
					'learning-log'
				) }
			</p>
			{ told.members.length > 0 && (
				<Writing { ...{ told } } onChanged={ () => void load() } />
			) }
		</section>
	);
}
