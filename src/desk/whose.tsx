/**
 * A page of the desk is for whom it was made. While somebody else is logged in, all of it is out of the page, as a text in a lesson is
 * (src/front/veil.ts); it lives on, with what is typed in it, and stands there again once its person is back.
 */
import { Button } from '@wordpress/components';
import { createRoot } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { isStillHere } from '../api/pin';
import { isRecord } from '../lib/failure';
import { SOMEBODY_ELSE } from '../lib/somebody-else';

/** What is taken out of the page with the desk: what had opened over it, and where the focus was. */
interface Over {
	elements: Element[];
	/** Those among them, and in the desk, that nothing else could be pressed beside. */
	dialogs: HTMLDialogElement[];
	hidden: string | null;
	focused: Element | null;
}

/** Takes out all that stands over WordPress's page; a dialog has hidden the page from screen readers. */
function takeOver( { activeElement }: Document ): Over {
	const page = document.getElementById( 'wpwrap' );
	const over = {
		elements: [ ...document.body.children ].filter(
			( element ) => element !== page && ! element.matches( 'script' )
		),
		dialogs: [
			...document.querySelectorAll< HTMLDialogElement >( 'dialog:modal' ),
		],
		hidden: page?.getAttribute( 'aria-hidden' ) ?? null,
		focused: activeElement,
	};
	over.elements.forEach( ( element ) => element.remove() );
	page?.removeAttribute( 'aria-hidden' );
	return over;
}

/** Brings it back. */
function bringOver( { elements, dialogs, hidden, focused }: Over ): void {
	document.body.append( ...elements );
	if ( hidden !== null ) {
		document
			.getElementById( 'wpwrap' )
			?.setAttribute( 'aria-hidden', hidden );
	}
	// What was taken out of the page does not lie over it any more.
	const there = dialogs.filter( ( { isConnected } ) => isConnected );
	there.forEach( ( dialog ) => {
		dialog.removeAttribute( 'open' );
		dialog.showModal();
	} );
	if ( focused instanceof HTMLElement ) {
		focused.focus();
	}
}

/** What stands in its place. */
function Away( { loginUrl }: { loginUrl: string } ) {
	return (
		<>
			<h1 tabIndex={ -1 } ref={ ( title ) => title?.focus() }>
				{ __( 'Someone else is logged in here now', 'learning-log' ) }
			</h1>
			<p>
				{ __(
					'What was open is put away, with what was typed in it. It comes back here once you log in again as yourself.',
					'learning-log'
				) }
			</p>
			<p className="learning-log-page__ways">
				<Button
					variant="secondary"
					href={ loginUrl }
					target="_blank"
					rel="noopener"
				>
					{ __( 'Log in in a new tab', 'learning-log' ) }
				</Button>
				<Button
					variant="tertiary"
					onClick={ () => window.location.reload() }
				>
					{ __( 'I am someone else: load my page', 'learning-log' ) }
				</Button>
			</p>
		</>
	);
}

/**
 * Keeps the page for its person.
 *
 * @param root     Where the desk stands.
 * @param me       Number of the person.
 * @param loginUrl Where one logs in.
 * @return What puts it away, once somebody else is known to be here.
 */
export function keepFor(
	root: HTMLElement,
	me: number,
	loginUrl: string
): () => void {
	const place = document.createElement( 'div' );
	place.className = 'learning-log-page__away';
	const screen = createRoot( place );
	const channel =
		'BroadcastChannel' in window
			? new BroadcastChannel( 'learning-log' )
			: null;
	let over: Over | null = null;
	const putAway = () => {
		if ( ! place.isConnected ) {
			// The answers that WordPress put into the page for its first requests.
			document.getElementById( 'wp-api-fetch-js-after' )?.remove();
			over = takeOver( root.ownerDocument );
			root.replaceWith( place );
			screen.render( <Away { ...{ loginUrl } } /> );
		}
	};
	const lookAgain = async () => {
		// Somebody may have logged in on a page that is not ours: what the site refuses then puts it away.
		if ( ( await isStillHere() ) && place.isConnected ) {
			place.replaceWith( root );
			screen.render( null );
			if ( over ) {
				bringOver( over );
			}
		}
	};
	channel?.addEventListener( 'message', ( { data } ) => {
		if ( isRecord( data ) && typeof data.user === 'number' ) {
			if ( data.user !== me ) {
				putAway();
			} else if ( place.isConnected ) {
				void lookAgain();
			}
		}
	} );
	document.addEventListener( SOMEBODY_ELSE, putAway );
	document.addEventListener( 'visibilitychange', () => {
		if ( document.visibilityState === 'visible' ) {
			void lookAgain();
		}
	} );
	// Tabs of whoever was here before hear that somebody else is.
	channel?.postMessage( { user: me } );
	return putAway;
}
