import { Button, Notice, SearchControl, Spinner } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import {
	addElement,
	loadElements,
	removeElement,
	restoreElement,
} from '../../api/elements';
import { inTree } from '../../lib/element-tree';
import { uuid } from '../../lib/uuid';
import type { ListedElement } from '../../schema/element';
import type { ElementNew } from '../../schema/element-new';
import { Problem } from '../problem';
import { day } from '../sets/words';
import { useTold } from '../use-told';
import { ElementForm } from './element-form';
import { ElementRow } from './element-row';

/** From how many on one searches rather than reads. */
const MANY = 12;

/** Something that was done, with a way to take it back. */
interface Said {
	text: string;
	isProblem?: boolean;
	undo?: () => Promise< void >;
}

/** What is said of one that was removed: with what hung on it. */
const removedWords = ( { name, lessons }: ListedElement ): string =>
	lessons > 0
		? sprintf(
				/* translators: 1: name of an Element, 2: number of lessons. */
				_n(
					'“%1$s” is removed from %2$d lesson and from the entries that had it.',
					'“%1$s” is removed from %2$d lessons and from the entries that had it.',
					lessons,
					'learning-log'
				),
				name,
				lessons
			)
		: sprintf(
				/* translators: %s: name of an Element. */
				__(
					'“%s” is removed, also from the entries that had it.',
					'learning-log'
				),
				name
			);

/** What is said of what a search leaves. */
const foundWords = ( many: number ): string =>
	many > 0
		? sprintf(
				/* translators: %d: number of Elements. */
				_n(
					'%d Element found.',
					'%d Elements found.',
					many,
					'learning-log'
				),
				many
			)
		: __( 'No Element is called that.', 'learning-log' );

/** The Elements of the programme. */
export function Elements() {
	const { told, problem, load } = useTold( loadElements );
	const [ said, say ] = useState< Said | null >( null );
	const place = useRef< HTMLDivElement >( null );
	/** What may have been added, though no answer said so: sent again as it is, it is the same. */
	const begun = useRef< ElementNew | null >( null );
	const restore = async ( { id, name }: ListedElement ) => {
		const answer = await restoreElement( id );
		say( {
			text:
				answer.problem ||
				sprintf(
					/* translators: %s: name of an Element. */
					__(
						'“%s” is there again, on everything that had it.',
						'learning-log'
					),
					name
				),
			isProblem: answer.problem !== '',
		} );
		await load();
	};
	const remove = async ( element: ListedElement ) => {
		const answer = await removeElement( element.id );
		say(
			answer.problem
				? { text: answer.problem, isProblem: true }
				: {
						text: removedWords( element ),
						undo: () => restore( element ),
					}
		);
		await load();
	};
	const add = async ( name: string, parent: number ) => {
		const before = begun.current;
		const isSame = before?.name === name && before.parent === parent;
		begun.current = isSame ? before : { name, parent, mutation: uuid() };
		const answer = await addElement( begun.current );
		if ( answer.value ) {
			begun.current = null;
			say( {
				text: sprintf(
					/* translators: %s: name of an Element. */
					__( '“%s” is added.', 'learning-log' ),
					name
				),
			} );
		}
		if ( answer.value || answer.code === 'learning_log_element_twice' ) {
			// Whoever adds goes on writing meanwhile.
			void load();
		}
		return answer.problem;
	};
	// The button that was pressed goes with its row; whoever adds goes on writing.
	useEffect( () => {
		if ( said?.undo || said?.isProblem ) {
			place.current?.focus();
		}
	}, [ said ] );
	const there = told?.filter( ( one ) => one.trash_until === '' );
	return (
		<>
			<h1 tabIndex={ -1 }>{ __( 'Elements', 'learning-log' ) }</h1>
			<p className="learning-log-page__about">
				{ __(
					'The parts of your programme. Lessons are tagged with them in the editor, and entries have those of their lesson or others that their authors choose: so people find what they wrote about the same before.',
					'learning-log'
				) }
			</p>
			<div
				ref={ place }
				role="group"
				tabIndex={ -1 }
				aria-label={ __( 'What was changed', 'learning-log' ) }
			>
				{ said && (
					<Notice
						key={ said.text }
						status={ said.isProblem ? 'error' : 'success' }
						spokenMessage={ said.text }
						onRemove={ () => {
							place.current?.focus();
							say( null );
						} }
					>
						{ said.text }{ ' ' }
						{ said.undo && (
							<Button
								variant="link"
								onClick={ () => {
									// The button goes with what it takes back.
									place.current?.focus();
									void said.undo?.();
								} }
							>
								{ __( 'Undo', 'learning-log' ) }
							</Button>
						) }
					</Notice>
				) }
			</div>
			<Problem says={ problem } onRetry={ load } />
			{ ! told && ! problem && <Spinner /> }
			{ there && (
				<>
					<section className="learning-log-page__card learning-log-elements__card">
						<ElementForm
							all={ there }
							id={ 0 }
							name=""
							parent={ 0 }
							label={ __( 'Add an Element', 'learning-log' ) }
							does={ __( 'Add', 'learning-log' ) }
							onSave={ add }
						/>
						<All
							all={ there }
							onChanged={ load }
							onRemove={ remove }
						/>
					</section>
					<Removed
						all={
							told?.filter( ( one ) => one.trash_until !== '' ) ??
							[]
						}
						onRestore={ restore }
					/>
				</>
			) }
		</>
	);
}

