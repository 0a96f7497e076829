/**
 * The filters of the log, each in a <details>: they open and close by themselves; here they also close when one turns elsewhere.
 */
const OPEN = 'details.learning-log-log__chip[open]';

/** Closes what is open unless the event happened in it. */
function closeOthers( { target }: Event ): void {
	document
		.querySelectorAll< HTMLDetailsElement >( OPEN )
		.forEach( ( chip ) => {
			if ( ! ( target instanceof Node ) || ! chip.contains( target ) ) {
				chip.open = false;
			}
		} );
}

/** Escape closes the one that has the focus, and leaves the focus on what opened it. */
function closeByKey( { key, target }: KeyboardEvent ): void {
	const chip =
		key === 'Escape' && target instanceof Element
			? target.closest< HTMLDetailsElement >( OPEN )
			: null;
	if ( chip ) {
		chip.open = false;
		chip.querySelector( 'summary' )?.focus();
	}
}

export function closeElsewhere(): void {
	document.addEventListener( 'pointerdown', closeOthers );
	document.addEventListener( 'focusin', closeOthers );
	document.addEventListener( 'keydown', closeByKey );
}
