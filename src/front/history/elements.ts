/**
 * Small pieces of page. Text is set as text, never as markup.
 */
type Child = Node | string;

export function element< Name extends keyof HTMLElementTagNameMap >(
	name: Name,
	look = '',
	...children: Child[]
): HTMLElementTagNameMap[ Name ] {
	const made = document.createElement( name );
	if ( look ) {
		made.className = `learning-log-history__${ look }`;
	}
	made.append( ...children );
	return made;
}

/** A button that does one thing at a time: pressed again while it is at it, it does nothing. */
export function button(
	text: string,
	act: () => unknown,
	look = 'button'
): HTMLButtonElement {
	const made = element( 'button', look, text );
	made.type = 'button';
	let busy = false;
	made.addEventListener( 'click', async () => {
		if ( busy ) {
			return;
		}
		busy = true;
		made.setAttribute( 'aria-disabled', 'true' );
		try {
			await act();
		} finally {
			busy = false;
			made.removeAttribute( 'aria-disabled' );
		}
	} );
	return made;
}

/** An answer, under its question where it has one of its own. */
export const told = ( label: string, ...children: Child[] ): Node[] => [
	...( label ? [ words( 'asked', label ) ] : [] ),
	words( 'text', ...children ),
];

/** What a participant wrote, read in its own direction. */
export function words(
	look: string,
	...children: Child[]
): HTMLParagraphElement {
	const made = element( 'p', look, ...children );
	made.dir = 'auto';
	return made;
}
