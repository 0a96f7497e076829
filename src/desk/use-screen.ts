import { useEffect, useState } from '@wordpress/element';
import { screenAt, titleOn, type Screens } from '../lib/desk-screen';
import { arrive, stay, stepTo, useSteps } from './history';
import { mayLeave } from './leaving';

const MENU = '#toplevel_page_learning-log .wp-submenu a';

/** A link that leads on by itself and was clicked to go there. */
function linkOf( event: MouseEvent ): HTMLAnchorElement | null {
	const link =
		event.target instanceof Element ? event.target.closest( 'a' ) : null;
	const isPlain =
		event.button === 0 &&
		! event.metaKey &&
		! event.ctrlKey &&
		! event.shiftKey &&
		! event.altKey &&
		! event.defaultPrevented;
	return link?.href && isPlain && ! link.target && ! link.download
		? link
		: null;
}

/** Marks a screen in the menu as WordPress does, and closes the menu where it lies over the page. */
function markInMenu( screen: string, screens: Screens ): void {
	for ( const link of document.querySelectorAll< HTMLAnchorElement >(
		MENU
	) ) {
		const isHere =
			screenAt( link.href, window.location.href, screens ) === screen;
		link.classList.toggle( 'current', isHere );
		link.parentElement?.classList.toggle( 'current', isHere );
		link.toggleAttribute( 'aria-current', isHere );
		if ( isHere ) {
			link.setAttribute( 'aria-current', 'page' );
		}
	}
	if ( document.querySelector( '.wp-responsive-open' ) ) {
		document.getElementById( 'wp-admin-bar-menu-toggle' )?.click();
	}
}

interface At {
	screen: string;
	/** Counts up with each way to a screen, also to the one that is open: it begins anew then. */
	visit: number;
}

/**
 * The screen we are on, by the page's address. Links to screens of ours lead there without loading a page, from WordPress's menu too.
 *
 * @param screens The screens there are for whoever is here.
 */
export function useScreen( screens: Screens ): At {
	const [ at, setAt ] = useState< At >( () => ( {
		screen: screenAt(
			window.location.search,
			window.location.href,
			screens
		),
		visit: 0,
	} ) );
	const show = ( screen: string ) => {
		document.title = titleOn(
			document.title,
			screens[ at.screen ] ?? '',
			screens[ screen ] ?? ''
		);
		markInMenu( screen, screens );
		setAt( { screen, visit: at.visit + 1 } );
	};
	useEffect( () => {
		const go = ( event: MouseEvent ) => {
			const link = linkOf( event );
			const screen =
				link && screenAt( link.href, window.location.href, screens );
			if ( link && screen ) {
				event.preventDefault();
				if ( mayLeave() ) {
					stepTo( link.href );
					show( screen );
				}
			}
		};
		document.addEventListener( 'click', go );
		return () => document.removeEventListener( 'click', go );
	} );
	useSteps( () => {
		const { href } = window.location;
		const screen = screenAt( href.split( '#' )[ 0 ] ?? '', href, screens );
		if ( screen === at.screen ) {
			arrive();
		} else if ( ! mayLeave() ) {
			stay();
		} else if ( screen ) {
			arrive();
			show( screen );
		} else {
			window.location.reload();
		}
	} );
	return at;
}
