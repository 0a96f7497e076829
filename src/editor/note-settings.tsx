import { InspectorControls } from '@wordpress/block-editor';
import {
	CheckboxControl,
	Notice,
	PanelBody,
	RangeControl,
	SelectControl,
	TextControl,
	ToggleControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import {
	AUDIENCES,
	isReadByOthers,
	type Audience,
	type NoteAttributes,
} from '../lib/note';
import { ButtonWords } from './button-words';
import { READERS } from './note-preview';

interface Props {
	attributes: NoteAttributes;
	setAttributes: ( change: Partial< NoteAttributes > ) => void;
	/** Whether the note stands in a lesson, not in a part that many lessons share. */
	isLesson: boolean;
}

/** Who may be offered as readers, and what they answer. */
function Readers( { attributes, setAttributes }: Omit< Props, 'isLesson' > ) {
	const { audiences, audience, reply } = attributes;
	const isOffered = ( value: Audience ): boolean =>
		value === 'me' || audiences.includes( value );
	const offer = ( value: Audience, on: boolean ): void => {
		const offered = AUDIENCES.filter( ( each ) =>
			each === value ? on : isOffered( each )
		);
		setAttributes( {
			audiences: offered,
			audience: offered.includes( audience ) ? audience : 'me',
		} );
	};
	return (
		<PanelBody title={ __( 'Who may read the answer', 'learning-log' ) }>
			{ AUDIENCES.map( ( value ) => (
				<CheckboxControl
					key={ value }
					label={ READERS[ value ] }
					help={
						value === 'me'
							? __(
									'Always offered: nobody has to share.',
									'learning-log'
								)
							: undefined
					}
					checked={ isOffered( value ) }
					disabled={ value === 'me' }
					onChange={ ( on ) => offer( value, on ) }
				/>
			) ) }
			<SelectControl
				label={ __( 'Chosen at first', 'learning-log' ) }
				help={ __(
					'Participants are told before they type, and can choose otherwise.',
					'learning-log'
				) }
				value={ audience }
				options={ AUDIENCES.filter( isOffered ).map( ( value ) => ( {
					value,
					label: READERS[ value ],
				} ) ) }
				onChange={ ( value ) => setAttributes( { audience: value } ) }
			/>
			<SelectControl
				label={ __( 'What comes back', 'learning-log' ) }
				value={ reply }
				options={ [
					{
						value: 'none',
						label: __( 'Nothing is promised', 'learning-log' ),
					},
					{ value: 'reply', label: __( 'A reply', 'learning-log' ) },
					{
						value: 'approve',
						label: __( 'Approval', 'learning-log' ),
					},
				] }
				onChange={ ( value ) => setAttributes( { reply: value } ) }
			/>
			{ reply !== 'none' && ! isReadByOthers( audiences ) && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Nobody else may read the answer, so nothing can come back. Offer “My coach” or “My set” above; until then participants are promised nothing.',
						'learning-log'
					) }
				</Notice>
			) }
		</PanelBody>
	);
}

/** The field and what may be added to the answer. */
function Field( { attributes, setAttributes }: Omit< Props, 'isLesson' > ) {
	return (
		<PanelBody title={ __( 'The answer', 'learning-log' ) }>
			<TextControl
				label={ __( 'Shown in the empty field', 'learning-log' ) }
				value={ attributes.placeholder }
				onChange={ ( placeholder ) => setAttributes( { placeholder } ) }
			/>
			<RangeControl
				label={ __( 'Lines of the empty field', 'learning-log' ) }
				help={ __( 'It grows with what is written.', 'learning-log' ) }
				value={ attributes.rows }
				min={ 2 }
				max={ 40 }
				onChange={ ( rows ) => setAttributes( { rows: rows ?? 4 } ) }
			/>
			<ToggleControl
				label={ __( 'Files may be added', 'learning-log' ) }
				checked={ attributes.allowAttachments }
				onChange={ ( allowAttachments ) =>
					setAttributes( { allowAttachments } )
				}
			/>
		</PanelBody>
	);
}

/** All settings of a note. */
export function NoteSettings( { attributes, setAttributes, isLesson }: Props ) {
	return (
		<>
			<InspectorControls>
				{ ! isLesson && (
					<PanelBody>
						<p>
							{ __(
								'There is no lesson here. Every lesson that shows this part asks this question, and keeps its own answers to it.',
								'learning-log'
							) }
						</p>
					</PanelBody>
				) }
				<Readers
					attributes={ attributes }
					setAttributes={ setAttributes }
				/>
				<Field
					attributes={ attributes }
					setAttributes={ setAttributes }
				/>
			</InspectorControls>
			<InspectorControls group="advanced">
				<ButtonWords
					attributes={ attributes }
					setAttributes={ setAttributes }
				/>
				<TextControl
					label={ __( 'Id of the note', 'learning-log' ) }
					help={ __(
						'Answers belong to this id. Change it only for a note that nobody has answered.',
						'learning-log'
					) }
					value={ attributes.noteId }
					onChange={ ( value ) =>
						setAttributes( {
							noteId: value
								.toLowerCase()
								.replace( /[^a-z0-9-]/g, '' )
								.replace( /^-+/, '' )
								.slice( 0, 64 ),
						} )
					}
				/>
			</InspectorControls>
		</>
	);
}
