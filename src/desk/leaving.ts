import { useEffect } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** The forms in which something is written that would be lost. */
const unsaved = new Set< object >();

const guard = ( event: BeforeUnloadEvent ) => event.preventDefault();

/** Has the browser ask for as long as there are any. */
function watch(): void {
	const change = unsaved.size ? 'addEventListener' : 'removeEventListener';
	window[ change ]( 'beforeunload', guard as EventListener );
}

/** What was written is saved, or is to be left. */
export function forgetUnsaved(): void {
	unsaved.clear();
	watch();
}

/** Whether something is being written in a form that would be lost. */
export function useUnsaved( is: boolean ): void {
	useEffect( () => {
		if ( ! is ) {
			return undefined;
		}
		const form = {};
		unsaved.add( form );
		watch();
		return () => {
			unsaved.delete( form );
			watch();
		};
	}, [ is ] );
}

/** Whether one may go elsewhere in the desk; asks where something would be lost by it. */
export function mayLeave(): boolean {
	const may =
		unsaved.size === 0 ||
		// eslint-disable-next-line no-alert -- The browser asks for itself where one leaves the page; one question, one look.
		window.confirm(
			__( 'What you changed is not saved. Leave it?', 'learning-log' )
		);
	if ( may ) {
		forgetUnsaved();
	}
	return may;
}
