import { Button, ComboboxControl } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { findPages, makeDraft } from '../../api/guide';
import type { Guide } from '../../schema/guide';
import { Problem } from '../problem';
import { lessonToBeginWith } from './lesson';
import { Step } from './step';

const PAUSE = 250;

const editorOf = ( page: number ): string =>
	`post.php?post=${ page }&action=edit`;

interface Props {
	guide: Guide;
	isNext: boolean;
	onMade: () => Promise< void >;
}

/** A lesson with a note: a draft to begin with, or a page that is there. */
export function LessonStep( {
	guide: { lesson, can },
	isNext,
	onMade,
}: Props ) {
	const [ problem, setProblem ] = useState( '' );
	const [ isBusy, setBusy ] = useState( false );
	const words = useRef< HTMLParagraphElement >( null );
	const isMaking = useRef( false );
	const isThere = lesson !== null;
	// The button that made it is gone once it is there.
	useEffect( () => {
		if ( isMaking.current && isThere ) {
			words.current?.focus();
		}
		isMaking.current = false;
	}, [ isThere ] );
	const make = async () => {
		isMaking.current = true;
		setBusy( true );
		const made = await makeDraft(
			__( 'My first lesson', 'learning-log' ),
			lessonToBeginWith()
		);
		setProblem( made.problem );
		await onMade();
		setBusy( false );
	};
	return (
		<Step
			name={ __( 'Make a lesson with a note', 'learning-log' ) }
			done={ lesson !== null }
			isNext={ isNext }
		>
			<Problem says={ problem } />
			{ lesson && (
				<>
					<p tabIndex={ -1 } ref={ words }>
						{ lesson.published
							? sprintf(
									/* translators: %s: title of a lesson. */
									__(
										'“%s” has a note, and participants can open it.',
										'learning-log'
									),
									lesson.title
								)
							: sprintf(
									/* translators: %s: title of a lesson. */
									__(
										'“%s” has a note. It is a draft: give it a title and words of your own.',
										'learning-log'
									),
									lesson.title
								) }
					</p>
					{ can.pages && (
						<Button
							__next40pxDefaultSize
							variant="secondary"
							href={ editorOf( lesson.id ) }
						>
							{ __( 'Open it in the editor', 'learning-log' ) }
						</Button>
					) }
				</>
			) }
			{ ! lesson && ! can.pages && (
				<p>
					{ __(
						'A lesson is a page with the block “Reflective note”. You cannot write pages on this site: ask somebody who can to put the block on one.',
						'learning-log'
					) }
				</p>
			) }
			{ ! lesson && can.pages && (
				<>
					<p>
						{ __(
							'A lesson is a page with the block “Reflective note”. Begin with a draft that nobody sees yet, or put the block on a page you have.',
							'learning-log'
						) }
					</p>
					<div className="learning-log-guide__does">
						<Button
							__next40pxDefaultSize
							variant={ isNext ? 'primary' : 'secondary' }
							isBusy={ isBusy }
							disabled={ isBusy }
							accessibleWhenDisabled
							onClick={ () => void make() }
						>
							{ __( 'Make a draft', 'learning-log' ) }
						</Button>
						<ExistingPage />
					</div>
				</>
			) }
		</Step>
	);
}

/** Leads to the editor of a page that is there. */
function ExistingPage() {
	const [ search, setSearch ] = useState( '' );
	const [ pages, setPages ] = useState< { value: string; label: string }[] >(
		[]
	);
	useEffect( () => {
		let isWanted = true;
		const timer = setTimeout(
			async () => {
				const found = await findPages( search );
				if ( isWanted ) {
					setPages(
						found.map( ( { id, title } ) => ( {
							value: String( id ),
							label: title.raw,
						} ) )
					);
				}
			},
			search ? PAUSE : 0
		);
		return () => {
			isWanted = false;
			clearTimeout( timer );
		};
	}, [ search ] );
	return (
		<ComboboxControl
			__next40pxDefaultSize
			label={ __( 'Or open a page in the editor', 'learning-log' ) }
			placeholder={ __( 'Type a title', 'learning-log' ) }
			value=""
			options={ pages }
			onFilterValueChange={ setSearch }
			onChange={ ( page ) => {
				if ( page ) {
					window.location.assign( editorOf( Number( page ) ) );
				}
			} }
		/>
	);
}
