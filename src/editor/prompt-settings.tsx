import { InspectorControls } from '@wordpress/block-editor';
import {
	Button,
	CheckboxControl,
	PanelBody,
	RangeControl,
} from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { useElements } from '../api/templates';
import type { PromptAttributes } from '../lib/prompt';
import type { Template } from '../schema/template';

interface Props {
	attributes: PromptAttributes;
	setAttributes: ( change: Partial< PromptAttributes > ) => void;
	template: Template | undefined;
	onChoose: () => void;
	onEdit: () => void;
}

/** Where the questions come from, and what else a prompt says beside a note's settings. */
export function PromptSettings( props: Props ) {
	const { attributes, setAttributes } = props;
	return (
		<InspectorControls>
			<PanelBody title={ __( 'Questions', 'learning-log' ) }>
				<Source { ...props } />
				<RangeControl
					label={ __( 'Suggested length in words', 'learning-log' ) }
					help={ __(
						'Said before one types, so that nobody writes more than is meant. 0 says nothing.',
						'learning-log'
					) }
					value={ attributes.suggestedWords }
					min={ 0 }
					max={ 1000 }
					step={ 25 }
					onChange={ ( words ) =>
						setAttributes( { suggestedWords: words ?? 0 } )
					}
				/>
			</PanelBody>
			<Elements
				attributes={ attributes }
				setAttributes={ setAttributes }
			/>
		</InspectorControls>
	);
}

/** Whose questions they are, and the ways to others. */
function Source( { attributes, template, onChoose, onEdit }: Props ) {
	const own = attributes.questions.length > 0;
	return (
		<>
			{ template && own && (
				<p>
					{ sprintf(
						/* translators: %s: name of a template. */
						__(
							'Begun with “%s”; worded for this lesson.',
							'learning-log'
						),
						template.label
					) }
				</p>
			) }
			{ template && ! own && (
				<p>
					{ sprintf(
						/* translators: %s: name of a template. */
						__(
							'“%s”, as your programme words it. When a manager changes it, it changes here too; what was answered keeps its question.',
							'learning-log'
						),
						template.label
					) }
				</p>
			) }
			{ template?.retired && (
				<p>
					{ __(
						'This template has been retired. It goes on working here.',
						'learning-log'
					) }
				</p>
			) }
			<p>
				<Button
					__next40pxDefaultSize
					variant="secondary"
					onClick={ onChoose }
				>
					{ __( 'Choose a template', 'learning-log' ) }
				</Button>
			</p>
			{ template && ! own && (
				<p>
					<Button
						__next40pxDefaultSize
						variant="secondary"
						onClick={ onEdit }
					>
						{ __( 'Word it for this lesson', 'learning-log' ) }
					</Button>
				</p>
			) }
		</>
	);
}

/** The Elements that what is written here bears. */
function Elements( {
	attributes,
	setAttributes,
}: Pick< Props, 'attributes' | 'setAttributes' > ) {
	const elements = useElements() ?? [];
	const chosen = attributes.elements;
	return elements.length ? (
		<PanelBody
			title={ __( 'Elements', 'learning-log' ) }
			initialOpen={ false }
		>
			<p>
				{ __(
					'What is written here has these. With none chosen, it has those of the lesson.',
					'learning-log'
				) }
			</p>
			{ elements.map( ( { id, name } ) => (
				<CheckboxControl
					key={ id }
					label={ name }
					checked={ chosen.includes( id ) }
					onChange={ ( on ) =>
						setAttributes( {
							elements: on
								? [ ...chosen, id ]
								: chosen.filter( ( one ) => one !== id ),
						} )
					}
				/>
			) ) }
		</PanelBody>
	) : null;
}
