import { Spinner } from '@wordpress/components';
import { useCallback } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
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

/** How far somebody is, in a sign and in words. */
const STATES: Record< State, [ string, string ] > = {
	not_started: [ '·', __( 'Not started', 'learning-log' ) ],
	private: [ '○', __( 'Written, not shared with you', 'learning-log' ) ],
	not_shared: [ '–', __( 'Not shared', 'learning-log' ) ],
	shared: [ '●', __( 'Shared', 'learning-log' ) ],
	answered: [ '✓', __( 'Answered', 'learning-log' ) ],
	changed: [ '↻', __( 'Changed since I opened it', 'learning-log' ) ],
};

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
	const [ sign, words ] = STATES[ state ];
	const said = (
		<>
			<span aria-hidden="true">{ sign }</span>
			<span className="screen-reader-text">{ words }</span>
		</>
	);
	return (
		<td className={ `is-${ state }` } title={ words }>
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
							dir="auto"
						>
							{ asked[ 0 ]?.lesson_title }
						</th>
					);
				} ) }
			</tr>
			<tr>
				{ prompts.map( ( { lesson, id, title } ) => (
					<th key={ `${ lesson }/${ id }` } scope="col">
						<a
							href={ listOf( { set, lesson, prompt: id } ) }
							dir="auto"
						>
							{ title ||
								sprintf(
									/* translators: %s: id of a prompt. */
									__( 'Prompt %s', 'learning-log' ),
									id
								) }
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
				{ Object.entries( STATES )
					.filter( ( [ state ] ) => used.has( state as State ) )
					.map( ( [ state, [ sign, words ] ] ) => (
						<li key={ state }>
							<span aria-hidden="true">{ sign }</span> { words }
						</li>
					) ) }
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
