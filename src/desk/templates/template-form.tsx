import {
	Button,
	SelectControl,
	TextControl,
	TextareaControl,
} from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import {
	addTemplate,
	changeTemplate,
	draftOf,
	type Draft,
} from '../../api/template-changes';
import { PURPOSES } from '../../api/templates';
import type { Template } from '../../schema/template';
import { useUnsaved } from '../leaving';
import { Problem } from '../problem';
import { Questions } from './questions';

interface Props {
	/** As it is stored; null for a new one. */
	stored: Template | null;
	start: Draft;
	onSaved: ( template: Template ) => void;
	onClose: () => void;
}

/** One template being worded. */
export function TemplateForm( { stored, start, onSaved, onClose }: Props ) {
	const [ draft, setDraft ] = useState( start );
	const [ revision, setRevision ] = useState( stored?.revision ?? 0 );
	const [ problem, setProblem ] = useState( '' );
	const [ theirs, setTheirs ] = useState< Template | null >( null );
	const [ isBusy, setBusy ] = useState( false );
	const [ isLeaving, leave ] = useState( false );
	const form = useRef< HTMLFormElement >( null );
	const isChanged = JSON.stringify( draft ) !== JSON.stringify( start );
	useUnsaved( isChanged );
	useEffect( () => form.current?.querySelector( 'input' )?.focus(), [] );

	const change = ( part: Partial< Draft > ) =>
		setDraft( { ...draft, ...part } );
	const save = async ( base: number ) => {
		setBusy( true );
		const outcome = stored
			? await changeTemplate( stored.id, draft, base )
			: await addTemplate( draft );
		setBusy( false );
		setProblem( outcome.problem );
		setTheirs( outcome.theirs );
		if ( outcome.template ) {
			onSaved( outcome.template );
		}
	};
	return (
		<form
			ref={ form }
			className="learning-log-templates__form"
			onSubmit={ ( event ) => {
				event.preventDefault();
				void save( revision );
			} }
		>
			<h2>
				{ stored
					? stored.label
					: __( 'A new template', 'learning-log' ) }
			</h2>
			<Problem says={ problem } />
			{ theirs && (
				<Theirs
					theirs={ theirs }
					onTake={ () => {
						setDraft( draftOf( theirs ) );
						setRevision( theirs.revision );
						setTheirs( null );
						setProblem( '' );
					} }
					onKeep={ () => {
						setRevision( theirs.revision );
						void save( theirs.revision );
					} }
				/>
			) }
			<TextControl
				__next40pxDefaultSize
				label={ __( 'Name', 'learning-log' ) }
				value={ draft.label }
				required
				maxLength={ 200 }
				onChange={ ( label ) => change( { label } ) }
			/>
			<SelectControl
				__next40pxDefaultSize
				label={ __( 'What it is for', 'learning-log' ) }
				value={ draft.purpose }
				options={ (
					Object.keys( PURPOSES ) as Draft[ 'purpose' ][]
				 ).map( ( value ) => ( { value, label: PURPOSES[ value ] } ) ) }
				onChange={ ( purpose ) => change( { purpose } ) }
			/>
			<TextControl
				__next40pxDefaultSize
				type="number"
				label={ __( 'Minutes it takes', 'learning-log' ) }
				help={ __( '0 says nothing.', 'learning-log' ) }
				value={ draft.minutes }
				min={ 0 }
				max={ 600 }
				onChange={ ( minutes ) =>
					change( {
						minutes: Math.max(
							0,
							Math.min(
								600,
								Math.round( Number( minutes ) || 0 )
							)
						),
					} )
				}
			/>
			<TextareaControl
				label={ __( 'What to bear in mind', 'learning-log' ) }
				help={ __(
					'Said before one types, such as “No names, no company”.',
					'learning-log'
				) }
				rows={ 2 }
				maxLength={ 500 }
				value={ draft.note }
				onChange={ ( note ) => change( { note } ) }
			/>
			<Questions
				questions={ draft.questions }
				onChange={ ( questions ) => change( { questions } ) }
			/>
			{ isLeaving && (
				<div className="learning-log-templates__leave" role="alert">
					<p>
						{ __(
							'What you changed is not saved. Leave it?',
							'learning-log'
						) }
					</p>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						isDestructive
						onClick={ onClose }
					>
						{ __( 'Leave without saving', 'learning-log' ) }
					</Button>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => leave( false ) }
					>
						{ __( 'Go on', 'learning-log' ) }
					</Button>
				</div>
			) }
			<div className="learning-log-templates__ways">
				<Button
					__next40pxDefaultSize
					variant="primary"
					type="submit"
					isBusy={ isBusy }
					disabled={ isBusy }
					accessibleWhenDisabled
				>
					{ __( 'Save', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="tertiary"
					onClick={ () => ( isChanged ? leave( true ) : onClose() ) }
				>
					{ __( 'Back to all templates', 'learning-log' ) }
				</Button>
			</div>
		</form>
	);
}

/** What somebody else has stored meanwhile, and the choice between both. */
function Theirs( {
	theirs,
	onTake,
	onKeep,
}: {
	theirs: Template;
	onTake: () => void;
	onKeep: () => void;
} ) {
	return (
		<section
			className="learning-log-templates__theirs"
			aria-label={ __( 'Saved by somebody else', 'learning-log' ) }
		>
			<h3>{ __( 'Saved by somebody else', 'learning-log' ) }</h3>
			<p>
				<strong>{ theirs.label }</strong>
			</p>
			{ theirs.note && <p>{ theirs.note }</p> }
			<ol>
				{ theirs.questions.map( ( { key, label, help } ) => (
					<li key={ key }>
						{ label }
						{ help && <small> { help }</small> }
					</li>
				) ) }
			</ol>
			<div className="learning-log-templates__ways">
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onKeep }
				>
					{ __( 'Keep mine', 'learning-log' ) }
				</Button>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onTake }
				>
					{ __( 'Take theirs', 'learning-log' ) }
				</Button>
			</div>
		</section>
	);
}
