import { Button, CheckboxControl } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	convertLesson,
	convertStep,
	restoreLesson,
	restoreStep,
	type Lessons as Step,
} from '../../api/moving';
import { Problem } from '../problem';
import { useFocusAfter } from './use-focus-after';
import { useRun } from './use-run';
import { numberOf } from './words';

type Lesson = Step[ 'lessons' ][ number ];
type Work = 'look' | 'convert' | 'restore';

const STATE_WORDS: Record< Lesson[ 'state' ], string > = {
	planned: __( 'Would become blocks', 'learning-log' ),
	converted: __( 'Blocks now', 'learning-log' ),
	restored: __( 'Tags again', 'learning-log' ),
	unchanged: __( 'Stays as it is', 'learning-log' ),
};

const STEPS = {
	look: ( after: number, classic: boolean ) =>
		convertStep( after, true, classic ),
	convert: ( after: number, classic: boolean ) =>
		convertStep( after, false, classic ),
	restore: restoreStep,
};

/** Makes blocks of the tags in lessons; each can be made a tag again. */
export function Lessons( { onNext }: { onNext: () => void } ) {
	const [ found, setFound ] = useState< Lesson[] | null >( null );
	const [ classic, setClassic ] = useState( false );
	const [ trouble, setTrouble ] = useState( '' );
	const { running, problem, run, stop } = useRun();
	const summary = useFocusAfter< HTMLParagraphElement >( running );
	const begin = ( what: Work ) => {
		setTrouble( '' );
		setFound( [] );
		const go = STEPS[ what ];
		void run(
			0,
			( after: number ) => go( after, classic ),
			( step ) => {
				setFound( ( before ) => [
					...( before ?? [] ),
					...step.lessons,
				] );
				return step.next > 0 ? step.next : null;
			}
		);
	};
	const change = async ( what: 'convert' | 'restore', lesson: Lesson ) => {
		const { value, problem: why } = await ( what === 'convert'
			? convertLesson( lesson.id, classic )
			: restoreLesson( lesson.id ) );
		const now = value?.lessons[ 0 ];
		setTrouble( why );
		setFound( ( before ) =>
			( before ?? [] ).map( ( one ) =>
				one.id === now?.id ? now : one
			)
		);
	};
	return (
		<>
			<p>
				{ __(
					'Unchanged lessons go on working: the old tags are shown as notes, with the same answers. As blocks they can be worded and arranged in the editor. What stands around a tag stays as it is, and a revision keeps the page as it was.',
					'learning-log'
				) }
			</p>
			<CheckboxControl
				label={ __(
					'Pages of the classic editor, too',
					'learning-log'
				) }
				help={ __(
					'The paragraphs WordPress makes each time are written into the page, where it then looks the same; a revision keeps it as it was, Undo brings it back.',
					'learning-log'
				) }
				checked={ classic }
				disabled={ running }
				onChange={ setClassic }
			/>
			<Problem says={ problem || trouble } />
			<p className="learning-log-moving__ways">
				{ running ? (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ stop }
					>
						{ __( 'Stop', 'learning-log' ) }
					</Button>
				) : (
					<>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => begin( 'look' ) }
						>
							{ __( 'Show what would happen', 'learning-log' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="primary"
							onClick={ () => begin( 'convert' ) }
						>
							{ __( 'Make blocks of the tags', 'learning-log' ) }
						</Button>
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => begin( 'restore' ) }
						>
							{ __( 'Bring all tags back', 'learning-log' ) }
						</Button>
					</>
				) }
			</p>
			<p ref={ summary } role="status" tabIndex={ -1 }>
				{ summaryOf( found, running ) }
			</p>
			<ul className="learning-log-moving__lessons">
				{ found?.map( ( lesson ) => (
					<Row key={ lesson.id } { ...{ lesson, running, change } } />
				) ) }
			</ul>
			<p>
				<Button __next40pxDefaultSize variant="link" onClick={ onNext }>
					{ __( 'What if I want to go back?', 'learning-log' ) }
				</Button>
			</p>
		</>
	);
}

/** What a run has found, in a sentence. */
function summaryOf( found: Lesson[] | null, running: boolean ): string {
	if ( ! found || ( running && found.length === 0 ) ) {
		return running ? __( 'Looking…', 'learning-log' ) : '';
	}
	if ( found.length === 0 ) {
		return __( 'There is nothing to do.', 'learning-log' );
	}
	const changed = found.filter( ( { state } ) => state !== 'unchanged' );
	return sprintf(
		/* translators: 1: a number of pages, 2: how many of them stay as they are. */
		_n(
			'%1$s page. Unchanged: %2$s.',
			'%1$s pages. Unchanged: %2$s.',
			found.length,
			'learning-log'
		),
		numberOf( found.length ),
		numberOf( found.length - changed.length )
	);
}

/** One lesson: what became of it, what stays and why. */
function Row( {
	lesson,
	running,
	change,
}: {
	lesson: Lesson;
	running: boolean;
	change: ( what: 'convert' | 'restore', lesson: Lesson ) => Promise< void >;
} ) {
	const { id, title, state, says, notes, kept, remarks } = lesson;
	const what = state === 'converted' ? 'restore' : 'convert';
	const name = title || `#${ id }`;
	const heading = useFocusAfter< HTMLHeadingElement >( lesson );
	return (
		<li>
			<h3 ref={ heading } tabIndex={ -1 }>
				<a href={ `post.php?post=${ id }&action=edit` }>
					<bdi>{ name }</bdi>
				</a>
			</h3>
			<p>
				{ `${ STATE_WORDS[ state ] }${ notes.length > 0 ? ` (${ notes.map( ( note ) => `#${ note }` ).join( ', ' ) })` : '' }` }
				{ ! running && ( notes.length > 0 || state === 'restored' ) && (
					<>
						{ ' ' }
						<Button
							variant="link"
							aria-label={
								what === 'restore'
									? sprintf(
											/* translators: %s: title of a page. */
											__(
												'Bring the tags of “%s” back',
												'learning-log'
											),
											name
										)
									: sprintf(
											/* translators: %s: title of a page. */
											__(
												'Make blocks of the tags of “%s”',
												'learning-log'
											),
											name
										)
							}
							onClick={ () => void change( what, lesson ) }
						>
							{ what === 'restore'
								? __( 'Undo', 'learning-log' )
								: __( 'Make blocks', 'learning-log' ) }
						</Button>
					</>
				) }
			</p>
			{ [ says, ...remarks ].filter( Boolean ).map( ( sentence ) => (
				<p key={ sentence }>{ sentence }</p>
			) ) }
			{ kept.map( ( { tag, says: why }, index ) => (
				<div key={ index } className="learning-log-moving__kept">
					<code dir="ltr">{ tag }</code>
					<p>{ why }</p>
				</div>
			) ) }
		</li>
	);
}
