/**
 * The page before a log-out: goes on at once, unless something of this person's lies unsent on the device (php/blocks/leaving.php).
 */
import { shelfOf } from '../lib/copy';
import { keysFrom, openCopies, result, STORE } from './copies';

const shelf = ( page: HTMLElement ): IDBKeyRange =>
	keysFrom( shelfOf( page.dataset.site ?? '', Number( page.dataset.user ) ) );

/** Numbers of the lessons with something unsent: a key is "{site}|{user}|{lesson}/{prompt}|{tab}". */
async function unsentLessons( page: HTMLElement ): Promise< number[] > {
	const base = await openCopies( false );
	const store = base.transaction( STORE, 'readonly' ).objectStore( STORE );
	const keys = await result( store.getAllKeys( shelf( page ) ) );
	base.close();
	const lessons = keys.map( ( key ) =>
		parseInt( String( key ).split( '|' )[ 2 ] ?? '', 10 )
	);
	return [ ...new Set( lessons ) ];
}

async function remove( page: HTMLElement ): Promise< void > {
	const base = await openCopies( false );
	const store = base.transaction( STORE, 'readwrite' ).objectStore( STORE );
	await result( store.delete( shelf( page ) ) );
	base.close();
}

/** Names what is unsent, and waits for a decision. */
function ask( page: HTMLElement, lessons: number[], leave: () => void ): void {
	const list = page.querySelector( '.is-lessons' );
	const template = page.querySelector( 'template' );
	for ( const lesson of lessons ) {
		const row = template?.content.cloneNode( true ) as
			DocumentFragment | undefined;
		const link = row?.querySelector( 'a' );
		if ( row && link ) {
			link.href = `${ page.dataset.lesson ?? '' }${ lesson }`;
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
	const lessons = await unsentLessons( page ).catch( () => [] );
	if ( lessons.length ) {
		ask( page, lessons, leave );
	} else {
		leave();
	}
}

const page = document.querySelector< HTMLElement >( '.learning-log-leaving' );
if ( page ) {
	void start( page );
}
