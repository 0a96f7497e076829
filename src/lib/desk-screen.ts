/**
 * The screens of the desk, by the page that their address names.
 */

/** Names of the screens somebody has, by their page, in the order of the menu. */
export type Screens = Record< string, string >;

/**
 * Which screen an address leads to: one of these, on the page of WordPress we are on. "" for everything else, which the browser loads.
 *
 * @param href    The address.
 * @param here    Address of the page we are on.
 * @param screens The screens there are for whoever is here.
 */
export function screenAt(
	href: string,
	here: string,
	screens: Screens
): string {
	const [ to, at ] = [ new URL( href, here ), new URL( here ) ];
	const page = to.searchParams.get( 'page' ) ?? '';
	return to.origin === at.origin &&
		to.pathname === at.pathname &&
		to.hash === '' &&
		Object.hasOwn( screens, page )
		? page
		: '';
}

/**
 * The title of the document on another screen: WordPress puts the name of the screen before that of the site.
 *
 * @param title As it is.
 * @param from  Name of the screen it names.
 * @param to    Name of the screen it is to name.
 */
export const titleOn = ( title: string, from: string, to: string ): string =>
	from !== '' && title.startsWith( from )
		? to + title.slice( from.length )
		: to;
