/**
 * Ids of notes within one lesson. Numbers of old notes are kept; new ones go on counting.
 */

/** Something in the editor that carries the id of a note. */
export interface Holder {
	clientId: string;
	noteId: string;
	/** A note that can be changed here; one that cannot (in a synced pattern, locked); a block that holds an old tag. */
	kind: 'own' | 'shared' | 'tag';
	/** Whether a person has just put it in: inserted, pasted, duplicated. Undo and loading are not that. */
	inserted?: boolean;
}

/** The next free id: one more than the highest number in use. */
export function nextNoteId( taken: readonly string[] ): string {
	const numbers = taken
		.filter( ( id ) => /^\d{1,9}$/.test( id ) )
		.map( Number );
	return String( Math.max( 0, ...numbers ) + 1 );
}

/**
 * Whether another holder has the id of this note, and this is the one to change: the later one of two, or the one that can be
 * changed here.
 */
export function isCopy( holders: readonly Holder[], own: string ): boolean {
	const at = holders.findIndex(
		( { clientId, kind } ) => clientId === own && kind !== 'tag'
	);
	const mine = holders[ at ];
	if ( ! mine || mine.noteId === '' ) {
		return false;
	}
	return holders.some( ( { clientId, noteId, kind }, index ) => {
		if ( clientId === own || noteId !== mine.noteId ) {
			return false;
		}
		return mine.kind === 'own'
			? kind !== 'own' || index < at
			: kind === 'shared' && index < at;
	} );
}

/**
 * New ids for notes that have none, and for copies that were just put in. Nothing else is changed: a note that was there may
 * have answers, wherever in the lesson it stands, and one that takes the place of an old tag or of a note that was cut keeps its id.
 *
 * @param before Holders at the last look.
 * @param now    Holders now, in the order of the page.
 * @param make   Makes an id that none of these is.
 */
export function newIds(
	before: readonly Holder[],
	now: readonly Holder[],
	make: ( taken: readonly string[] ) => string
): Record< string, string > {
	const has = ( list: readonly Holder[], clientId: string ): boolean =>
		list.some( ( holder ) => holder.clientId === clientId );
	const moved = before
		.filter( ( { clientId } ) => ! has( now, clientId ) )
		.map( ( { noteId } ) => noteId );
	const isNew = ( { kind, inserted, clientId, noteId }: Holder ): boolean =>
		kind === 'own' &&
		( noteId === '' ||
			( inserted === true &&
				! has( before, clientId ) &&
				! moved.includes( noteId ) ) );
	const taken = now.filter( ( holder ) => ! isNew( holder ) );
	const ids: Record< string, string > = {};
	const used = taken.map( ( { noteId } ) => noteId );
	for ( const { clientId, noteId } of now.filter( isNew ) ) {
		const free = noteId !== '' && ! used.includes( noteId );
		const id = free
			? noteId
			: make( [ ...used, ...now.map( ( holder ) => holder.noteId ) ] );
		used.push( id );
		if ( id !== noteId ) {
			ids[ clientId ] = id;
		}
	}
	return ids;
}
