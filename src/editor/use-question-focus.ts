import { store as blockEditorStore } from '@wordpress/block-editor';
import { useRegistry } from '@wordpress/data';
import { useEffect, useRef } from '@wordpress/element';

/**
 * Puts the caret of a new note into its question. WordPress puts it into what comes first, which is the optional title, and only where it
 * stands nowhere in the block yet: so this has to be called before useBlockProps().
 *
 * @param clientId The note.
 * @return What the question's field takes as its ref.
 */
export function useQuestionFocus( clientId: string ) {
	const question = useRef< HTMLElement >( null );
	const registry = useRegistry();
	useEffect( () => {
		const editor = registry.select( blockEditorStore );
		const { title, prompt } = editor.getBlockAttributes( clientId ) ?? {};
		if (
			! title &&
			! prompt &&
			editor.isBlockSelected( clientId ) &&
			editor.getSelectedBlocksInitialCaretPosition() === 0
		) {
			question.current?.focus();
		}
	}, [ registry, clientId ] );
	return question;
}
