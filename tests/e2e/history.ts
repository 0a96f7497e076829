/**
 * A note with earlier versions, and what its author does with them, in the words of the specs.
 */
import type { Locator } from '@playwright/test';
import { expect, test as base, type NoteOnPage } from './fixtures';
import type { Lesson, Person, Programme } from './programme';

export const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

export interface Opened extends Lesson {
	person: Person;
	entry: number;
}

/** A note with the texts given, each a version of its own, open before its author. */
export const test = base.extend< {
	written: ( texts: string[], person?: Person ) => Promise< Opened >;
	mine: NoteOnPage;
	/** The dialog that is open. */
	dialog: Locator;
} >( {
	mine: async ( { note }, use ) => {
		await use( note( '1' ) );
	},
	dialog: async ( { page }, use ) => {
		await use( page.getByRole( 'dialog' ) );
	},
	written: async ( { page, programme, atLesson }, use ) => {
		await use( async ( texts, who ) => {
			const opened = await atLesson( QUESTION, who );
			const { person } = opened;
			const [ first = '', ...later ] = texts;
			const entry = await programme.answer( person, opened, '1', first );
			for ( const [ at, text ] of later.entries() ) {
				await change( programme, person, entry, text, at + 1 );
			}
			await page.reload();
			return { ...opened, person, entry };
		} );
	},
} );

/** Saves from elsewhere, keeping the version before. */
export const change = (
	programme: Programme,
	person: Person,
	entry: number,
	text: string,
	revision: number
): Promise< unknown > =>
	programme.sendAs( person, 'PUT', `/entries/${ entry }`, {
		answers: { text },
		base_revision: revision,
		keep: true,
	} );

/** Chooses in the menu of a note. */
export async function chooseMore(
	note: NoteOnPage,
	name: string
): Promise< void > {
	await note.root.locator( 'summary', { hasText: 'More' } ).click();
	await note.root.getByRole( 'button', { name, exact: true } ).click();
}

export async function removeIt( note: NoteOnPage ): Promise< void > {
	await chooseMore( note, 'Remove' );
	await note.root
		.getByRole( 'group', { name: /Remove this answer/ } )
		.getByRole( 'button', { name: 'Remove' } )
		.click();
	await expect( note.does( 'Undo' ) ).toBeFocused();
}

export const stored = ( programme: Programme, opened: Opened ) =>
	programme.noteOf( opened.person, opened );
