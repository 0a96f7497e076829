/**
 * What the directives of a form mean (https://developer.wordpress.org/block-editor/reference-guides/interactivity-api/): that API enlivens
 * what came with its page, and the desk makes its forms later. Those that a comment's form has, and no others.
 */
import type { Context } from '../../../front/note';

export type Actions = Record< string, ( event: Event ) => void >;

const DIRECTIVE = /^data-wp-(bind|class|on|text)(?:--(.+))?$/;

/** The value of "context.name" or "!context.name". */
function valueOf( path: string, context: Context ): unknown {
	const value = Reflect.get( context, path.replace( /^!?context\./, '' ) );
	return path.startsWith( '!' ) ? ! value : value;
}

/** Binds an attribute to a value; one that is true or false is there or not. */
function bind( element: Element, name: string, value: unknown ): void {
	if ( name.startsWith( 'aria-' ) && value ) {
		element.setAttribute( name, String( value ) );
	} else {
		element.toggleAttribute( name, !! value );
	}
}

/** What shows one directive of an element; null for one that shows nothing. */
function drawOf(
	element: Element,
	kind: string,
	name: string
): ( ( value: unknown ) => void ) | null {
	switch ( kind ) {
		case 'bind':
			return ( value ) => bind( element, name, value );
		case 'class':
			return ( value ) => element.classList.toggle( name, !! value );
		case 'text':
			return ( value ) => {
				element.textContent = String( value ?? '' );
			};
	}
	return null;
}

/**
 * Enlivens a form.
 *
 * @param form    The form.
 * @param context What it shows.
 * @param actions What is done in it.
 * @return The context, of which each change shows.
 */
export function enliven(
	form: HTMLFormElement,
	context: Context,
	actions: Actions
): Context {
	const draws: ( () => void )[] = [];
	for ( const element of [ form, ...form.querySelectorAll( '*' ) ] ) {
		for ( const { name: directive, value } of element.attributes ) {
			const [ , kind = '', name = '' ] =
				DIRECTIVE.exec( directive ) ?? [];
			const draw = drawOf( element, kind, name );
			const act = actions[ value.replace( 'actions.', '' ) ];
			if ( draw ) {
				draws.push( () => draw( valueOf( value, context ) ) );
			} else if ( kind === 'on' && act ) {
				element.addEventListener( name, act );
			}
		}
	}
	let isDue = false;
	const show = () => {
		isDue = false;
		draws.forEach( ( draw ) => draw() );
	};
	return new Proxy( context, {
		set( target, name, value ) {
			if ( ! isDue ) {
				isDue = true;
				queueMicrotask( show );
			}
			return Reflect.set( target, name, value );
		},
	} );
}
