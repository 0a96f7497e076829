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
	act: ( value: string ) => unknown,
	attributes: Attributes = {}
): HTMLSelectElement {
	const element = made(
		'select',
		{ 'aria-label': label, ...attributes },
		...Object.entries( options ).map( ( [ value, word ] ) =>
			made( 'option', { value, selected: value === chosen }, word )
		)
	);
	element.addEventListener( 'change', () => void act( element.value ) );
	return element;
}

/** Whether a choice shows what it was made with; one that was refused does not. */
const isAsMade = ( { options }: HTMLSelectElement ): boolean =>
	Array.from( options ).every(
		( { selected, defaultSelected } ) => selected === defaultSelected
	);

/** Whether what stands there says and does the same as what would take its place. */
const isSame = ( there: ChildNode, next: Node ): boolean =>
	there.isEqualNode( next ) &&
	( ! ( there instanceof Element ) ||
		[ there, ...there.querySelectorAll( 'select' ) ].every(
			( one ) => ! ( one instanceof HTMLSelectElement ) || isAsMade( one )
		) );

/** Whether only what is in it has changed. */
const holdsOther = (
	there: ChildNode | undefined,
	next: Node
): there is Element =>
	there instanceof Element &&
	! there.matches( 'button, select' ) &&
	there.cloneNode( false ).isEqualNode( next.cloneNode( false ) );

/**
 * Makes what is in a place what it should be, and leaves in the page whatever is the same: a button that is taken out of it between the
 * finger’s coming down and its going up is not pressed, and nobody learns why. What a button does, it says by its words and `data-` names.
 */
export function put( place: Element, ...inside: ( Node | null )[] ): void {
	const there = Array.from( place.childNodes );
	let at = 0;
	for ( const next of inside.filter( ( one ) => one !== null ) ) {
		const old = there[ at ];
		const same = there.findIndex(
			( one, index ) => index >= at && isSame( one, next )
		);
		if ( same >= 0 ) {
			there.slice( at, same ).forEach( ( gone ) => gone.remove() );
			at = same + 1;
		} else if ( holdsOther( old, next ) ) {
			put( old, ...next.childNodes );
			at++;
		} else {
			place.insertBefore( next, old ?? null );
		}
	}
	there.slice( at ).forEach( ( gone ) => gone.remove() );
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
