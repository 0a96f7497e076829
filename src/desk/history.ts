/**
 * The page's address: every step of the desk is made here, so that one that is not wanted can be taken back.
 */
import { useEffect, useRef } from '@wordpress/element';

let here = window.location.href;

/** A step to an address; Back returns. */
export function stepTo( href: string, state: unknown = null ): void {
	window.history.pushState( state, '', href );
	here = window.location.href;
}

/** Goes where a link would lead, by the same way. */
export function follow( href: string ): void {
	const link = document.createElement( 'a' );
	link.href = href;
	document.body.append( link );
	link.click();
	link.remove();
}

/** Another address for where we are, without a step to go back to. */
export function sayHere( href: string ): void {
	window.history.replaceState( window.history.state, '', href );
	here = window.location.href;
}

/** Takes a step by Back or Forward as made. */
export function arrive(): void {
	here = window.location.href;
}

/** Goes on to where we were before Back or Forward. */
export const stay = (): void => stepTo( here );

/** Calls something after each step by Back or Forward. */
export function useSteps( onStep: () => void ): void {
	const step = useRef( onStep );
	step.current = onStep;
	useEffect( () => {
		const onPop = () => step.current();
		window.addEventListener( 'popstate', onPop );
		return () => window.removeEventListener( 'popstate', onPop );
	}, [] );
}

/** The page that the address names. */
export const pageHere = (): string =>
	new URLSearchParams( window.location.search ).get( 'page' ) ?? '';
