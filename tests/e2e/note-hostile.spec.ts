/**
 * Whoever writes lessons cannot make the page of whoever reads them send what nobody meant to send.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** An address that leads out of the plugin's routes to the account of the person named. */
const astray = ( person: number ) =>
	`x/../../../../../../wp/v2/users/${ person }?description=astray&x=`;

/** Everything but reading that the page sends while something is done. */
async function sent(
	page: Page,
	action: () => Promise< void >
): Promise< string[] > {
	const seen: string[] = [];
	page.on( 'request', ( request ) => {
		if ( request.method() !== 'GET' ) {
			seen.push( `${ request.method() } ${ request.url() }` );
		}
	} );
	await action();
	return seen.filter( ( each ) => ! each.includes( 'admin-ajax.php' ) );
}

test( 'a note whose id leads elsewhere shows its question and takes no answer', async ( {
	page,
	programme,
	atLesson,
} ) => {
	const person = await programme.person();
	await atLesson(
		[ { noteId: astray( person.id ), prompt: 'What did you try?' } ],
		person
	);
	await expect( page.getByText( 'What did you try?' ) ).toBeVisible();
	await expect( page.locator( '.learning-log-note__field' ) ).toHaveCount(
		0
	);
	expect( await page.content() ).not.toContain( 'description=astray' );
} );

test( 'directives around a form that is no note send nothing', async ( {
	page,
	programme,
	logInAs,
} ) => {
	const person = await programme.person();
	const context = JSON.stringify( {
		lesson: 1,
		prompt: astray( person.id ),
		entry: 0,
		revision: 0,
		editing: true,
	} );
	// What an author's HTML may hold: data attributes, a textarea; and a form of core's search block.
	const search = JSON.stringify( {
		className: 'learning-log-note',
		label: 'Search',
		buttonText:
			'<textarea class="learning-log-note__field">forged</textarea>Go',
	} )
		.replace( /</g, '\\u003c' )
		.replace( />/g, '\\u003e' )
		.replace( /\\"/g, '\\u0022' );
	const { url } = await programme.page(
		'<!-- wp:learning-log/note {"noteId":"1","prompt":"What did you try?"} /-->\n\n' +
			`<!-- wp:group -->\n<div class="wp-block-group" data-wp-interactive="learning-log/note" data-wp-context="${ context.replace( /"/g, '&quot;' ) }" data-wp-init="callbacks.start" data-wp-on--submit="actions.submit">` +
			`<!-- wp:search ${ search } /--></div>\n<!-- /wp:group -->`
	);
	await logInAs( person.login );
	await page.goto( url );
	const field = page
		.locator( '[data-wp-context*="astray"]' )
		.locator( 'input[name="s"]' );
	await field.fill( 'anything' );
	const requests = await sent( page, async () => {
		await field.press( 'Enter' );
		await page.waitForURL( /\?s=anything/ );
	} );
	expect( requests ).toEqual( [] );
} );
