import { Button, Notice, Spinner } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { loadGuide, putGuideAway } from '../../api/guide';
import type { Guide as Told } from '../../schema/guide';
import { Problem } from '../problem';
import { useTold } from '../use-told';
import { Facilitator } from './facilitator';
import { LessonStep } from './lesson-step';
import { Step } from './step';

const MENU =
	'#toplevel_page_learning-log .wp-submenu a[href$="page=learning-log-guide"]';

/** Which of the steps are done, in their order. */
const doneOf = ( guide: Told ): boolean[] => [
	guide.facilitated,
	guide.peopled,
	guide.lesson !== null,
	guide.lesson?.published === true && guide.written,
];

/** The first steps of a new site: each is done when the site says so, whatever way it was done; one can leave and come back at any of them. */
export function Guide( { me }: { me: number } ) {
	const { told, problem, load } = useTold( loadGuide );
	const [ failed, setFailed ] = useState( '' );
	// What is done in another window is seen when one comes back.
	useEffect( () => {
		const look = () => {
			if ( document.visibilityState === 'visible' ) {
				void load();
			}
		};
		document.addEventListener( 'visibilitychange', look );
		return () => document.removeEventListener( 'visibilitychange', look );
	}, [ load ] );
	const put = async ( away: boolean ) => {
		const answer = await putGuideAway( away );
		setFailed( answer.problem );
		const entry = document.querySelector( MENU )?.parentElement;
		if ( entry && ! answer.problem ) {
			entry.hidden = away;
		}
		await load();
	};
	const done = told ? doneOf( told ) : [];
	const at = done.indexOf( false );
	return (
		<>
			<h1 tabIndex={ -1 }>{ __( 'First steps', 'learning-log' ) }</h1>
			<p className="learning-log-guide__about">
				{ __(
					'Four steps to a lesson in which people can write. Do them in any order, leave whenever you like: what is done stays done.',
					'learning-log'
				) }
			</p>
			<Problem says={ failed || problem } onRetry={ load } />
			{ ! told && ! problem && <Spinner /> }
			{ told && (
				<>
					<p role="status" className="learning-log-guide__count">
						{ sprintf(
							/* translators: %d: a number from 0 to 4. */
							__( '%d of 4 done', 'learning-log' ),
							done.filter( Boolean ).length
						) }
					</p>
					{ at === -1 && <Working { ...told } /> }
					<ol className="learning-log-guide__steps">
						<Step
							name={ __( 'Say who facilitates', 'learning-log' ) }
							done={ told.facilitated }
							isNext={ at === 0 }
						>
							<Facilitator me={ me } onGiven={ load } />
						</Step>
						<Step
							name={ __(
								'Bring people into a set',
								'learning-log'
							) }
							done={ told.peopled }
							isNext={ at === 1 }
						>
							<p>
								{ __(
									'A set is four to eight people who meet and read what its members share with it. It needs somebody who facilitates and at least one member.',
									'learning-log'
								) }
							</p>
							<Button
								__next40pxDefaultSize
								variant={ at === 1 ? 'primary' : 'secondary' }
								href={ `?page=learning-log-sets&set=${ told.set }${ told.set ? '&tab=people' : '' }` }
							>
								{ told.set
									? __(
											'Add people to the set',
											'learning-log'
										)
									: __( 'Form a set', 'learning-log' ) }
							</Button>
						</Step>
						<LessonStep
							guide={ told }
							isNext={ at === 2 }
							onMade={ load }
						/>
						<Step
							name={ __(
								'Look at it as a participant',
								'learning-log'
							) }
							done={ done[ 3 ] === true }
							isNext={ at === 3 }
						>
							<Look { ...told } isNext={ at === 3 } />
						</Step>
					</ol>
					<p className="learning-log-guide__away">
						{ told.away
							? __(
									'The first steps are put away. They are found again under Help.',
									'learning-log'
								)
							: __(
									'You know your way? Put the first steps away; they are found again under Help.',
									'learning-log'
								) }{ ' ' }
						<Button
							variant="link"
							onClick={ () => void put( ! told.away ) }
						>
							{ told.away
								? __(
										'Show them in the menu again',
										'learning-log'
									)
								: __( 'Put them away', 'learning-log' ) }
						</Button>
					</p>
				</>
			) }
		</>
	);
}

/** That all is done, and what to do with it. */
const Working = ( { lesson }: Told ) => (
	<Notice status="success" isDismissible={ false }>
		{ __(
			'Your first lesson works. Send its address to your participants:',
			'learning-log'
		) }{ ' ' }
		{ lesson && <a href={ lesson.url }>{ lesson.url }</a> }
	</Notice>
);

/** The last step: written in, as whoever takes part would. */
function Look( { lesson, isNext }: Told & { isNext: boolean } ) {
	if ( ! lesson ) {
		return (
			<p>
				{ __(
					'Once there is a lesson, open it here and write a line.',
					'learning-log'
				) }
			</p>
		);
	}
	return (
		<>
			<p>
				{ lesson.published
					? __(
							'Open the lesson and write a line. It is for you alone, as it is for everybody until they share it; you can remove it again.',
							'learning-log'
						)
					: __(
							'The lesson is a draft: look at it, then publish it in the editor, so that participants can open it. Write a line in it to see that it works; what you write is for you alone.',
							'learning-log'
						) }
			</p>
			<div className="learning-log-guide__does">
				<Button
					__next40pxDefaultSize
					variant={ isNext ? 'primary' : 'secondary' }
					href={ lesson.url }
					target="_blank"
				>
					{ __( 'Open the lesson', 'learning-log' ) }
				</Button>
				{ ! lesson.published && (
					<Button
						__next40pxDefaultSize
						variant="secondary"
						href={ `post.php?post=${ lesson.id }&action=edit` }
					>
						{ __( 'Publish it in the editor', 'learning-log' ) }
					</Button>
				) }
			</div>
		</>
	);
}
