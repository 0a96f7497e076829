import { PlainText } from '@wordpress/block-editor';
import { Button } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { arrowDown, arrowUp, plus, trash } from '@wordpress/icons';
import type { KeyboardEvent } from 'react';
import {
	changed,
	moved,
	newQuestion,
	without,
	type Question,
} from '../lib/prompt';

interface Props {
	questions: Question[];
	rows: number;
	/** Whether the block is the one being worked on: else only what participants see is there. */
	isSelected: boolean;
	onChange: ( questions: Question[] ) => void;
}

/** The questions of a prompt as participants see them, open to be worded, moved, added and taken away. */
export function QuestionList( {
	questions,
	rows,
	isSelected,
	onChange,
}: Props ) {
	const list = useRef< HTMLDivElement >( null );
	const [ said, setSaid ] = useState( '' );
	// What was just begun is worded next; a prompt of a lesson that is opened is not selected.
	const isBegun = useRef(
		isSelected && questions.every( ( { label } ) => ! label )
	);
	useEffect( () => {
		if ( isBegun.current ) {
			list.current
				?.querySelector< HTMLElement >( '.learning-log-note__label' )
				?.focus();
		}
	}, [] );
	const focus = ( at: number, what: string ) =>
		requestAnimationFrame( () =>
			list.current?.children[ at ]
				?.querySelector< HTMLElement >( what )
				?.focus()
		);
	const add = ( at: number ) => {
		const added = [ ...questions ];
		added.splice( at, 0, newQuestion( questions ) );
		onChange( added );
		focus( at, '.learning-log-note__label' );
	};
	const move = ( from: number, to: number ) => {
		onChange( moved( questions, from, to ) );
		setSaid(
			sprintf(
				/* translators: 1: a place in a list, 2: how many there are. */
				__( 'Now question %1$d of %2$d', 'learning-log' ),
				to + 1,
				questions.length
			)
		);
		focus( to, to < from ? '.is-up' : '.is-down' );
	};
	return (
		<>
			<div className="learning-log-note__fields" ref={ list }>
				{ questions.map( ( question, at ) => (
					<One
						key={ question.key }
						{ ...{ question, rows, isSelected } }
						at={ at }
						last={ at === questions.length - 1 }
						onChange={ ( change ) =>
							onChange( changed( questions, at, change ) )
						}
						onEnter={ () => add( at + 1 ) }
						onMove={ ( to ) => move( at, to ) }
						onRemove={
							questions.length > 1
								? () => {
										onChange( without( questions, at ) );
										focus(
											Math.max( 0, at - 1 ),
											'.learning-log-note__label'
										);
									}
								: undefined
						}
					/>
				) ) }
			</div>
			<p className="screen-reader-text" role="status">
				{ said }
			</p>
			{ isSelected && (
				<Button
					className="learning-log-prompt__add"
					__next40pxDefaultSize
					variant="secondary"
					icon={ plus }
					onClick={ () => add( questions.length ) }
				>
					{ __( 'Add a question', 'learning-log' ) }
				</Button>
			) }
		</>
	);
}

interface OneProps {
	question: Question;
	rows: number;
	isSelected: boolean;
	at: number;
	last: boolean;
	onChange: ( change: Partial< Question > ) => void;
	onEnter: () => void;
	onMove: ( to: number ) => void;
	onRemove: ( () => void ) | undefined;
}

/** One question with its field. */
function One( {
	question,
	rows,
	isSelected,
	at,
	last,
	onChange,
	onEnter,
	onMove,
	onRemove,
}: OneProps ) {
	const { label, help } = question;
	// A question is one line: Enter goes on with the next one.
	const onKeyDown = ( event: KeyboardEvent ) => {
		if ( event.key === 'Enter' ) {
			event.preventDefault();
			event.stopPropagation();
			onEnter();
		}
	};
	return (
		<div className="learning-log-note__one">
			<div className="learning-log-prompt__wording">
				<PlainText
					className="learning-log-note__label"
					value={ label }
					onChange={ ( value ) => onChange( { label: value } ) }
					onKeyDown={ onKeyDown }
					aria-label={ sprintf(
						/* translators: %d: place of a question in its list. */
						__( 'Question %d', 'learning-log' ),
						at + 1
					) }
					placeholder={ __(
						'What would you like to ask?',
						'learning-log'
					) }
				/>
				{ isSelected && (
					<span className="learning-log-prompt__tools">
						<Button
							className="is-up"
							size="small"
							icon={ arrowUp }
							label={ __( 'Move up', 'learning-log' ) }
							disabled={ at === 0 }
							accessibleWhenDisabled
							onClick={ () => onMove( at - 1 ) }
						/>
						<Button
							className="is-down"
							size="small"
							icon={ arrowDown }
							label={ __( 'Move down', 'learning-log' ) }
							disabled={ last }
							accessibleWhenDisabled
							onClick={ () => onMove( at + 1 ) }
						/>
						<Button
							size="small"
							icon={ trash }
							label={ __( 'Remove', 'learning-log' ) }
							disabled={ ! onRemove }
							accessibleWhenDisabled
							onClick={ onRemove }
						/>
					</span>
				) }
			</div>
			{ ( isSelected || help ) && (
				<PlainText
					className="learning-log-note__help"
					value={ help }
					onChange={ ( value ) => onChange( { help: value } ) }
					onKeyDown={ onKeyDown }
					aria-label={ sprintf(
						/* translators: %d: place of a question in its list. */
						__( 'Hint for question %d', 'learning-log' ),
						at + 1
					) }
					placeholder={ __( 'A hint (optional)', 'learning-log' ) }
				/>
			) }
			<FieldPreview rows={ rows } />
		</div>
	);
}

/** The empty field of a question, for the eye alone. */
export function FieldPreview( { rows }: { rows: number } ) {
	return (
		<div
			aria-hidden="true"
			className="learning-log-note__field"
			style={ { '--learning-log-rows': rows } as React.CSSProperties }
		/>
	);
}
