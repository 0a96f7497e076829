import {
	InspectorControls,
	RichText,
	useBlockProps,
} from '@wordpress/block-editor';
import {
	CheckboxControl,
	Notice,
	PanelBody,
	RangeControl,
	SelectControl,
	TextControl,
} from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useNoteId } from '../../src/editor/use-note-id';

type Audience = 'me' | 'coach' | 'set';

interface Attributes {
	noteId: string;
	title: string;
	prompt: string;
	placeholder: string;
	rows: number;
	audiences: Audience[];
	audience: Audience;
	reply: 'none' | 'reply' | 'approve';
}

interface Props {
	clientId: string;
	attributes: Attributes;
	setAttributes: ( change: Partial< Attributes > ) => void;
}

const AUDIENCES: { value: Audience; label: string }[] = [
	{ value: 'me', label: __( 'Only me', 'learning-log' ) },
	{ value: 'coach', label: __( 'My coach', 'learning-log' ) },
	{ value: 'set', label: __( 'My set', 'learning-log' ) },
];

/** Settings of the note. */
function Settings( { attributes, setAttributes }: Omit< Props, 'clientId' > ) {
	const { audiences, audience, reply, rows, noteId } = attributes;
	const offer = ( value: Audience, on: boolean ) => {
		const offered = AUDIENCES.map( ( option ) => option.value ).filter(
			( each ) => ( each === value ? on : audiences.includes( each ) )
		);
		setAttributes( {
			audiences: offered,
			audience: offered.includes( audience ) ? audience : 'me',
		} );
	};
	return (
		<InspectorControls>
			<PanelBody
				title={ __( 'Who may read the answer', 'learning-log' ) }
			>
				{ AUDIENCES.map( ( { value, label } ) => (
					<CheckboxControl
						key={ value }
						label={ label }
						checked={
							value === 'me' || audiences.includes( value )
						}
						disabled={ value === 'me' }
						onChange={ ( on ) => offer( value, on ) }
					/>
				) ) }
				<SelectControl
					label={ __( 'Preset', 'learning-log' ) }
					help={ __(
						'Participants are told before they type, and can choose otherwise.',
						'learning-log'
					) }
					value={ audience }
					options={ AUDIENCES.filter(
						( { value } ) =>
							value === 'me' || audiences.includes( value )
					) }
					onChange={ ( value ) =>
						setAttributes( { audience: value } )
					}
				/>
				<SelectControl
					label={ __( 'What comes back', 'learning-log' ) }
					value={ reply }
					options={ [
						{
							value: 'none',
							label: __( 'Nothing is promised', 'learning-log' ),
						},
						{
							value: 'reply',
							label: __( 'A reply', 'learning-log' ),
						},
						{
							value: 'approve',
							label: __( 'Approval', 'learning-log' ),
						},
					] }
					onChange={ ( value ) => setAttributes( { reply: value } ) }
				/>
			</PanelBody>
			<PanelBody
				title={ __( 'Field', 'learning-log' ) }
				initialOpen={ false }
			>
				<RangeControl
					label={ __( 'Lines of the empty field', 'learning-log' ) }
					value={ rows }
					min={ 2 }
					max={ 40 }
					onChange={ ( value ) =>
						setAttributes( { rows: value ?? 4 } )
					}
				/>
				<TextControl
					label={ __( 'Id of the note', 'learning-log' ) }
					help={ __(
						'Answers belong to this id. Change it only for a note that nobody has answered.',
						'learning-log'
					) }
					value={ noteId }
					onChange={ ( value ) =>
						setAttributes( {
							noteId: value
								.toLowerCase()
								.replace( /[^a-z0-9-]/g, '' ),
						} )
					}
				/>
			</PanelBody>
		</InspectorControls>
	);
}

/** The note as participants see it, with what is asked open to be written. */
export function Edit( { clientId, attributes, setAttributes }: Props ) {
	const copied = useNoteId( clientId, attributes.noteId, ( noteId ) =>
		setAttributes( { noteId } )
	);
	return (
		<div { ...useBlockProps() }>
			<Settings
				attributes={ attributes }
				setAttributes={ setAttributes }
			/>
			{ copied && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'Another note of this lesson has the same id, so both would show the same answer. Give this one an id of its own in the settings.',
						'learning-log'
					) }
				</Notice>
			) }
			<div className="learning-log-note">
				<RichText
					tagName="p"
					className="learning-log-note__title"
					value={ attributes.title }
					allowedFormats={ [] }
					onChange={ ( title ) => setAttributes( { title } ) }
					placeholder={ __( 'Title (optional)', 'learning-log' ) }
				/>
				<RichText
					tagName="div"
					className="learning-log-note__wording"
					value={ attributes.prompt }
					onChange={ ( prompt ) => setAttributes( { prompt } ) }
					placeholder={ __(
						'What would you like to ask?',
						'learning-log'
					) }
				/>
				<textarea
					className="learning-log-note__field"
					rows={ attributes.rows }
					value={ attributes.placeholder }
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
			</div>
		</div>
	);
}