interface AllProps {
	all: ListedElement[];
	onChanged: () => Promise< void >;
	onRemove: ( element: ListedElement ) => Promise< void >;
}

/** Those that are there, each behind the one it is a part of. */
function All( { all, onChanged, onRemove }: AllProps ) {
	const [ search, setSearch ] = useState( '' );
	const wanted = search.trim().toLocaleLowerCase();
	const shown = inTree( all ).filter( ( { name } ) =>
		name.toLocaleLowerCase().includes( wanted )
	);
	if ( ! all.length ) {
		return (
			<p className="learning-log-elements__none">
				{ __(
					'There are none yet. Programmes often begin with the names of their modules, such as “Empowerment” or “Job design”.',
					'learning-log'
				) }
			</p>
		);
	}
	return (
		<>
			{ all.length > MANY && (
				<SearchControl
					label={ __( 'Search Elements', 'learning-log' ) }
					placeholder={ __( 'Search Elements', 'learning-log' ) }
					value={ search }
					onChange={ setSearch }
				/>
			) }
			<ul className="learning-log-elements__all">
				{ shown.map( ( one ) => (
					<ElementRow
						key={ one.id }
						element={ wanted ? { ...one, depth: 0 } : one }
						all={ all }
						onChanged={ () => void onChanged() }
						onRemove={ ( element ) => void onRemove( element ) }
					/>
				) ) }
			</ul>
			<p
				role="status"
				className={
					shown.length
						? 'screen-reader-text'
						: 'learning-log-elements__none'
				}
			>
				{ wanted && foundWords( shown.length ) }
			</p>
		</>
	);
}

interface RemovedProps {
	all: ListedElement[];
	onRestore: ( element: ListedElement ) => Promise< void >;
}

/** Those that can be brought back. */
function Removed( { all, onRestore }: RemovedProps ) {
	return all.length ? (
		<section
			className="learning-log-page__card learning-log-elements__card"
			aria-labelledby="learning-log-elements-removed"
		>
			<h2 id="learning-log-elements-removed">
				{ __( 'Removed', 'learning-log' ) }
			</h2>
			<ul className="learning-log-elements__all">
				{ all.map( ( one ) => (
					<li key={ one.id } className="learning-log-elements__one">
						<div>
							<strong>
								<bdi>{ one.name }</bdi>
							</strong>
							<span>
								{ sprintf(
									/* translators: %s: a day. */
									__(
										'can be brought back until %s',
										'learning-log'
									),
									day( one.trash_until.slice( 0, 10 ) )
								) }
							</span>
						</div>
						<Button
							variant="tertiary"
							aria-label={ sprintf(
								/* translators: %s: name of an Element. */
								__( 'Bring back %s', 'learning-log' ),
								one.name
							) }
							onClick={ () => void onRestore( one ) }
						>
							{ __( 'Bring back', 'learning-log' ) }
						</Button>
					</li>
				) ) }
			</ul>
		</section>
	) : null;
}
