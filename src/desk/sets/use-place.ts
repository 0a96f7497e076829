import { useState } from '@wordpress/element';
import { pageHere, stay, stepTo, useSteps } from '../history';
import { mayLeave } from '../leaving';

const PAGE = 'learning-log-sets';

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
	const query = new URLSearchParams( { page: PAGE } );
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
export function usePlace(): [ Place, ( to: Place ) => void ] {
	const [ place, setPlace ] = useState( () =>
		placeIn( window.location.search )
	);
	// Another part of the same set keeps what is being written; everywhere else it would be lost.
	const mayGo = ( to: Place ) =>
		( to.view === place.view && to.set === place.set ) || mayLeave();
	useSteps( () => {
		if ( pageHere() !== PAGE ) {
			return;
		}
		const to = placeIn( window.location.search );
		if ( mayGo( to ) ) {
			setPlace( to );
		} else {
			stay();
		}
	} );
	return [
		place,
		( to ) => {
			if ( mayGo( to ) ) {
				stepTo( hrefOf( to ) );
				setPlace( to );
			}
		},
	];
}
