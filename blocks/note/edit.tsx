import { RichText, useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';
import { FORMATS, isLessonType } from '../../src/editor/asking';
import { AsksNothing, SameId } from '../../src/editor/note-notices';
import { Bar, Hints } from '../../src/editor/note-preview';
import { NoteSettings } from '../../src/editor/note-settings';
import { useNoteId } from '../../src/editor/use-note-id';
import { useQuestionFocus } from '../../src/editor/use-question-focus';
import type { NoteAttributes } from '../../src/lib/note';

interface Props {
	clientId: string;
	isSelected: boolean;
	attributes: NoteAttributes;
	setAttributes: ( change: Partial< NoteAttributes > ) => void;
	context: { postId?: number; postType?: string };
}

/** The note as participants see it, with what is asked open to be written. */
export function Edit( {
	clientId,
	isSelected,
	attributes,
	setAttributes,
	context,
}: Props ) {
	const { title, prompt, placeholder, rows, noteId } = attributes;
	const isLesson = isLessonType( context.postType );
	const { copy, fixed, renew } = useNoteId( clientId, isLesson );
	const question = useQuestionFocus( clientId );
	return (
		<div { ...useBlockProps() }>
			<NoteSettings
				attributes={ attributes }
				setAttributes={ setAttributes }
				isLesson={ isLesson }
			/>
			{ copy && <SameId fixed={ fixed } renew={ renew } /> }
			<div className="learning-log-note">
				<div className="learning-log-note__question">
					<RichText
						tagName="p"
						className="learning-log-note__title"
						value={ title }
						allowedFormats={ [] }
						disableLineBreaks
						onChange={ ( value ) =>
							setAttributes( { title: value } )
						}
						aria-label={ __( 'Title', 'learning-log' ) }
						placeholder={ __( 'Title (optional)', 'learning-log' ) }
					/>
					<RichText
						ref={ question }
						tagName="div"
						className="learning-log-note__wording"
						value={ prompt }
						allowedFormats={ FORMATS }
						onChange={ ( value ) =>
							setAttributes( { prompt: value } )
						}
						aria-label={ __( 'Question', 'learning-log' ) }
						placeholder={ __(
							'What would you like to ask?',
							'learning-log'
						) }
					/>
				</div>
				{ ! title && ! prompt && (
					<AsksNothing
						lesson={ isLesson ? Number( context.postId ?? 0 ) : 0 }
						noteId={ noteId }
						isSelected={ isSelected }
						onUse={ setAttributes }
					/>
				) }
				<Hints
					audience={ attributes.audience }
					audiences={ attributes.audiences }
					reply={ attributes.reply }
				/>
				<textarea
					className="learning-log-note__field"
					rows={ rows }
					style={
						{
							'--learning-log-rows': rows,
						} as React.CSSProperties
					}
					value={ placeholder }
					aria-label={ __(
						'Shown in the empty field',
						'learning-log'
					) }
					placeholder={ __(
						'Participants write here. Type what the empty field should say.',
						'learning-log'
					) }
					onChange={ ( event ) =>
						setAttributes( { placeholder: event.target.value } )
					}
				/>
				<Bar
					audience={ attributes.audience }
					allowAttachments={ attributes.allowAttachments }
				/>
			</div>
		</div>
	);
}
