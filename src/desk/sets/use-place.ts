import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';

/** Where on the screen one is: the list, one set (0 for a new one), or one of the managers' own parts. */
export interface Place {
	view: 'sets' | 'people' | 'rules';
	set: number | null;
	tab: string;
}

export const LIST: Place = { view: 'sets', set: null, tab: '' };

function placeIn( query: string ): Place {
	const said = new URLSearchParams( query );
	const view = said.get( 'view' );
	const set = said.get( 'set' );
	return {
		view: view === 'people' || view === 'rules' ? view : 'sets',
		set: set !== null && /^\d{1,15}$/.test( set ) ? Number( set ) : null,
		tab: said.get( 'tab' ) ?? '',
	};
}

/** The address of a place. */
export function hrefOf( { view, set, tab }: Place ): string {
	const query = new URLSearchParams( { page: 'learning-log-sets' } );
	if ( view !== 'sets' ) {
		query.set( 'view', view );
	}
	if ( set !== null ) {
		query.set( 'set', String( set ) );
	}
	if ( tab ) {
		query.set( 'tab', tab );
	}
	return `?${ query }`;
}

/** The place, kept in the page's address: a link leads to it, Back and Forward move between places. */
export function usePlace(): [
	Place,
	( to: Place ) => void,
	( isUnsaved: boolean ) => void,
] {
	const [ place, setPlace ] = useState( () =>
		placeIn( window.location.search )
	);
	const unsaved = useRef( false );
	const at = useRef( place );
	at.current = place;

	// Another part of the same set keeps what is being written; everywhere else it would be lost.
	const mayGo = ( to: Place ) =>
		! unsaved.current ||
		( to.view === at.current.view && to.set === at.current.set ) ||
		// eslint-disable-next-line no-alert -- The browser asks for itself where one leaves the page; one question, one look.
		window.confirm(
			__( 'What you changed is not saved. Leave it?', 'learning-log' )
		);
	useEffect( () => {
		const follow = () => {
			const to = placeIn( window.location.search );
			if ( mayGo( to ) ) {
				setPlace( to );
			} else {
				window.history.pushState( null, '', hrefOf( at.current ) );
			}
		};
		const guard = ( event: BeforeUnloadEvent ) => {
			if ( unsaved.current ) {
				event.preventDefault();
			}
		};
		window.addEventListener( 'popstate', follow );
		window.addEventListener( 'beforeunload', guard );
		return () => {
			window.removeEventListener( 'popstate', follow );
			window.removeEventListener( 'beforeunload', guard );
		};
	}, [] );
	return [
		place,
		( to ) => {
			if ( mayGo( to ) ) {
				window.history.pushState( null, '', hrefOf( to ) );
				setPlace( to );
			}
		},
		( isUnsaved ) => {
			unsaved.current = isUnsaved;
		},
	];
}
