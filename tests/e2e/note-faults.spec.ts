/**
 * What a browser, its storage and other plugins can do to a text that is being typed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { noteAt } from './faults';
import { expect, hold, test } from './fixtures';
import { openAs } from './others';
import type { Lesson } from './programme';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];
const SECOND = 1000;

/** Ends a browser as a power cut ends it: it gets no time to do anything. */
async function kill( context: BrowserContext ): Promise< void > {
	const browser = context.browser();
	const session = await browser?.newBrowserCDPSession();
	const info = await session?.send( 'SystemInfo.getProcessInfo' );
	const pid = info?.processInfo.find(
		( { type } ) => type === 'browser'
	)?.id;
	if ( ! pid ) {
		throw new Error( 'Nobody knows which process the browser is' );
	}
	const closed = context.waitForEvent( 'close' );
	process.kill( pid, 'SIGKILL' );
	await closed;
}

test( 'a browser that is killed while nothing reaches the site loses at most the last second of typing', async ( {
	baseURL,
	launchOptions,
	programme,
	lesson,
} ) => {
	const profile = mkdtempSync( join( tmpdir(), 'learning-log-' ) );
	const browser = () =>
		chromium.launchPersistentContext( profile, {
			...launchOptions,
			baseURL: baseURL ?? '',
		} );
	const person = await programme.person();
	const there = await lesson( QUESTION );
	const first = await browser();
	try {
		const page = await first.newPage();
		await page.route( '**/prompts/**', ( route ) => route.abort() );
		await openAs( page, person, there );
		await noteAt( page, '1' ).text.focus();
		const keys: number[] = [];
		let text = '';
		while ( Date.now() - ( keys[ 0 ] ?? Date.now() ) < 4 * SECOND ) {
			const letter = String.fromCharCode( 97 + ( keys.length % 26 ) );
			await page.keyboard.type( letter );
			text += letter;
			keys.push( Date.now() );
		}
		const end = Date.now();
		await kill( first );
		const certain = keys.filter( ( at ) => at < end - SECOND ).length;
		expect( certain ).toBeGreaterThan( 20 );

		const second = await browser();
		const again = await second.newPage();
		await openAs( again, person, there );
		const note = noteAt( again, '1' );
		await expect( note.state ).toContainText( 'Saved' );
		const held = ( await programme.noteOf( person, there ) )?.text ?? '';
		expect( text.startsWith( held ) ).toBe( true );
		expect( held.length ).toBeGreaterThanOrEqual( certain );
		await expect( note.root.locator( 'textarea' ) ).toHaveValue( held );
		await second.close();
	} finally {
		await first.close();
		rmSync( profile, { recursive: true, force: true } );
	}
} );

/** Ways in which a browser keeps nothing. */
const NO_ROOM: Record<
	string,
	( page: Page, url: string ) => Promise< unknown >
> = {
	'forbids storage': ( page ) =>
		page.addInitScript( () => {
			IDBFactory.prototype.open = () => {
				throw new DOMException( 'Not here', 'SecurityError' );
			};
		} ),
	'refuses each write': ( page ) =>
		page.addInitScript( () => {
			IDBObjectStore.prototype.put = () => {
				throw new DOMException( 'Full', 'QuotaExceededError' );
			};
		} ),
	'notices at the end of a write that it is full': ( page ) =>
		page.addInitScript( () => {
			const put = IDBObjectStore.prototype.put;
			IDBObjectStore.prototype.put = function ( ...row ) {
				const request = put.apply( this, row );
				request.addEventListener( 'success', () =>
					this.transaction.abort()
				);
				return request;
			};
		} ),
	'has no room left': async ( page, url ) => {
		const session = await page.context().newCDPSession( page );
		await session.send( 'Storage.overrideQuotaForOrigin', {
			origin: new URL( url ).origin,
			quotaSize: 1,
		} );
	},
};

