/**
 * One browser, several people: who logs in and out, and what of the others is in their reach.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { sendLoginForm } from './fixtures';
import type { Person } from './programme';

/** Logs in by the form and opens a page. */
export async function openAs(
	page: Page,
	{ login }: Person,
	{ url }: { url: string }
): Promise< void > {
	await page.goto(
		`/wp-login.php?redirect_to=${ encodeURIComponent( url ) }`
	);
	await sendLoginForm( page, login );
	await page.waitForURL( url );
}

/** The same in a second tab, while the first stays open as it is. */
export async function openBesideAs(
	context: BrowserContext,
	person: Person,
	where: { url: string }
): Promise< Page > {
	const tab = await context.newPage();
	await context.clearCookies();
	await openAs( tab, person, where );
	return tab;
}

/** All that is in reach of whoever opens the browser's tools: elements, what is typed in them, what scripts were given, the key. */
export const everythingIn = ( page: Page ): Promise< string > =>
	page.evaluate( async () => {
		const name = '@wordpress/interactivity';
		const { getConfig } = await import( name );
		const ours = Array.from(
			document.querySelectorAll( '[class*="learning-log"], script' )
		);
		const fields = Array.from(
			document.querySelectorAll< HTMLTextAreaElement | HTMLInputElement >(
				'textarea, input'
			)
		);
		const given = getConfig( 'learning-log' );
		return [
			...ours.map( ( { outerHTML } ) => outerHTML ),
			...fields.map( ( { value } ) => value ),
			JSON.stringify( given ),
			given.deviceKey ? 'Anna’s key' : '',
			/"deviceKey":"[^"]/.test( document.documentElement.outerHTML )
				? 'Anna’s key in the page'
				: '',
		].join( '\n' );
	} );

/** Names of what lies on the device. */
export const onDevice = ( page: Page ): Promise< string[] > =>
	page.evaluate(
		() =>
			new Promise< string[] >( ( resolve, reject ) => {
				const request = indexedDB.open( 'learning-log', 1 );
				// Should it be asked before the page itself has made it.
				request.onupgradeneeded = () =>
					request.result.createObjectStore( 'copies' );
				request.onerror = () => reject( request.error );
				request.onsuccess = () => {
					const keys = request.result
						.transaction( 'copies' )
						.objectStore( 'copies' )
						.getAllKeys();
					keys.onsuccess = () => {
						request.result.close();
						resolve( keys.result.map( String ) );
					};
				};
			} )
	);

/** Names and bytes of what lies there, as text; "" for nothing. To be asked once the page itself has made it. */
export const bytesOnDevice = ( page: Page ): Promise< string > =>
	page.evaluate( async () => {
		const done = < Kind >( request: IDBRequest< Kind > ) =>
			new Promise< Kind >( ( resolve ) => {
				request.onsuccess = () => resolve( request.result );
			} );
		const device = await done( indexedDB.open( 'learning-log' ) );
		const store = device.transaction( 'copies' ).objectStore( 'copies' );
		const keys = await done( store.getAllKeys() );
		const rows = await done(
			store.getAll() as IDBRequest< { data: ArrayBuffer }[] >
		);
		device.close();
		return [
			...keys,
			...rows.map( ( { data } ) => new TextDecoder().decode( data ) ),
		].join( '\n' );
	} );

/** Address of the link to log out, which a theme or the admin bar may have anywhere. */
export async function logOutLink( page: Page ): Promise< string > {
	await page.goto( '/wp-admin/profile.php' );
	const href = await page
		.locator( '#wp-admin-bar-logout a' )
		.getAttribute( 'href' );
	return href ?? '';
}

/** Follows it. */
export async function logOut( page: Page ): Promise< void > {
	await page.goto( await logOutLink( page ) );
}
