/**
 * The menu that says who reads a note. Its radio buttons are the truth, with script and without.
 */
import type { Readers } from '../lib/version';
import { part, type Note } from './note';

const menu = ( note: Note ): HTMLDetailsElement | null =>
	part< HTMLDetailsElement >( note, 'audience' );

const options = ( note: Note ): HTMLInputElement[] =>
	Array.from(
		note.form.querySelectorAll< HTMLInputElement >(
			'input[name="learning_log[audience]"]'
		)
	);

const picked = ( note: Note ): HTMLInputElement | undefined =>
	options( note ).find( ( { checked } ) => checked );

/** Readers as chosen: "me", "coach", "set:12". */
export const chosen = ( note: Note ): string => picked( note )?.value ?? 'me';

/** Says above the closed menu what is chosen in it. */
export function showChosen( note: Note ): void {
	const option = picked( note );
	if ( ! option ) {
		return;
	}
	part( note, 'current' )?.replaceChildren( option.dataset.label ?? '' );
	const alone = option.value === 'me';
	note.form.querySelector( '.is-lock' )?.toggleAttribute( 'hidden', ! alone );
	note.form.querySelector( '.is-people' )?.toggleAttribute( 'hidden', alone );
}

/** Chooses without being asked: what is stored is what is shown. */
export function choose( note: Note, choice: string ): void {
	for ( const option of options( note ) ) {
		option.checked = option.value === choice;
	}
	showChosen( note );
}

export const isMenuOpen = ( note: Note ): boolean =>
	menu( note )?.open ?? false;

/** Closes the menu; the focus returns to what opened it. */
export function closeMenu( note: Note, withFocus: boolean ): void {
	const details = menu( note );
	if ( details?.open ) {
		details.open = false;
		if ( withFocus ) {
			details.querySelector( 'summary' )?.focus();
		}
	}
}

/** Keeps an opened menu on the screen, and closes it when the next click is elsewhere. */
export function opened( note: Note ): void {
	const details = menu( note );
	note.before = chosen( note );
	part( note, 'menu' )?.scrollIntoView( { block: 'nearest' } );
	const elsewhere = ( { target }: Event ) => {
		// What is pressed in a document is one of its elements.
		if ( ! details?.open || ! details.contains( target as Node ) ) {
			document.removeEventListener( 'pointerdown', elsewhere );
			closeMenu( note, false );
		}
	};
	document.addEventListener( 'pointerdown', elsewhere );
}

/** How the menu names readers. */
export const choiceOf = ( { audience, set }: Readers ): string =>
	audience === 'set' ? `set:${ set }` : audience;

/** The readers of a choice. */
export function readersOf( choice: string ): Readers {
	const [ audience, set ] = choice.split( ':' );
	return {
		audience: audience === 'coach' || audience === 'set' ? audience : 'me',
		set: Number( set ?? 0 ),
	};
}
