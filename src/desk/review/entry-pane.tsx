import { Button } from '@wordpress/components';
import {
	createInterpolateElement,
	Fragment,
	useEffect,
	useRef,
	useState,
} from '@wordpress/element';
import { __, isRTL } from '@wordpress/i18n';
import {
	arrowLeft,
	arrowRight,
	chevronDown,
	chevronUp,
	closeSmall,
} from '@wordpress/icons';
import { useEntry } from '../../api/use-entries';
import { answeredIn } from '../../lib/answered';
import type { Entry } from '../../schema/entry';
import type { Facets } from '../../schema/facets';
import { Asked } from './asked';
import { EntryFiles } from './entry-files';
import { EntryReview } from './entry-review';
import { EntryText, Question } from '../entry-text';
import { When } from './fields';
import { LoadingFailed, Notice } from './notice';
import { Others } from './others';
import { Begun, Thread } from './thread/thread';
import { place, readers } from './words';

interface Props {
	id: number;
	facets: Facets;
	/** Address of a lesson, without its number. */
	lessonUrl: string;
	/** Number of whoever is here. */
	me: number;
	/** Opens another entry. */
	open: ( id: number ) => void;
	close: () => void;
	/** Opens the entry before or after this one; absent at the ends. */
	previous: ( () => void ) | undefined;
	next: ( () => void ) | undefined;
	/** The entry turned out not to be shared with this person (any more). */
	onGone: () => void;
}

/** Back to the list, and on to the neighbours. */
function Bar( {
	close,
	previous,
	next,
}: Pick< Props, 'close' | 'previous' | 'next' > ) {
	const [ back, icon ] = [
		__( 'Back to the list', 'learning-log' ),
		isRTL() ? arrowRight : arrowLeft,
	];
	return (
		<div className="learning-log-desk__bar">
			<Button
				className="learning-log-desk__back"
				icon={ icon }
				onClick={ close }
				__next40pxDefaultSize
			>
				{ back }
			</Button>
			<Button
				icon={ chevronUp }
				label={ __( 'Previous entry', 'learning-log' ) }
				shortcut="k"
				disabled={ ! previous }
				accessibleWhenDisabled
				onClick={ previous }
			/>
			<Button
				icon={ chevronDown }
				label={ __( 'Next entry', 'learning-log' ) }
				shortcut="j"
				disabled={ ! next }
				accessibleWhenDisabled
				onClick={ next }
			/>
			<Button
				className="learning-log-desk__close"
				icon={ closeSmall }
				label={ __( 'Close', 'learning-log' ) }
				shortcut="Esc"
				onClick={ close }
			/>
		</div>
	);
}

/** Who, where and when. */
function Facts( {
	entry,
	facets,
	lessonUrl,
}: {
	entry: Entry;
	facets: Facets;
	lessonUrl: string;
} ) {
	const lesson = <bdi>{ place( entry ) }</bdi>;
	return (
		<ul className="learning-log-desk__facts">
			<li>
				{ entry.lesson ? (
					<a
						href={ `${ lessonUrl }${ entry.lesson }#learning-log-note-${ entry.prompt }` }
					>
						{ lesson }
					</a>
				) : (
					lesson
				) }
			</li>
			<li>
				<When iso={ entry.created } />
			</li>
			{ entry.changed_since_seen && (
				<li>
					<mark>
						{ createInterpolateElement(
							/* translators: <time/>: how long ago, such as "2 hours ago". */
							__(
								'Changed <time/>, since you last read it',
								'learning-log'
							),
							{ time: <When iso={ entry.modified } /> }
						) }
					</mark>
				</li>
			) }
			{ ! entry.changed_since_seen &&
				entry.modified !== entry.created && (
					<li>
						{ createInterpolateElement(
							/* translators: <time/>: how long ago, such as "2 hours ago". */
							__( 'changed <time/>', 'learning-log' ),
							{ time: <When iso={ entry.modified } /> }
						) }
					</li>
				) }
			<li>{ readers( entry, facets ) }</li>
		</ul>
	);
}

/** The entry itself: what was asked, and what was answered. */
function Reading( { entry }: { entry: Entry } ) {
	return (
		<>
			{ entry.title && (
				<p className="learning-log-desk__title" dir="auto">
					{ entry.title }
				</p>
			) }
			{ entry.question && (
				<p className="learning-log-desk__question" dir="auto">
					<Question html={ entry.question } />
				</p>
			) }
			{ entry.set > 0 && entry.lesson > 0 && entry.can.review && (
				<Asked key={ `asked-${ entry.id }` } entry={ entry } />
			) }
			<div className="learning-log-desk__text">
				{ answeredIn( entry ).map( ( { key, label, text } ) => (
					<Fragment key={ key }>
						{ label && <h3 dir="auto">{ label }</h3> }
						<EntryText text={ text } />
					</Fragment>
				) ) }
			</div>
		</>
	);
}

/** One entry beside the list; on a phone over it. */
export function EntryPane( props: Props ) {
	const { id, facets, lessonUrl, me, open, onGone } = props;
	const { entry, isLoading, failed, reload } = useEntry( id );
	const heading = useRef< HTMLHeadingElement >( null );
	const [ late, setLate ] = useState( '' );
	useEffect( () => setLate( '' ), [ id ] );
	const isGone = failed === 404;
	useEffect( () => {
		if ( ! isLoading ) {
			heading.current?.focus();
		}
	}, [ id, isLoading ] );
	useEffect( () => {
		if ( isGone ) {
			onGone();
		}
		// eslint-disable-next-line react-hooks/exhaustive-deps -- Once per entry, whatever the callback has become.
	}, [ id, isGone ] );

	return (
		<section
			className="learning-log-desk__pane"
			// Whoever reads presses in the text: the keys work from there.
			tabIndex={ -1 }
			aria-label={ __( 'Entry', 'learning-log' ) }
			aria-busy={ isLoading }
		>
			<Bar { ...props } />
			{ late && (
				<p role="alert" className="learning-log-desk__late">
					<bdi>{ late }</bdi>
				</p>
			) }
			{ entry && (
				<article className="learning-log-desk__entry">
					<h2 ref={ heading } tabIndex={ -1 }>
						<bdi>{ entry.author.name }</bdi>
						{ entry.organisation && (
							<small>
								{ ' ' }
								<bdi>{ entry.organisation }</bdi>
							</small>
						) }
					</h2>
					<Facts { ...{ entry, facets, lessonUrl } } />
					<EntryReview entry={ entry } onLate={ setLate } />
					<Reading entry={ entry } />
					<EntryFiles files={ entry.files } />
					<Others
						key={ `others-${ entry.id }` }
						{ ...{ entry, open } }
					/>
					<Thread key={ entry.id } { ...{ entry, me } } />
				</article>
			) }
			{ failed !== null && (
				<div role="alert" className="learning-log-desk__entry">
					<h2
						ref={ heading }
						tabIndex={ -1 }
						className="screen-reader-text"
					>
						{ __( 'Entry', 'learning-log' ) }
					</h2>
					{ isGone ? (
						<Notice
							title={ __(
								'This entry is not shared with you',
								'learning-log'
							) }
						>
							<p>
								{ __(
									'Its author may have changed who reads it; that is theirs to choose at any time.',
									'learning-log'
								) }
							</p>
						</Notice>
					) : (
						<LoadingFailed status={ failed } retry={ reload } />
					) }
				</div>
			) }
			{ isGone && (
				<div className="learning-log-desk__entry">
					<Begun key={ id } entry={ id } />
				</div>
			) }
		</section>
	);
}
