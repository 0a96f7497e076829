/**
 * Logging in again in place: WordPress's own form in a dialog, so that text and caret stay. Loaded only when somebody has to.
 */
import { config, say } from './config';

let dialog: HTMLDialogElement | null = null;

function close(): void {
	dialog?.close();
	dialog?.remove();
	dialog = null;
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
	document.body.append( dialog );
	dialog.showModal();
	// Until its frame can hear it, Escape is pressed here.
	button.focus();
}
