/**
 * Somebody else is logged in, or nobody any more: what one person's log says leaves the page. Where a text can be written its own script
 * does so (src/front/veil.ts), and keeps what is unsent.
 */
import { isRecord } from '../../lib/failure';

/** Tells the other tabs whose page this is, and listens whose theirs are. */
export function leaveToOthers(): void {
	const place = document.querySelector< HTMLTemplateElement >(
		'template.learning-log-log__others'
	);
	if ( ! place || ! ( 'BroadcastChannel' in window ) ) {
		return;
	}
	const user = Number( place.dataset.user );
	const channel = new BroadcastChannel( 'learning-log' );
	channel.postMessage( { user } );
	channel.addEventListener( 'message', ( { data } ) => {
		// As page.ts: what names nobody says nothing of anybody.
		if (
			isRecord( data ) &&
			typeof data.user === 'number' &&
			( data.user !== user || data.left )
		) {
			// An export ends with its dialog.
			document
				.querySelector< HTMLDialogElement >( 'dialog[open]' )
				?.close();
			place.parentElement?.replaceChildren( place.content );
		}
	} );
}
