import { RichText, useBlockProps } from '@wordpress/block-editor';
import { useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { useTemplates } from '../../src/api/templates';
import { FORMATS, isLessonType } from '../../src/editor/asking';
import { SameId } from '../../src/editor/note-notices';
import { Bar, Hints } from '../../src/editor/note-preview';
import { NoteSettings } from '../../src/editor/note-settings';
import { PromptSettings } from '../../src/editor/prompt-settings';
import { FieldPreview, QuestionList } from '../../src/editor/question-list';
import { TemplatePicker } from '../../src/editor/template-picker';
import { useNoteId } from '../../src/editor/use-note-id';
import {
	newQuestion,
	whole,
	type PromptAttributes,
} from '../../src/lib/prompt';
import type { Template } from '../../src/schema/template';

interface Props {
	clientId: string;
	isSelected: boolean;
	attributes: PromptAttributes;
	setAttributes: ( change: Partial< PromptAttributes > ) => void;
	context: { postId?: number; postType?: string };
}

/** Title and introduction, as participants see them. */
function Heading( {
	attributes: { title, prompt },
	setAttributes,
}: Pick< Props, 'attributes' | 'setAttributes' > ) {
	return (
		<div className="learning-log-note__question">
			<RichText
				tagName="p"
				className="learning-log-note__title"
				value={ title }
				allowedFormats={ [] }
				disableLineBreaks
				onChange={ ( value ) => setAttributes( { title: value } ) }
				aria-label={ __( 'Title', 'learning-log' ) }
				placeholder={ __( 'Title (optional)', 'learning-log' ) }
			/>
			<RichText
				tagName="div"
				className="learning-log-note__wording"
				value={ prompt }
				allowedFormats={ FORMATS }
				onChange={ ( value ) => setAttributes( { prompt: value } ) }
				aria-label={ __( 'Introduction', 'learning-log' ) }
				placeholder={ __(
					'What are these questions about? (optional)',
					'learning-log'
				) }
			/>
		</div>
	);
}

/** The questions of a template, which are worded elsewhere. */
function TemplateQuestions( {
	template,
	rows,
}: {
	template: Template;
	rows: number;
} ) {
	return (
		<div className="learning-log-note__fields">
			{ template.questions.map( ( { key, label, help } ) => (
				<div key={ key } className="learning-log-note__one">
					<span className="learning-log-note__label">{ label }</span>
					{ help && (
						<p className="learning-log-note__help">{ help }</p>
					) }
					<FieldPreview rows={ rows } />
				</div>
			) ) }
		</div>
	);
}

/** The prompt as participants see it, with what is asked open to be chosen and worded. */
export function Edit( {
	clientId,
	isSelected,
	attributes,
	setAttributes,
	context,
}: Props ) {
	const {
		template: id,
		questions,
		rows,
		audience,
		audiences,
		reply,
	} = attributes;
	const isLesson = isLessonType( context.postType );
	const { copy, fixed, renew } = useNoteId( clientId, isLesson );
	const template = useTemplates()?.find( ( one ) => one.id === id );
	const [ isChoosing, choose ] = useState( false );
	const asksNothing = ! id && questions.length === 0;
	const blockProps = useBlockProps();
	if ( isChoosing || asksNothing ) {
		return (
			<div { ...blockProps }>
				<TemplatePicker
					current={ id }
					onPick={ ( picked ) => {
						setAttributes( { template: picked.id, questions: [] } );
						choose( false );
					} }
					onOwn={ () => {
						setAttributes( {
							template: '',
							questions: questions.length
								? questions
								: [ newQuestion( [] ) ],
						} );
						choose( false );
					} }
					onCancel={ asksNothing ? undefined : () => choose( false ) }
				/>
			</div>
		);
	}
	return (
		<div { ...blockProps }>
			<PromptSettings
				{ ...{ attributes, setAttributes, template } }
				onChoose={ () => choose( true ) }
				onEdit={ () =>
					setAttributes( {
						questions: whole( template?.questions ?? [] ),
					} )
				}
			/>
			<NoteSettings { ...{ attributes, setAttributes, isLesson } } />
			{ copy && <SameId fixed={ fixed } renew={ renew } /> }
			<div className="learning-log-note">
				<Heading
					attributes={ attributes }
					setAttributes={ setAttributes }
				/>
				<Hints
					{ ...{ audience, audiences, reply } }
					note={ template?.note ?? '' }
					words={ attributes.suggestedWords }
				/>
				{ questions.length > 0 && (
					<QuestionList
						{ ...{ questions, rows, isSelected } }
						onChange={ ( changed ) =>
							setAttributes( { questions: changed } )
						}
					/>
				) }
				{ questions.length === 0 && template && (
					<TemplateQuestions template={ template } rows={ rows } />
				) }
				<Bar
					audience={ audience }
					allowAttachments={ attributes.allowAttachments }
				/>
			</div>
		</div>
	);
}
