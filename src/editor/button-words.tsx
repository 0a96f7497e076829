import { TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { Buttons, NoteAttributes } from '../lib/note';

const USUAL: Record< keyof Buttons, string > = {
	edit: __( 'Edit', 'learning-log' ),
	save: __( 'Save', 'learning-log' ),
	cancel: __( 'Cancel', 'learning-log' ),
	add: __( 'Add a file', 'learning-log' ),
};
const BUTTONS = Object.keys( USUAL ) as ( keyof Buttons )[];

/** The words of a note for its buttons, which it brought from an old tag: one can change them, or leave them empty for the usual ones. */
export function ButtonWords( {
	attributes: { buttons = {} },
	setAttributes,
}: {
	attributes: NoteAttributes;
	setAttributes: ( change: Partial< NoteAttributes > ) => void;
} ) {
	return BUTTONS.filter( ( button ) => buttons[ button ] !== undefined ).map(
		( button ) => (
			<TextControl
				key={ button }
				label={ sprintf(
					/* translators: %s: what a button usually says. */
					__( 'Instead of “%s”', 'learning-log' ),
					USUAL[ button ]
				) }
				placeholder={ USUAL[ button ] }
				value={ buttons[ button ] ?? '' }
				onChange={ ( word ) =>
					setAttributes( {
						buttons: { ...buttons, [ button ]: word },
					} )
				}
			/>
		)
	);
}
