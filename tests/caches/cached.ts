/**
 * A lesson behind a page cache that ignores cookies: opened from it, and what the cache keeps.
 */
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, NoteOnPage } from '../e2e/fixtures';
import { logIn } from '../e2e/programme';

export const QUESTION = {
	noteId: '1',
	prompt: 'What did you try?',
	audiences: [ 'me', 'coach', 'set' ],
};

export const noteIn = ( page: Page, id = '1' ): NoteOnPage =>
	new NoteOnPage( page.locator( `[id="learning-log-note-${ id }"]` ) );

/** Logs in as the login form does, in a browser of this person's own unless one is given. */
export async function browserOf(
	browser: Browser,
	login: string,
	given?: BrowserContext
): Promise< BrowserContext > {
	const context = given ?? ( await browser.newContext() );
	await logIn( context.request, login );
	return context;
}

/** Opens a lesson and makes sure that the cache answered. */
export async function openCached( page: Page, url: string ): Promise< void > {
	const answer = await page.goto( url );
	expect( answer?.headers()[ 'x-page-cache' ] ).toBe( 'HIT' );
	expect( await answer?.text() ).toContain( 'Log in to write' );
}

/** Everything the cache keeps but code: that names what it handles. */
export function kept(): string[] {
	const folder = process.env.LEARNING_LOG_CACHE ?? '';
	return fs
		.readdirSync( folder )
		.map( ( name ) =>
			fs.readFileSync( path.join( folder, name ), 'latin1' )
		)
		.filter(
			( page ) => ! /^Content-Type: .*(?:javascript|css)/im.test( page )
		);
}
