/**
 * Whether this computer is shared: then nothing that is written here stays on it. Remembered on the computer itself, for all who use it.
 */
const NAME = 'learning-log-shared-computer';

export function isShared(): boolean {
	try {
		return localStorage.getItem( NAME ) !== null;
	} catch {
		return false;
	}
}

export function setShared( shared: boolean ): void {
	try {
		if ( shared ) {
			localStorage.setItem( NAME, '1' );
		} else {
			localStorage.removeItem( NAME );
		}
	} catch {
		// Where nothing can be remembered, nothing can be kept either.
	}
}

/** Shows in the menus of the page's notes what holds. */
export function showShared(): void {
	document
		.querySelectorAll< HTMLInputElement >(
			'.learning-log-note__shared input'
		)
		.forEach( ( box ) => {
			box.checked = isShared();
		} );
}
