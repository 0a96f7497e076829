import { Button, Placeholder, Spinner } from '@wordpress/components';
import { useState } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { pencil } from '@wordpress/icons';
import { minutesOf, PURPOSES, useTemplates } from '../api/templates';
import type { Template } from '../schema/template';

interface Props {
	/** The template in use, "" for none. */
	current: string;
	onPick: ( template: Template ) => void;
	onOwn: () => void;
	/** Leaves all as it is; none where nothing is chosen yet. */
	onCancel: ( () => void ) | undefined;
}

/** Choosing what a prompt asks: by purpose, each template with a preview, or questions of one's own. */
export function TemplatePicker( { current, onPick, onOwn, onCancel }: Props ) {
	const templates = useTemplates()?.filter( ( { retired } ) => ! retired );
	const [ shown, show ] = useState( current );
	if ( ! templates ) {
		return <Spinner />;
	}
	const preview =
		templates.find( ( { id } ) => id === shown ) ?? templates[ 0 ];
	return (
		<Placeholder
			className="learning-log-prompt__picker"
			icon={ pencil }
			label={ __( 'Learning Log prompt', 'learning-log' ) }
			instructions={ __(
				'What is it for? Pick a template, or write your own questions.',
				'learning-log'
			) }
		>
			<div className="learning-log-prompt__choice">
				<div className="learning-log-prompt__templates">
					{ Object.entries( PURPOSES ).map( ( [ purpose, name ] ) => (
						<Purpose
							key={ purpose }
							name={ name }
							templates={ templates.filter(
								( template ) => template.purpose === purpose
							) }
							shown={ preview?.id }
							onShow={ show }
						/>
					) ) }
				</div>
				{ preview && <Preview template={ preview } /> }
			</div>
			<div className="learning-log-prompt__ways">
				{ preview && (
					<Button
						__next40pxDefaultSize
						variant="primary"
						onClick={ () => onPick( preview ) }
					>
						{ sprintf(
							/* translators: %s: name of a template. */
							__( 'Use “%s”', 'learning-log' ),
							preview.label
						) }
					</Button>
				) }
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onOwn }
				>
					{ __( 'Write my own questions', 'learning-log' ) }
				</Button>
				{ onCancel && (
					<Button
						__next40pxDefaultSize
						variant="tertiary"
						onClick={ onCancel }
					>
						{ __( 'Cancel', 'learning-log' ) }
					</Button>
				) }
			</div>
		</Placeholder>
	);
}

function Purpose( {
	name,
	templates,
	shown,
	onShow,
}: {
	name: string;
	templates: Template[];
	shown: string | undefined;
	onShow: ( id: string ) => void;
} ) {
	return templates.length ? (
		<div role="group" aria-label={ name }>
			<p className="learning-log-prompt__purpose">{ name }</p>
			{ templates.map( ( template ) => (
				<Button
					key={ template.id }
					__next40pxDefaultSize
					className="learning-log-prompt__template"
					isPressed={ template.id === shown }
					onClick={ () => onShow( template.id ) }
				>
					<span>{ template.label }</span>
					{ minutesOf( template ) && (
						<small>{ minutesOf( template ) }</small>
					) }
				</Button>
			) ) }
		</div>
	) : null;
}

/** What a template asks. */
function Preview( { template }: { template: Template } ) {
	const { label, note, questions } = template;
	return (
		<section
			className="learning-log-prompt__preview"
			aria-label={ __( 'Preview', 'learning-log' ) }
			aria-live="polite"
		>
			<p className="learning-log-prompt__name">{ label }</p>
			<p className="learning-log-prompt__facts">
				{ [ minutesOf( template ), note ]
					.filter( Boolean )
					.join( ' · ' ) }
			</p>
			<ol>
				{ questions.map( ( question ) => (
					<li key={ question.key }>
						{ question.label }
						{ question.help && <small>{ question.help }</small> }
					</li>
				) ) }
			</ol>
		</section>
	);
}
