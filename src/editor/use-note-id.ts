import { store as blockEditorStore } from '@wordpress/block-editor';
import { useDispatch, useSelect } from '@wordpress/data';
import { useEffect } from '@wordpress/element';
import { isCopy, nextNoteId } from '../lib/note-id';

interface Note {
	clientId: string;
	noteId: string;
}

interface BlockEditor {
	getBlocksByName: ( name: string ) => string[];
	getBlockAttributes: (
		clientId: string
	) => Record< string, unknown > | null;
	wasBlockJustInserted: ( clientId: string ) => boolean;
}

/**
 * Gives a new note its own id, and a copy another one than its original's. Answers whether two notes still share an id.
 *
 * Only a note that was just put in is changed: one that was there may have answers.
 */
export function useNoteId(
	clientId: string,
	noteId: string,
	setNoteId: ( id: string ) => void
): boolean {
	const { markNext, notes } = {
		markNext: useDispatch( blockEditorStore ) as unknown as {
			__unstableMarkNextChangeAsNotPersistent: () => void;
		},
		notes: useSelect( ( select ) => {
			const editor = select( blockEditorStore ) as unknown as BlockEditor;
			return JSON.stringify(
				editor
					.getBlocksByName( 'learning-log/note' )
					.map( ( id ): Note => ( {
						clientId: id,
						noteId: String(
							editor.getBlockAttributes( id )?.noteId ?? ''
						),
					} ) )
			);
		}, [] ),
	};
	const all = JSON.parse( notes ) as Note[];
	const copied = noteId !== '' && isCopy( all, clientId );
	const fresh = useSelect(
		( select ) =>
			(
				select( blockEditorStore ) as unknown as BlockEditor
			 ).wasBlockJustInserted( clientId ),
		[ clientId ]
	);
	useEffect( () => {
		if ( noteId === '' || ( copied && fresh ) ) {
			markNext.__unstableMarkNextChangeAsNotPersistent();
			setNoteId( nextNoteId( all.map( ( note ) => note.noteId ) ) );
		}
		// eslint-disable-next-line react-hooks/exhaustive-deps -- Runs when the ids change, which `notes` says as a text.
	}, [ notes, fresh ] );
	return copied && ! fresh;
}
