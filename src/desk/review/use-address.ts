import { useCallback, useState } from '@wordpress/element';
import {
	isBare,
	readAddress,
	writeAddress,
	type DeskAddress,
	type Layout,
} from '../../lib/desk-view';
import { pageHere, sayHere, stepTo, useSteps } from '../history';

const PAGE = 'learning-log';

/** Whether a step of the history is one by which this page opened an entry, so that Back closes it. */
const openedHere = (): boolean => window.history.state?.openedHere === true;

interface Address extends DeskAddress {
	/** Goes somewhere; Back returns. */
	go: ( to: Partial< DeskAddress > ) => void;
	/** Changes where we are, without a step to go back to. */
	adjust: ( to: Partial< DeskAddress > ) => void;
	/** Closes the open entry, by a step back where opening it was a step. */
	close: () => void;
	/** The address of an entry, to copy or open elsewhere. */
	hrefOf: ( entry: number ) => string;
}

/**
 * The view and the open entry, kept in the page's address: a link leads to them, Back and Forward move between them.
 *
 * @param layout The layout when the address names none.
 * @param set    The set that was looked at last, which an address that says nothing means; 0 for none.
 */
export function useAddress( layout: Layout, set: number ): Address {
	const [ address, setAddress ] = useState( () => {
		const { search } = window.location;
		const said = readAddress( search, layout );
		return set && isBare( search )
			? { ...said, view: { ...said.view, set } }
			: said;
	} );
	useSteps( () => {
		if ( pageHere() === PAGE ) {
			setAddress( readAddress( window.location.search, layout ) );
		}
	} );

	const hrefOf = useCallback(
		( entry: number ) =>
			`?${ writeAddress( { view: address.view, entry }, PAGE ) }`,
		[ address.view ]
	);
	const put = ( to: Partial< DeskAddress >, step: boolean ) => {
		const next = { ...address, ...to };
		const href = `?${ writeAddress( next, PAGE ) }`;
		if ( step ) {
			const opens = address.entry === 0 && next.entry > 0;
			stepTo( href, { openedHere: opens } );
		} else {
			sayHere( href );
		}
		setAddress( next );
	};
	return {
		...address,
		go: ( to ) => put( to, true ),
		adjust: ( to ) => put( to, false ),
		close: () => {
			if ( openedHere() ) {
				window.history.back();
			} else {
				put( { entry: 0 }, false );
			}
		},
		hrefOf,
	};
}
