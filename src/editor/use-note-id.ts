import { store as blockEditorStore } from '@wordpress/block-editor';
import {
	useRegistry,
	useSelect,
	type CurriedSelectorsOf,
} from '@wordpress/data';
import { useCallback, useEffect } from '@wordpress/element';
import { isCopy, newIds, nextNoteId, type Holder } from '../lib/note-id';
import { oldTagAttributes, oldTagMeaning, oldTagsIn } from '../lib/old-tag';

/** The blocks that ask: ids are unique among all of them. */
const ASKING = [ 'learning-log/note', 'learning-log/prompt' ];

/** Attributes in which a block may hold an old tag as text. */
const TEXTS: Readonly< Record< string, string > > = {
	'core/shortcode': 'text',
	'core/paragraph': 'content',
	'core/freeform': 'content',
	'core/html': 'content',
};

type Registry = ReturnType< typeof useRegistry >;
type Reads = CurriedSelectorsOf< typeof blockEditorStore >;

/** Who carried which id at the last look, by editor: previews have one of their own. */
const seen = new WeakMap< Registry, Holder[] >();

/** A note as a holder of its id. */
function noteHolder( editor: Reads, clientId: string ): Holder {
	const around = [ clientId, ...editor.getBlockParents( clientId ) ];
	const fixed =
		around.some( ( id ) => editor.getBlockName( id ) === 'core/block' ) ||
		editor.getBlockEditingMode( clientId ) === 'disabled';
	return {
		clientId,
		noteId: String( editor.getBlockAttributes( clientId )?.noteId ?? '' ),
		kind: fixed ? 'shared' : 'own',
		inserted: around.some(
			( id ) =>
				editor.wasBlockJustInserted( id ) ||
				editor.wasBlockJustInserted( id, 'inserter_menu' )
		),
	};
}

/** The old tags in a block's text, as holders of their ids; those of other pages are none of this lesson's. */
function tagHolders( editor: Reads, clientId: string ): Holder[] {
	const key = TEXTS[ editor.getBlockName( clientId ) ?? '' ] ?? '';
	const text = String( editor.getBlockAttributes( clientId )?.[ key ] ?? '' );
	return oldTagsIn( text )
		.map( ( { body } ) => oldTagMeaning( oldTagAttributes( body ) ) )
		.filter( ( meaning ) => meaning.note_id && ! meaning.post_id )
		.map( ( meaning ) => ( {
			clientId,
			noteId: String( meaning.note_id ),
			kind: 'tag',
		} ) );
}

/** Everything in the editor that carries the id of a note, in the order of the page. */
function holders( editor: Reads ): Holder[] {
	return editor
		.getBlocksByName( [ ...ASKING, ...Object.keys( TEXTS ) ] )
		.flatMap( ( clientId ) =>
			ASKING.includes( editor.getBlockName( clientId ) ?? '' )
				? noteHolder( editor, clientId )
				: tagHolders( editor, clientId )
		);
}

/** An id that no lesson counts up to, for a note in a part that many lessons share. */
const sharedId = (): string =>
	`shared-${ Math.random().toString( 36 ).slice( 2, 10 ).padEnd( 8, '0' ) }`;

/** Writes ids into notes. Undo takes them back with what made them necessary, not by a step of their own. */
function write( registry: Registry, ids: Record< string, string > ): void {
	const editor = registry.dispatch( blockEditorStore );
	void editor.__unstableMarkNextChangeAsNotPersistent();
	void editor.updateBlockAttributes(
		Object.keys( ids ),
		Object.fromEntries(
			Object.entries( ids ).map( ( [ clientId, noteId ] ) => [
				clientId,
				{ noteId },
			] )
		),
		{ uniqueByBlock: true }
	);
}

/**
 * Gives a new note its own id, and a copy another one than its original's. Whichever note of an editor looks first does it for all.
 *
 * @param clientId The note.
 * @param isLesson Whether it stands in a lesson, not in a part that many lessons share.
 * @return Whether another note has the same id, and whether it can be changed here; and the way to change it.
 */
export function useNoteId(
	clientId: string,
	isLesson: boolean
): { copy: boolean; fixed: boolean; renew: () => void } {
	const registry = useRegistry();
	const found = useSelect(
		( select ) => JSON.stringify( holders( select( blockEditorStore ) ) ),
		[]
	);
	const make = isLesson ? nextNoteId : sharedId;
	useEffect( () => {
		const now = holders( registry.select( blockEditorStore ) );
		const ids = newIds( seen.get( registry ) ?? [], now, make );
		seen.set( registry, now );
		if ( Object.keys( ids ).length ) {
			write( registry, ids );
		}
	}, [ registry, found, make ] );
	const renew = useCallback( () => {
		const taken = holders( registry.select( blockEditorStore ) ).map(
			( { noteId } ) => noteId
		);
		void registry
			.dispatch( blockEditorStore )
			.updateBlockAttributes(
				[ clientId ],
				{ [ clientId ]: { noteId: make( taken ) } },
				{ uniqueByBlock: true }
			);
	}, [ registry, clientId, make ] );
	const all = JSON.parse( found ) as Holder[];
	return {
		copy: isCopy( all, clientId ),
		fixed:
			all.find( ( holder ) => holder.clientId === clientId )?.kind ===
			'shared',
		renew,
	};
}
