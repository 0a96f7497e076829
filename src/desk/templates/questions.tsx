import { Button, TextControl } from '@wordpress/components';
import { useRef, useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { arrowDown, arrowUp, plus, trash } from '@wordpress/icons';
import {
	changed,
	moved,
	newQuestion,
	whole,
	without,
	type Question,
} from '../../lib/prompt';
import type { Draft } from '../../api/template-changes';

const MOST = 20;

interface Props {
	questions: Draft[ 'questions' ];
	onChange: ( questions: Question[] ) => void;
}

/** The questions of a template: worded, moved, added, taken away. */
export function Questions( { questions: given, onChange }: Props ) {
	const questions = whole( given );
	const list = useRef< HTMLOListElement >( null );
	const [ said, setSaid ] = useState( '' );
	const focus = ( at: number, what: string ) =>
		requestAnimationFrame( () =>
			list.current?.children[ at ]
				?.querySelector< HTMLElement >( what )
				?.focus()
		);
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
		<fieldset className="learning-log-templates__questions">
			<legend>{ __( 'Questions', 'learning-log' ) }</legend>
			<ol ref={ list }>
				{ questions.map( ( question, at ) => (
					<One
						key={ question.key }
						{ ...{ question, at } }
						count={ questions.length }
						onChange={ ( change ) =>
							onChange( changed( questions, at, change ) )
						}
						onMove={ ( to ) => move( at, to ) }
						onRemove={ () => {
							onChange( without( questions, at ) );
							focus( Math.max( 0, at - 1 ), 'input' );
						} }
					/>
				) ) }
			</ol>
			<p className="screen-reader-text" role="status">
				{ said }
			</p>
			<Button
				__next40pxDefaultSize
				variant="secondary"
				icon={ plus }
				disabled={ questions.length >= MOST }
				accessibleWhenDisabled
				onClick={ () => {
					onChange( [ ...questions, newQuestion( questions ) ] );
					focus( questions.length, 'input' );
				} }
			>
				{ __( 'Add a question', 'learning-log' ) }
			</Button>
		</fieldset>
	);
}

interface OneProps {
	question: Question;
	at: number;
	count: number;
	onChange: ( change: Partial< Question > ) => void;
	onMove: ( to: number ) => void;
	onRemove: () => void;
}

/** One question. */
function One( { question, at, count, onChange, onMove, onRemove }: OneProps ) {
	const { label, help } = question;
	return (
		<li>
			<div>
				<TextControl
					__next40pxDefaultSize
					label={ sprintf(
						/* translators: %d: place of a question in its list. */
						__( 'Question %d', 'learning-log' ),
						at + 1
					) }
					value={ label }
					required
					maxLength={ 500 }
					onChange={ ( value ) => onChange( { label: value } ) }
				/>
				<TextControl
					__next40pxDefaultSize
					label={ __( 'Hint (optional)', 'learning-log' ) }
					value={ help }
					maxLength={ 500 }
					onChange={ ( value ) => onChange( { help: value } ) }
				/>
			</div>
			<span>
				<Button
					className="is-up"
					icon={ arrowUp }
					label={ __( 'Move up', 'learning-log' ) }
					disabled={ at === 0 }
					accessibleWhenDisabled
					onClick={ () => onMove( at - 1 ) }
				/>
				<Button
					className="is-down"
					icon={ arrowDown }
					label={ __( 'Move down', 'learning-log' ) }
					disabled={ at === count - 1 }
					accessibleWhenDisabled
					onClick={ () => onMove( at + 1 ) }
				/>
				<Button
					icon={ trash }
					label={ __( 'Remove', 'learning-log' ) }
					disabled={ count === 1 }
					accessibleWhenDisabled
					onClick={ onRemove }
				/>
			</span>
		</li>
	);
}
