/**
 * A conversation beneath an entry, and its fields.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, NoteOnPage, test as base } from './fixtures';
import type { Person, Programme } from './programme';

/** The requests that send a comment, change one or remove one. */
export const ADD = /\/learning-log\/v1\/entries\/\d+\/comments(?!\/draft)/;

/** The requests that save how a comment was begun to be changed. */
export const CHANGE = /\/learning-log\/v1\/comments\/\d+\/draft/;

/** The requests that save what is not sent yet. */
export const DRAFT = /\/learning-log\/v1\/entries\/\d+\/comments\/draft/;

/** What a reader of the thread finds: texts, oldest first. */
export async function stored(
	programme: Programme,
	person: Person,
	entry: number
): Promise< string[] > {
	const thread = await programme.sendAs< { text: string }[] >(
		person,
		'GET',
		`/entries/${ entry }/comments`
	);
	return thread.map( ( { text } ) => text );
}

/** What somebody has begun to say, as they alone can ask for it. */
export async function begunBy(
	programme: Programme,
	person: Person,
	entry: number
): Promise< string > {
	const { text } = await programme.sendAs< { text: string } >(
		person,
		'GET',
		`/entries/${ entry }/comments/draft`
	);
	return text;
}

/** How somebody has begun to change a comment, as they alone can ask for it: what it says where they have not. */
export async function changeOf(
	programme: Programme,
	person: Person,
	comment: number
): Promise< string > {
	const { text } = await programme.sendAs< { text: string } >(
		person,
		'GET',
		`/comments/${ comment }/draft`
	);
	return text;
}

/** How a comment stands that was begun to be changed. */
export const CHANGE_BEGUN = /^Change begun .+\. Not saved yet\.$/;

/** How a comment stands that is saved and not sent. */
export const DRAFT_SAVED = /^Draft saved .+\. Not sent yet\.$/;

/** The thread of an entry in its author's log, or in a lesson, where each is called by its entry. */
export class ThreadOnPage {
	public readonly root: Locator;
	/** The field for the next comment, as any note. */
	public readonly field: NoteOnPage;

	public constructor(
		public readonly page: Page,
		entry?: number
	) {
		this.root = page.getByRole( 'region', { name: 'Comments' } );
		this.field = new NoteOnPage(
			page.locator(
				`#learning-log-thread${ entry ? `-${ entry }` : '' }-answer`
			)
		);
	}

	/** What was said. */
	public get items(): Locator {
		return this.root.locator( 'ol > li' );
	}

	/** One of its reader's own, as any note. */
	public own( id: number ): NoteOnPage {
		return new NoteOnPage(
			this.page.locator( `#learning-log-thread-mine-${ id }` )
		);
	}

	public async send(): Promise< void > {
		await this.field.does( 'Add comment' ).click();
	}

	/** Sends, and waits until it is said that it is there. */
	public async add( text: string ): Promise< void > {
		await this.field.text.fill( text );
		await this.send();
		await expect( this.field.state ).toHaveText( 'Your comment is added.' );
		await expect( this.items.last() ).toContainText( text );
	}
}

/** A coach has asked something about an entry of a participant. */
export async function begun(
	programme: Programme,
	asked = 'What did you do the moment before?'
): Promise< {
	person: Person;
	coach: Person;
	entry: number;
	url: string;
} > {
	const { person, coach } = await programme.coached();
	const { id } = await programme.sendAs< { id: number } >(
		person,
		'POST',
		'/entries',
		{
			kind: 'log',
			title: 'The night shift',
			answers: { text: 'They decided by themselves.' },
			audience: 'coach',
			mutation: crypto.randomUUID(),
		}
	);
	await programme.sendAs( coach, 'POST', `/entries/${ id }/comments`, {
		text: asked,
	} );
	return {
		person,
		coach,
		entry: id,
		url: `/my-learning-log/?log_entry=${ id }`,
	};
}

/** The participant of such an entry has it open. */
export const test = base.extend< {
	at: Awaited< ReturnType< typeof begun > >;
	thread: ThreadOnPage;
} >( {
	at: async ( { programme, logInAs, page }, use ) => {
		const at = await begun( programme );
		await logInAs( at.person.login );
		await page.goto( at.url );
		await use( at );
	},
	thread: async ( { page }, use ) => use( new ThreadOnPage( page ) ),
} );
