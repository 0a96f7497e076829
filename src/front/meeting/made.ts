/**
 * Elements for what others write, which never becomes markup.
 */

type Attributes = Record< string, string | boolean | undefined >;

/** An element with its attributes and what is in it. */
export function made< Name extends keyof HTMLElementTagNameMap >(
	name: Name,
	attributes: Attributes,
	...inside: ( Node | string | null )[]
): HTMLElementTagNameMap[ Name ] {
	const element = document.createElement( name );
	for ( const [ key, value ] of Object.entries( attributes ) ) {
		if ( value !== undefined && value !== false ) {
			element.setAttribute( key, value === true ? '' : value );
		}
	}
	element.append( ...inside.filter( ( one ) => one !== null ) );
	return element;
}

/** A button that does something. */
export function button(
	says: string,
	act: () => unknown,
	attributes: Attributes = {}
): HTMLButtonElement {
	const element = made( 'button', { type: 'button', ...attributes }, says );
	element.addEventListener( 'click', () => void act() );
	return element;
}

/** A choice among values, in words. */
export function choice(
	label: string,
	options: Record< string, string >,
	chosen: string,
	act: ( value: string ) => unknown
): HTMLSelectElement {
	const element = made(
		'select',
		{ 'aria-label': label },
		...Object.entries( options ).map( ( [ value, word ] ) =>
			made( 'option', { value, selected: value === chosen }, word )
		)
	);
	element.addEventListener( 'change', () => void act( element.value ) );
	return element;
}

/** Gives the focus back to what was pressed, or where that has gone to what one would press next; null: it was elsewhere. */
export function focusAgain( place: HTMLElement, does: string | null ): void {
	const next =
		does === null
			? null
			: ( place.querySelector< HTMLElement >(
					`[data-does="${ does }"]`
				) ?? place.querySelector< HTMLElement >( 'button, select' ) );
	next?.focus();
}
