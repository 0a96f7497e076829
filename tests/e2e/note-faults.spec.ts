/**
 * What a browser, its storage, its other tabs and other plugins can do to a text that is being typed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { noteAt } from './faults';
import { expect, expectNoAxeViolations, hold, test } from './fixtures';
import { everythingIn, openAs, openBesideAs } from './others';
import type { Lesson, Person, Programme } from './programme';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];
const SECOND = 1000;

/** What the site holds of a person's note 1. */
async function stored(
	programme: Programme,
	person: Person,
	{ id }: Lesson
): Promise< string | null > {
	const { prompts } = await programme.sendAs< {
		prompts: { entry: { answers: { text: string } } | null }[];
	} >( person, 'GET', `/lessons/${ id }` );
	return prompts[ 0 ]?.entry?.answers.text ?? null;
}

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
		const held = ( await stored( programme, person, there ) ) ?? '';
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
			.poll( () => stored( programme, person, there ) )
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

test( 'who logs in in a second tab neither sees nor gets what the first person typed; it is saved once its person is back', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const anna = await programme.person( 'Anna Berg' );
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson( QUESTION, anna );
	const hers = noteAt( page, '1' );
	await context.route( '**/prompts/**', ( route ) => route.abort() );
	await hers.text.pressSequentially( 'zebra crossing' );
	await expect( hers.state ).toContainText( 'Kept on this device' );

	const tab = await openBesideAs( context, ben, there );
	await context.unroute( '**/prompts/**' );
	const his = noteAt( tab, '1' );
	await expect( his.text ).toHaveValue( '' );
	await expect( hers.state ).toContainText( 'someone else is logged in' );
	await expect( hers.root.locator( 'textarea' ) ).toHaveCount( 0 );
	expect( await everythingIn( page ) ).not.toMatch( /zebra|Anna/ );
	await his.text.pressSequentially( 'umbrella' );
	await expect( his.state ).toContainText( 'Saved' );
	await expect
		.poll( () => stored( programme, ben, there ) )
		.toBe( 'umbrella' );
	expect( await stored( programme, anna, there ) ).toBeNull();
	expect( await tab.content() ).not.toContain( 'zebra' );

	await context.clearCookies();
	await openAs( tab, anna, there );
	await expect( noteAt( tab, '1' ).root.locator( 'textarea' ) ).toHaveValue(
		'zebra crossing'
	);
	await expect
		.poll( () => stored( programme, anna, there ) )
		.toBe( 'zebra crossing' );
	expect( await stored( programme, ben, there ) ).toBe( 'umbrella' );
	await expect( hers.state ).toContainText( 'Saved' );
} );

test( 'what a shared computer holds in a tab alone survives another person’s visit, and so do names of files and readers', async ( {
	page,
	context,
	programme,
	atLesson,
} ) => {
	const { person } = await programme.coached();
	const ben = await programme.person( 'Ben Holt' );
	const there = await atLesson(
		[
			{
				noteId: '1',
				prompt: 'What did you try?',
				allowAttachments: true,
				audiences: [ 'me', 'coach' ],
			},
			{ noteId: '2', prompt: 'What happened?' },
		],
		person
	);
	const first = noteAt( page, '1' );
	const second = noteAt( page, '2' );
	await second.answer( 'giraffe' );
	await first.text.fill( 'zebra' );
	await first.choose( { 'okapi.txt': 'A file' } );
	await expect( first.files ).toContainText( 'okapi' );
	await first.readers.click();
	await page.getByLabel( 'This is a shared computer' ).first().check();
	await page.keyboard.press( 'Escape' );
	await context.route( '**/prompts/**', ( route ) => route.abort() );
	await first.text.fill( 'zebra crossing' );
	await expect( first.state ).toContainText( 'Kept in this tab alone' );
	expect( await everythingIn( page ) ).toMatch( /Carla/ );

	const tab = await openBesideAs( context, ben, there );
	await expect( first.state ).toContainText( 'someone else is logged in' );
	await expect( second.state ).toContainText( 'someone else is logged in' );
	await expect
		.poll( () => everythingIn( page ) )
		.not.toMatch( /zebra|giraffe|okapi|Carla|Anna/ );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await context.unroute( '**/prompts/**' );

	await context.clearCookies();
	await openAs( tab, person, there );
	await expect( first.text ).toHaveValue( 'zebra crossing' );
	await expect( second.shown ).toHaveText( 'giraffe' );
	await expect( first.files ).toContainText( 'okapi' );
	await expect( first.state ).toContainText( 'Saved' );
	await expect
		.poll( () => stored( programme, person, there ) )
		.toBe( 'zebra crossing' );
	await first.text.press( 'End' );
	await page.keyboard.type( '!' );
	await expect
		.poll( () => stored( programme, person, there ) )
		.toBe( 'zebra crossing!' );
} );

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
		.poll( () => stored( programme, person, there ) )
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
			.poll( () => stored( programme, person, there ) )
			.toBe( 'still works' );
	} );
}
