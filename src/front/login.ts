/**
 * Logging in again in place: WordPress's own form in a dialog, so that text and caret stay. Loaded only when somebody has to.
 */
import { isRecord } from '../lib/failure';
import { config, say } from './config';

let dialog: HTMLDialogElement | null = null;
let tabs: BroadcastChannel | null = null;

/** Closes the dialog; also where its person has come back in another tab, or somebody else has. */
export function close(): void {
	dialog?.close();
	dialog?.remove();
	dialog = null;
	tabs?.close();
	tabs = null;
}

/** Another tab says whose it is: somebody else's way in is not that of this page. */
function onMessage( { data }: MessageEvent< unknown > ): void {
	if (
		isRecord( data ) &&
		typeof data.user === 'number' &&
		data.user !== config().user
	) {
		close();
	}
}

/**
 * Opens the dialog, once.
 *
 * @param done Told when somebody has logged in.
 */
export function openLogin( done: () => void ): void {
	if ( dialog ) {
		return;
	}
	dialog = document.createElement( 'dialog' );
	dialog.className = 'learning-log-login';
	dialog.setAttribute( 'aria-label', say( 'loginTitle' ) );
	const frame = document.createElement( 'iframe' );
	frame.title = say( 'loginTitle' );
	frame.src = config().loginUrl;
	frame.addEventListener( 'load', () => {
		// The dialog does not hear keys that are pressed in its frame.
		frame.contentDocument?.addEventListener( 'keydown', ( { key } ) => {
			if ( key === 'Escape' ) {
				close();
			}
		} );
		// WordPress marks the page that says it worked.
		if (
			frame.contentDocument?.querySelector( '.interim-login-success' )
		) {
			close();
			done();
		} else if ( button.matches( ':focus' ) ) {
			frame.focus();
		}
	} );
	const button = document.createElement( 'button' );
	button.type = 'button';
	button.className = 'learning-log-login__close';
	button.textContent = say( 'loginLater' );
	button.addEventListener( 'click', close );
	dialog.addEventListener( 'cancel', close );
	dialog.append( frame, button );
	if ( 'BroadcastChannel' in window ) {
		tabs = new BroadcastChannel( 'learning-log' );
		tabs.addEventListener( 'message', onMessage );
	}
	document.body.append( dialog );
	dialog.showModal();
	// Until its frame can hear it, Escape is pressed here.
	button.focus();
}