for ( const [ how, takeRoom ] of Object.entries( NO_ROOM ) ) {
	test( `where a browser ${ how }, a text reaches the site; while it cannot, the note says where it is and leaving asks`, async ( {
		page,
		baseURL,
		programme,
		lesson,
		logInAs,
	} ) => {
		const person = await programme.person();
		const there = await lesson( QUESTION );
		await logInAs( person.login );
		await takeRoom( page, baseURL ?? '' );
		await page.goto( there.url );
		const note = noteAt( page, '1' );
		await note.text.pressSequentially( 'no room' );
		await expect( note.state ).toContainText( 'Saved' );
		await expect
			.poll(
				async () => ( await programme.noteOf( person, there ) )?.text
			)
			.toBe( 'no room' );

		await page.route( '**/prompts/**', ( route ) => route.abort() );
		await note.text.pressSequentially( ' for more' );
		await expect( note.state ).toContainText( 'Kept in this tab alone' );
		const asked = page.waitForEvent( 'dialog' );
		await page.close( { runBeforeUnload: true } );
		const dialog = await asked;
		expect( dialog.type() ).toBe( 'beforeunload' );
		await dialog.dismiss();
		await expect( note.text ).toHaveValue( 'no room for more' );

		await page.unroute( '**/prompts/**' );
		await note.does( 'Save' ).click();
		await expect( note.shown ).toHaveText( 'no room for more' );
	} );
}

test( 'what is typed before the script arrives is saved when it does', async ( {
	page,
	programme,
	lesson,
	logInAs,
} ) => {
	const person = await programme.person();
	const there = await lesson( QUESTION );
	await logInAs( person.login );
	const release = await hold( page, '**/note/view.js*' );
	await page.goto( there.url, { waitUntil: 'commit' } );
	const note = noteAt( page, '1' );
	await note.text.pressSequentially( 'early bird' );
	release();
	await expect( note.state ).toContainText( 'Saved' );
	await expect
		.poll( async () => ( await programme.noteOf( person, there ) )?.text )
		.toBe( 'early bird' );
} );

/** What other plugins do to a page, as scripts at its top. */
const HOSTILE = `<script>
	throw new Error( 'A script of another plugin' );
</script>
<script>
	Object.defineProperty( window, 'jQuery', { get() { throw new Error( 'A broken jQuery' ); } } );
	Object.defineProperty( window, '$', { value: undefined } );
</script>`;

/** Puts something at the top of the lesson. */
const putIn = ( page: Page, { url }: Lesson, html: string ) =>
	page.route( url, async ( route ) => {
		const response = await route.fetch();
		const body = await response.text();
		await route.fulfill( {
			response,
			body: body.replace( '<head>', () => `<head>${ html }` ),
		} );
	} );

/** Scripts of others, and whether the note's own still run. */
const BROKEN: [ string, string, boolean ][] = [
	[ 'scripts that throw and a broken jQuery', HOSTILE, true ],
	[
		'a script that takes the addresses of all modules',
		`${ HOSTILE }<script type="importmap">{"imports":{"@wordpress/interactivity":"/nowhere.js"}}</script>`,
		false,
	],
	[
		'a script that keeps each "submit" to itself',
		`${ HOSTILE }<script>window.addEventListener( 'submit', ( event ) => event.stopImmediatePropagation(), true );</script>`,
		false,
	],
];

for ( const [ what, html, isAlive ] of BROKEN ) {
	test( `with ${ what } on the page the form still saves`, async ( {
		page,
		programme,
		lesson,
		logInAs,
	} ) => {
		const person = await programme.person();
		const there = await lesson( QUESTION );
		await logInAs( person.login );
		const thrown: string[] = [];
		page.on( 'pageerror', ( { message } ) => thrown.push( message ) );
		await putIn( page, there, html );
		await page.goto( there.url );
		expect( thrown ).toContain( 'A script of another plugin' );
		const note = noteAt( page, '1' );
		await note.text.fill( 'still works' );
		const posted = page.waitForRequest(
			( request ) => request.method() === ( isAlive ? 'PUT' : 'POST' )
		);
		await note.does( 'Save' ).click();
		await posted;
		await expect( note.shown ).toHaveText( 'still works' );
		await expect
			.poll(
				async () => ( await programme.noteOf( person, there ) )?.text
			)
			.toBe( 'still works' );
	} );
}
