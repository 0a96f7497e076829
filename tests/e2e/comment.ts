/**
 * A conversation beneath an entry, and its fields.
 */
import type { Locator, Page } from '@playwright/test';
import { expect, NoteOnPage } from './fixtures';
import type { Person, Programme } from './programme';

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

/** How a comment stands that is saved and not sent. */
export const DRAFT_SAVED = /^Draft saved .+\. Not sent yet\.$/;

/** The thread of an entry in its author's log. */
export class ThreadOnPage {
	public readonly root: Locator;
	/** The field for the next comment, as any note. */
	public readonly field: NoteOnPage;

	public constructor( public readonly page: Page ) {
		this.root = page.getByRole( 'region', { name: 'Comments' } );
		this.field = new NoteOnPage(
			page.locator( '#learning-log-thread-answer' )
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
export async function begun( programme: Programme ): Promise< {
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
		text: 'What did you do the moment before?',
	} );
	return {
		person,
		coach,
		entry: id,
		url: `/my-learning-log/?log_entry=${ id }`,
	};
}
