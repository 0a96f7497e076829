/**
 * Earlier versions of a note and its trash: for its author alone, and nothing that was written is ever out of reach.
 */
import type { Locator, Page } from '@playwright/test';
import {
	expect,
	expectNoAxeViolations,
	expectNoSidewaysScroll,
	test as base,
	type NoteOnPage,
} from './fixtures';
import type { Lesson, Person, Programme } from './programme';

const QUESTION = [ { noteId: '1', prompt: 'What did you try?' } ];

interface Opened extends Lesson {
	person: Person;
	entry: number;
}

/** A note with the texts given, each a version of its own, open before its author. */
const test = base.extend< {
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
const change = (
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
async function chooseMore( note: NoteOnPage, name: string ): Promise< void > {
	await note.root.locator( 'summary', { hasText: 'More' } ).click();
	await note.root.getByRole( 'button', { name, exact: true } ).click();
}

async function removeIt( note: NoteOnPage ): Promise< void > {
	await chooseMore( note, 'Remove' );
	await note.root
		.getByRole( 'group', { name: /Remove this answer/ } )
		.getByRole( 'button', { name: 'Remove' } )
		.click();
	await expect( note.does( 'Undo' ) ).toBeFocused();
}

const stored = async (
	programme: Programme,
	{ person, id }: Opened
): Promise< { text: string; id: number } | null > => {
	const { prompts } = await programme.sendAs< {
		prompts: { entry: { id: number; answers: { text: string } } | null }[];
	} >( person, 'GET', `/lessons/${ id }` );
	const entry = prompts[ 0 ]?.entry;
	return entry ? { id: entry.id, text: entry.answers.text } : null;
};

test( 'earlier versions stand newest first, with what changed afterwards marked and said', async ( {
	page,
	written,
	mine,
	dialog,
} ) => {
	await written( [
		'I asked the day shift',
		'I asked the night shift',
		'I asked the night shift twice',
	] );
	await chooseMore( mine, 'Earlier versions' );
	const rows = dialog.getByRole( 'group' );
	await expect( rows ).toHaveCount( 2 );
	await expect( rows.first().locator( 'summary' ) ).toContainText( 'today' );
	await expect( rows.first().locator( 'summary' ) ).toContainText(
		'Only me'
	);
	await expect( rows.first().locator( 'ins' ) ).toHaveText(
		/added:\s+twice/
	);
	await expect( rows.first().locator( 'del' ) ).toHaveCount( 0 );
	await rows.last().locator( 'summary' ).click();
	await expect( rows.last().locator( 'del' ) ).toHaveText( /taken out: day/ );
	await expect( rows.last().locator( 'ins' ) ).toHaveText( /added: night/ );
	await expectNoAxeViolations( page, 'dialog' );
	await expectNoSidewaysScroll( page );
	await dialog.getByLabel( /Mark later changes/ ).uncheck();
	await expect( rows.last().locator( 'ins' ) ).toBeHidden();
	await page.keyboard.press( 'Escape' );
	await expect( dialog ).toBeHidden();
	await expect(
		mine.root.locator( '.learning-log-note__more > summary' )
	).toBeFocused();
	await expectNoAxeViolations( page, '#learning-log-note-1' );
} );

test( 'a version that is brought back stands in the note at once, and the one before it can be brought back', async ( {
	page,
	programme,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'the first', 'the second' ] );
	await chooseMore( mine, 'Earlier versions' );
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.click();
	await expect( dialog ).toBeHidden();
	await expect( mine.shown ).toHaveText( 'the first' );
	await expect( mine.state ).toContainText( 'Back to the version of today' );
	expect( ( await stored( programme, opened ) )?.text ).toBe( 'the first' );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ).first() ).toContainText(
		'the second'
	);
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.first()
		.click();
	await expect( mine.shown ).toHaveText( 'the second' );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'the second' );
} );

test( 'what is being typed is stored before an older version takes its place', async ( {
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'the first', 'the second' ] );
	await mine.does( 'Edit' ).click();
	await mine.text.fill( 'the third, hardly typed' );
	await chooseMore( mine, 'Earlier versions' );
	await dialog
		.getByRole( 'button', { name: 'Bring this version back' } )
		.first()
		.click();
	await expect( mine.shown ).not.toHaveText( 'the third, hardly typed' );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ).first() ).toContainText(
		'the third, hardly typed'
	);
} );

test( 'a text that changed meanwhile is not replaced; the list shows the new one, and then it works', async ( {
	programme,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'the first', 'the second' ] );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 1 );
	await change( programme, opened.person, opened.entry, 'from elsewhere', 2 );
	const back = dialog.getByRole( 'button', {
		name: 'Bring this version back',
	} );
	await back.click();
	await expect( dialog ).toContainText( 'nothing was brought back' );
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'from elsewhere'
	);
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 2 );
	await expect( mine.shown ).toHaveText( 'from elsewhere' );
	await back.first().click();
	await expect( mine.shown ).toHaveText( 'the second' );
} );

test( 'a list that does not come says why, and comes when asked again', async ( {
	page,
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'the first', 'the second' ] );
	await page.route( '**/revisions?**', ( route ) => route.abort() );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog ).toContainText( 'There is no connection' );
	await expectNoAxeViolations( page, 'dialog' );
	await page.unroute( '**/revisions?**' );
	await dialog.getByRole( 'button', { name: 'Try again' } ).click();
	await expect( dialog.getByRole( 'group' ) ).toHaveCount( 1 );
} );

