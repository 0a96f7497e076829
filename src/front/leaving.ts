/**
 * The page before a log-out: goes on at once, unless something of this person's lies unsent on the device (php/blocks/leaving.php).
 */
import { shelfOf } from '../lib/copy';
import { keysFrom, openCopies, result, STORE } from './copies';
import { keptTexts } from './kept-texts';
import { unsentUrl } from './log/unsent-url';

/** Whose copies lie where: those of this site and this person. */
const ownerOf = ( { dataset }: HTMLElement ): [ string, number ] => [
	dataset.site ?? '',
	Number( dataset.user ),
];

/** Where something is unsent; a text of a lesson is called "{lesson}/{prompt}". */
async function unsentPlaces( page: HTMLElement ): Promise< string[] > {
	const { lesson = '', log = '' } = page.dataset;
	const places = ( await keptTexts( ...ownerOf( page ) ) ).map(
		( text ) => unsentUrl( log, text ) || lesson + text.split( '/' )[ 0 ]
	);
	return [ ...new Set( places ) ];
}

async function remove( page: HTMLElement ): Promise< void > {
	const base = await openCopies( false );
	const store = base.transaction( STORE, 'readwrite' ).objectStore( STORE );
	await result( store.delete( keysFrom( shelfOf( ...ownerOf( page ) ) ) ) );
	base.close();
}

/** Names what is unsent, and waits for a decision. */
function ask( page: HTMLElement, places: string[], leave: () => void ): void {
	const list = page.querySelector( '.is-lessons' );
	const template = page.querySelector( 'template' );
	for ( const place of places ) {
		const row = template?.content.cloneNode( true ) as
			DocumentFragment | undefined;
		const link = row?.querySelector( 'a' );
		if ( row && link ) {
			link.href = place;
			list?.append( row );
		}
	}
	page.querySelector( '.is-unsent' )?.removeAttribute( 'hidden' );
	page.querySelector( '.message' )?.setAttribute( 'hidden', '' );
	page.querySelector< HTMLElement >( '.is-back' )?.focus();
	page.querySelector( '.is-back' )?.addEventListener( 'click', () =>
		window.history.back()
	);
	page.querySelector( '.is-away' )?.addEventListener( 'click', () => {
		void remove( page ).finally( leave );
	} );
}

async function start( page: HTMLElement ): Promise< void > {
	const next = page.querySelector< HTMLAnchorElement >( '.is-next' )?.href;
	const leave = () => {
		// Other tabs drop what they hold.
		if ( 'BroadcastChannel' in window ) {
			new BroadcastChannel( 'learning-log' ).postMessage( {
				user: Number( page.dataset.user ),
				left: true,
			} );
		}
		window.location.replace( next ?? '' );
	};
	// What cannot be opened holds nothing, or nothing that could be read.
	const places = await unsentPlaces( page ).catch( () => [] );
	if ( places.length ) {
		ask( page, places, leave );
	} else {
		leave();
	}
}

const page = document.querySelector< HTMLElement >( '.learning-log-leaving' );
if ( page ) {
	void start( page );
}
