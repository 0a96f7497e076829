/**
 * What its author can do with a note beside writing it: earlier versions, removing it, bringing it back. Loaded when used.
 */
import { part, type Note } from '../note';
import { config, say } from '../config';
import { button, element } from './elements';
import { askToRemove, recall, tellAnew, tellGone as tell } from './removal';
import { openRemoved } from './removed';
import { openVersions } from './versions';

export { recall, tellAnew };

export const tellGone = ( note: Note, entry: number ): Promise< void > =>
	tell( note, entry, openRemoved );

/** The way to everything one wrote; on the page of the log itself, and where there is none, no way. */
function wayToLog( { form }: Note ): HTMLElement[] {
	const { logUrl } = config();
	if ( ! logUrl || form.dataset.log !== undefined ) {
		return [];
	}
	const link = element( 'a', 'choice', say( 'seeLog' ) );
	link.href = logUrl;
	return [ element( 'li', '', link ) ];
}

/** Fills the menu that was just opened. */
export function openMenu( note: Note, details: HTMLDetailsElement ): void {
	details.querySelector( '.learning-log-note__menu' )?.remove();
	const ends = new AbortController();
	const close = ( focus: boolean ) => {
		ends.abort();
		details.open = false;
		if ( focus ) {
			details.querySelector( 'summary' )?.focus();
		}
	};
	const choice = ( name: string, act: ( of: Note ) => unknown ) =>
		element(
			'li',
			'',
			button(
				say( name ),
				() => {
					// What opens next gives the focus back to here.
					close( true );
					void act( note );
				},
				'choice'
			)
		);
	const menu = element(
		'ul',
		'',
		...( note.context.entry
			? [
					choice( 'versions', openVersions ),
					choice( 'remove', askToRemove ),
				]
			: [] ),
		choice( 'removedAnswers', openRemoved ),
		...wayToLog( note )
	);
	menu.className = 'learning-log-note__menu learning-log-history__menu';
	details.append( menu );
	const { signal } = ends;
	details.addEventListener(
		'keydown',
		( event ) => {
			if ( event.key === 'Escape' ) {
				close( true );
			}
		},
		{ signal }
	);
	details.addEventListener(
		'focusout',
		( { relatedTarget } ) => {
			if (
				relatedTarget instanceof Node &&
				! details.contains( relatedTarget )
			) {
				close( false );
			}
		},
		{ signal }
	);
	document.addEventListener(
		'pointerdown',
		( { target } ) => {
			if ( target instanceof Node && ! details.contains( target ) ) {
				close( false );
			}
		},
		{ signal }
	);
	part( note, 'more' )
		?.querySelector( 'ul' )
		?.scrollIntoView( { block: 'nearest' } );
}
