/**
 * The desk in the words of the specs, and what is shared with the facilitator who sits at it.
 */
import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations, test as base } from './fixtures';
import type { Lesson, Person, Programme } from './programme';

interface Shared {
	fay: Person;
	ada: Person;
	bo: Person;
	set: number;
	setName: string;
	lesson: Lesson;
	other: Lesson;
	/** Numbers of the entries, by what they say. */
	ids: Record< string, number >;
}

/** Ada and Bo share four entries with Fay's set; Ada keeps one to herself. */
async function shareSomething( programme: Programme ): Promise< Shared > {
	const fay = await programme.person(
		'Fay Moss',
		'learning_log_facilitator'
	);
	const ada = await programme.person( 'Ada Quill' );
	const bo = await programme.person( 'Bo Lund' );
	const setName = `Weir ${ fay.id }`;
	const set = await programme.set( setName, [ ada, bo ], [ fay ] );
	const lesson = await programme.lesson(
		[
			{
				noteId: '4',
				title: 'Questions',
				prompt: 'What did <em>you</em> try?',
			},
			{ noteId: '5', title: 'Reflections', prompt: 'What now?' },
		],
		{ title: `Empowerment ${ fay.id }` }
	);
	const other = await programme.lesson(
		[ { noteId: '4', title: 'To take with you', prompt: 'What else?' } ],
		{ title: `Job Design ${ fay.id }` }
	);
	const share = { audience: 'set', set };
	const ids = {
		trolley: await programme.answer(
			ada,
			lesson,
			'4',
			'The trolley was locked.\n\nSee https://example.org/x?a=1&b=2.',
			share
		),
		private: await programme.answer(
			ada,
			lesson,
			'5',
			'Nobody reads this canary.'
		),
		overtime: await programme.answer(
			bo,
			lesson,
			'4',
			'Overtime <b>is</b> decided elsewhere.',
			share
		),
		silence: await programme.answer(
			bo,
			lesson,
			'5',
			'Ten minutes of silence.',
			share
		),
		shift: await programme.answer(
			ada,
			other,
			'4',
			'The night shift knew.',
			share
		),
	};
	return { fay, ada, bo, set, setName, lesson, other, ids };
}

/** The page in wp-admin. */
export class Desk {
	public constructor(
		private readonly page: Page,
		public readonly shared: Shared
	) {}

	/** Opens it, with one entry when its number is given. */
	public async open( entry?: number ): Promise< number | undefined > {
		const address = '/wp-admin/admin.php?page=learning-log';
		const answer = await this.page.goto(
			entry ? `${ address }&entry=${ entry }` : address
		);
		return answer?.status();
	}

	/** The entries in the list. */
	public get rows(): Locator {
		return this.page.locator( '.dataviews-view-list [role=row]' );
	}

	/** The entry that is open. */
	public get pane(): Locator {
		return this.page.getByRole( 'region', { name: 'Entry', exact: true } );
	}

	/** The sentence of a desk with nothing on it. */
	public get nothing(): Locator {
		return this.page.getByText( 'Nothing is shared with you', {
			exact: true,
		} );
	}

	/** The entry with these words. */
	public row( text: string ): Locator {
		return this.rows.filter( { hasText: text } ).getByRole( 'button' );
	}

	/** Narrows the list by one of its filters. */
	public async choose( filter: string, option: string ): Promise< void > {
		await this.page
			.getByRole( 'button', { name: filter, exact: true } )
			.click();
		await this.page.getByRole( 'option', { name: option } ).click();
		await this.page.keyboard.press( 'Escape' );
	}

	/** Asserts that axe finds nothing wrong in it. */
	public expectAccessible(): Promise< void > {
		return expectNoAxeViolations( this.page, '#learning-log-desk' );
	}
}

export const test = base.extend< {
	/** The desk of Fay, who is logged in. */
	desk: Desk;
} >( {
	desk: async ( { page, programme, logInAs }, use ) => {
		const shared = await shareSomething( programme );
		await logInAs( shared.fay.login );
		await use( new Desk( page, shared ) );
	},
} );
