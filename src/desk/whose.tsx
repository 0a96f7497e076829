/**
 * A page of the desk is for whom it was made. While somebody else is logged in, all of it is out of the page, as a text in a lesson is
 * (src/front/veil.ts); it lives on, with what is typed in it, and stands there again once its person is back.
 */
import { Button } from '@wordpress/components';
import { createRoot } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import { isStillHere } from '../api/pin';
import { isRecord } from '../lib/failure';

/** On the body, since asking it in CSS what it has makes the browser look at all of the desk with each change in it. */
const AWAY = 'learning-log-is-away';

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
	const putAway = () => {
		if ( ! place.isConnected ) {
			// The answers that WordPress put into the page for its first requests.
			document.getElementById( 'wp-api-fetch-js-after' )?.remove();
			root.replaceWith( place );
			document.body.classList.add( AWAY );
			screen.render( <Away { ...{ loginUrl } } /> );
		}
	};
	const lookAgain = async () => {
		// Somebody may have logged in on a page that is not ours: what the site refuses then puts it away.
		if ( ( await isStillHere() ) && place.isConnected ) {
			place.replaceWith( root );
			document.body.classList.remove( AWAY );
			screen.render( null );
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
	document.addEventListener( 'visibilitychange', () => {
		if ( document.visibilityState === 'visible' ) {
			void lookAgain();
		}
	} );
	// Tabs of whoever was here before hear that somebody else is.
	channel?.postMessage( { user: me } );
	return putAway;
}
