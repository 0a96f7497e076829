import { useState } from '@wordpress/element';
import {
	readPeople,
	writePeople,
	type PeopleView,
} from '../../lib/people-view';
import { pageHere, sayHere, stepTo, useSteps } from '../history';

const PAGE = 'learning-log-people';

/** What is shown, kept in the page's address: a link leads to it, Back and Forward move between views; typing makes no step. */
export function usePeopleView(): [ PeopleView, ( to: PeopleView ) => void ] {
	const [ view, setView ] = useState( () =>
		readPeople( window.location.search )
	);
	useSteps( () => {
		if ( pageHere() === PAGE ) {
			setView( readPeople( window.location.search ) );
		}
	} );
	return [
		view,
		( to ) => {
			if ( JSON.stringify( to ) !== JSON.stringify( view ) ) {
				const href = `?${ writePeople( to, PAGE ) }`;
				( to.search === view.search ? stepTo : sayHere )( href );
				setView( to );
			}
		},
	];
}
