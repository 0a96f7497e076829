import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

let isUnsaved = false;

const guard = ( event: BeforeUnloadEvent ) => event.preventDefault();

/** Says whether something is being written that would be lost. */
export function setUnsaved( is: boolean ): void {
	isUnsaved = is;
	const change = is ? 'addEventListener' : 'removeEventListener';
	window[ change ]( 'beforeunload', guard as EventListener );
}

/** The same, for as long as a form is there. */
export function useUnsaved( is: boolean ): void {
	useEffect( () => {
		setUnsaved( is );
		return () => setUnsaved( false );
	}, [ is ] );
}

/** Whether one may go elsewhere in the desk; asks where something would be lost by it. */
export function mayLeave(): boolean {
	const may =
		! isUnsaved ||
		// eslint-disable-next-line no-alert -- The browser asks for itself where one leaves the page; one question, one look.
		window.confirm(
			__( 'What you changed is not saved. Leave it?', 'learning-log' )
		);
	if ( may ) {
		setUnsaved( false );
	}
	return may;
}
