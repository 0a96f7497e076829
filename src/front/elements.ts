/**
 * Small pieces of page for the parts that make their own. Text is set as text, never as markup.
 */
export type Child = Node | string;

/**
 * What makes the pieces of one part.
 *
 * @param part What the classes of their looks begin with.
 */
export function elementsOf( part: string ) {
	function element< Name extends keyof HTMLElementTagNameMap >(
		name: Name,
		look = '',
		...children: Child[]
	): HTMLElementTagNameMap[ Name ] {
		const made = document.createElement( name );
		if ( look ) {
			made.className = `${ part }__${ look }`;
		}
		made.append( ...children );
		return made;
	}

	/** A button that does one thing at a time: pressed again while it is at it, it does nothing. */
	function button(
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

	return { element, button };
}
