import { Button, Notice, Spinner } from '@wordpress/components';
import { useCallback, useEffect, useRef, useState } from '@wordpress/element';
import { __, _n, sprintf } from '@wordpress/i18n';
import { plus } from '@wordpress/icons';
import {
	draftOf,
	loadTemplates,
	restoreTemplate,
	retireTemplate,
	type Draft,
	type Outcome,
} from '../../api/template-changes';
import { minutesOf, PURPOSES } from '../../api/templates';
import type { Template } from '../../schema/template';
import { TemplateForm } from './template-form';

const EMPTY: Draft = {
	label: '',
	purpose: 'lesson',
	minutes: 5,
	note: '',
	questions: [ { key: 'q1', label: '', help: '' } ],
};

/** The screen. */
export function Templates() {
	return (
		<>
			<h1 tabIndex={ -1 }>
				{ __( 'Reflection templates', 'learning-log' ) }
			</h1>
			<All />
		</>
	);
}

/** All templates by purpose, or the one that is being worded. */
function All() {
	const [ templates, setTemplates ] = useState< Template[] | null >( null );
	const [ failed, setFailed ] = useState( false );
	/** Id of the one that is open, "" for a new one, null for none. */
	const [ open, setOpen ] = useState< string | null >( null );
	const [ said, setSaid ] = useState( '' );
	const list = useRef< HTMLDivElement >( null );
	const last = useRef< string | null >( null );
	const load = useCallback( async () => {
		const loaded = await loadTemplates();
		setTemplates( loaded );
		setFailed( loaded === null );
	}, [] );
	useEffect( () => {
		void load();
	}, [ load ] );

	// The focus goes back to where it came from once the list is there again.
	useEffect( () => {
		if ( open === null && last.current !== null ) {
			list.current
				?.querySelector< HTMLElement >(
					last.current
						? `[data-template="${ last.current }"] button`
						: '.is-add'
				)
				?.focus();
		}
		last.current = open;
	}, [ open ] );

	if ( failed ) {
		return (
			<Notice
				status="error"
				isDismissible={ false }
				actions={ [
					{
						label: __( 'Try again', 'learning-log' ),
						onClick: () => void load(),
					},
				] }
			>
				{ __( 'The templates could not be loaded.', 'learning-log' ) }
			</Notice>
		);
	}
	if ( ! templates ) {
		return <Spinner />;
	}
	const put = ( { template, problem }: Outcome ) => {
		setSaid( problem );
		if ( template ) {
			setTemplates( [
				...templates.map( ( one ) =>
					one.id === template.id ? template : one
				),
				...( templates.some( ( { id } ) => id === template.id )
					? []
					: [ template ] ),
			] );
		}
	};
	const close = () => setOpen( null );
	const shown = templates.find( ( { id } ) => id === open );
	if ( open !== null ) {
		return (
			<TemplateForm
				key={ open }
				stored={ shown ?? null }
				start={ shown ? draftOf( shown ) : EMPTY }
				onSaved={ ( template ) => {
					put( { template, problem: '', theirs: null } );
					close();
				} }
				onClose={ close }
			/>
		);
	}
	return (
		<div ref={ list }>
			<p>
				{ __(
					'What participants are asked in prompts and in their own log. A change shows wherever a template is used; whatever was answered keeps the question it answered.',
					'learning-log'
				) }
			</p>
			{ said && (
				<Notice status="error" isDismissible={ false }>
					{ said }
				</Notice>
			) }
			<p>
				<Button
					className="is-add"
					__next40pxDefaultSize
					variant="primary"
					icon={ plus }
					onClick={ () => setOpen( '' ) }
				>
					{ __( 'Add a template', 'learning-log' ) }
				</Button>
			</p>
			{ Object.entries( PURPOSES ).map( ( [ purpose, name ] ) => (
				<Group
					key={ purpose }
					name={ name }
					templates={ templates.filter(
						( template ) =>
							template.purpose === purpose && ! template.retired
					) }
					onOpen={ setOpen }
					onRetire={ ( id ) => void retireTemplate( id ).then( put ) }
				/>
			) ) }
			<Group
				name={ __( 'Retired', 'learning-log' ) }
				templates={ templates.filter( ( { retired } ) => retired ) }
				onOpen={ setOpen }
				onRestore={ ( id ) => void restoreTemplate( id ).then( put ) }
			/>
		</div>
	);
}

interface GroupProps {
	name: string;
	templates: Template[];
	onOpen: ( id: string ) => void;
	onRetire?: ( id: string ) => void;
	onRestore?: ( id: string ) => void;
}

/** Templates for one purpose. */
function Group( { name, templates, onOpen, onRetire, onRestore }: GroupProps ) {
	return templates.length ? (
		<section className="learning-log-templates__group" aria-label={ name }>
			<h2>{ name }</h2>
			<ul>
				{ templates.map( ( template ) => (
					<li key={ template.id } data-template={ template.id }>
						<div>
							<strong>{ template.label }</strong>
							<span>{ factsOf( template ) }</span>
						</div>
						<Button
							__next40pxDefaultSize
							variant="secondary"
							onClick={ () => onOpen( template.id ) }
							aria-label={ sprintf(
								/* translators: %s: name of a template. */
								__( 'Edit %s', 'learning-log' ),
								template.label
							) }
						>
							{ __( 'Edit', 'learning-log' ) }
						</Button>
						{ onRetire && (
							<Button
								__next40pxDefaultSize
								variant="tertiary"
								onClick={ () => onRetire( template.id ) }
								aria-label={ sprintf(
									/* translators: %s: name of a template. */
									__( 'Retire %s', 'learning-log' ),
									template.label
								) }
							>
								{ __( 'Retire', 'learning-log' ) }
							</Button>
						) }
						{ onRestore && (
							<Button
								__next40pxDefaultSize
								variant="tertiary"
								onClick={ () => onRestore( template.id ) }
								aria-label={ sprintf(
									/* translators: %s: name of a template. */
									__( 'Offer again: %s', 'learning-log' ),
									template.label
								) }
							>
								{ __( 'Offer again', 'learning-log' ) }
							</Button>
						) }
					</li>
				) ) }
			</ul>
		</section>
	) : null;
}

/** In a line: how many questions, how long, and whose it is. */
function factsOf( template: Template ): string {
	const { questions, own, revision } = template;
	const count = sprintf(
		/* translators: %d: a number. */
		_n( '%d question', '%d questions', questions.length, 'learning-log' ),
		questions.length
	);
	const whose = own
		? __( 'made here', 'learning-log' )
		: revision > 0 && __( 'changed here', 'learning-log' );
	return [ count, minutesOf( template ), whose ]
		.filter( Boolean )
		.join( ' · ' );
}