test( 'a note without earlier versions says so', async ( {
	written,
	mine,
	dialog,
} ) => {
	await written( [ 'only once' ] );
	await chooseMore( mine, 'Earlier versions' );
	await expect( dialog ).toContainText( 'There is no earlier version yet' );
} );

test( 'removing asks first, and nothing is gone when one thinks again', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'worth keeping' ] );
	await chooseMore( mine, 'Remove' );
	const question = mine.root.getByRole( 'group', {
		name: /Remove this answer/,
	} );
	await expect( question ).toBeFocused();
	await expect( question ).toContainText( '30 days' );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await page.keyboard.press( 'Escape' );
	await expect( question ).toBeHidden();
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'worth keeping'
	);
} );

test( 'what is removed is gone for its readers at once, leaves an empty field, and one click brings it back to all of them', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const { person, coach } = await programme.coached();
	const opened = await written( [ 'for my coach' ], person );
	await mine.readers.click();
	await mine.root.getByRole( 'radio', { name: /My coach/ } ).click();
	await expect( mine.state ).toContainText( 'Saved' );
	const seen = async () => {
		const list = await programme.sendAs< { id: number }[] >(
			coach,
			'GET',
			'/entries?scope=shared'
		);
		return list.map( ( { id } ) => id );
	};
	expect( await seen() ).toEqual( [ opened.entry ] );
	await removeIt( mine );
	expect( await seen() ).toEqual( [] );
	expect( await stored( programme, opened ) ).toBeNull();
	await expect( mine.text ).toHaveValue( '' );
	await expect( mine.root ).not.toContainText( 'for my coach' );
	await expect( mine.readers ).toContainText( 'Only me' );
	await expectNoAxeViolations( page, '#learning-log-note-1' );
	await expectNoSidewaysScroll( page );
	await mine.does( 'Undo' ).click();
	await expect( mine.shown ).toHaveText( 'for my coach' );
	await expect( mine.readers ).toContainText( 'Carla Voss' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
	expect( await seen() ).toEqual( [ opened.entry ] );
} );

test( 'undo works after a reload; nobody else who logs in there sees anything of it', async ( {
	page,
	programme,
	logInAs,
	written,
	mine,
	dialog,
} ) => {
	const opened = await written( [ 'mine alone' ] );
	await removeIt( mine );
	const other = await programme.person( 'Ben Holt' );
	await logInAs( other.login );
	await page.reload();
	await expect( mine.text ).toHaveValue( '' );
	await mine.text.focus();
	await chooseMore( mine, 'Removed answers' );
	await expect( dialog ).toContainText( 'There is nothing here' );
	await expect( page.locator( 'body' ) ).not.toContainText(
		/mine alone|Removed\. /
	);
	await logInAs( opened.person.login );
	await page.reload();
	await mine.does( 'Undo' ).click();
	await expect( mine.shown ).toHaveText( 'mine alone' );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'mine alone' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
} );

test( 'in another tab the answer is found among the removed ones, and what was written meanwhile is not overwritten', async ( {
	page,
	context,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	await removeIt( mine );
	const tab: Page = await context.newPage();
	await tab.goto( opened.url );
	const there = tab.locator( '[id="learning-log-note-1"]' );
	await there.getByRole( 'textbox' ).fill( 'a new answer' );
	await there.getByRole( 'button', { name: 'Save' } ).click();
	await expect( there.locator( '.learning-log-note__text' ) ).toHaveText(
		'a new answer'
	);
	await there.locator( 'summary', { hasText: 'More' } ).click();
	await there.getByRole( 'button', { name: 'Removed answers' } ).click();
	const dialog = tab.getByRole( 'dialog' );
	await expect( dialog ).toContainText( 'the old answer' );
	await expectNoAxeViolations( tab, 'dialog' );
	await dialog.getByRole( 'button', { name: 'Bring it back' } ).click();
	const both = there.getByRole( 'group', {
		name: 'Two versions of this text',
	} );
	await expect( both ).toContainText( 'the old answer' );
	await expect( both ).toContainText(
		'The answer you wrote sincea new answer'
	);
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'a new answer'
	);
	await both.getByRole( 'button', { name: 'Keep both' } ).click();
	await expect( there.locator( '.learning-log-note__text' ) ).toContainText(
		'a new answer'
	);
	await expect
		.poll( async () => ( await stored( programme, opened ) )?.text )
		.toBe( 'a new answer\n\nthe old answer' );
	await page.reload();
	await expect( mine.shown ).toContainText( 'the old answer' );
} );

test( 'text that changed elsewhere is not removed unseen', async ( {
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the first' ] );
	await change( programme, opened.person, opened.entry, 'from elsewhere', 1 );
	await chooseMore( mine, 'Remove' );
	await mine.root
		.getByRole( 'group', { name: /Remove this answer/ } )
		.getByRole( 'button', { name: 'Remove' } )
		.click();
	await expect( mine.state ).toContainText( 'so it was not removed' );
	await expect( mine.shown ).toHaveText( 'from elsewhere' );
	expect( ( await stored( programme, opened ) )?.text ).toBe(
		'from elsewhere'
	);
} );

test( 'after removing, what is written next is a new answer for its author alone', async ( {
	page,
	programme,
	written,
	mine,
} ) => {
	const opened = await written( [ 'the old answer' ] );
	await removeIt( mine );
	await mine.answer( 'the new one' );
	const now = await stored( programme, opened );
	expect( now?.text ).toBe( 'the new one' );
	expect( now?.id ).not.toBe( opened.entry );
	await page.reload();
	await expect( mine.shown ).toHaveText( 'the new one' );
	await expect( mine.does( 'Undo' ) ).toHaveCount( 0 );
} );
