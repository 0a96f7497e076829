/**
 * The language browser tests speak: log in as a person, open a lesson, look at a note.
 */
import AxeBuilder from '@axe-core/playwright';
import {
	test as base,
	expect,
	type Locator,
	type Page,
	type Request,
} from '@playwright/test';
import {
	logIn,
	PASSWORD,
	Programme,
	type Lesson,
	type Person,
} from './programme';

/** One note of a lesson, by the title above it. */
export class NoteOnPage {
	public constructor( public readonly root: Locator ) {}

	public get text(): Locator {
		return this.root.getByRole( 'textbox' );
	}

	public get state(): Locator {
		return this.root.locator( '.learning-log-note__state' );
	}

	/** A button or link of the note by its name. */
	public does( name: string | RegExp ): Locator {
		return this.root
			.getByRole( 'button', { name } )
			.or( this.root.getByRole( 'link', { name } ) );
	}

	/** The text as it is read. */
	public get shown(): Locator {
		return this.root.locator( '.learning-log-note__text' );
	}

	/** What opens the menu of readers. */
	public get readers(): Locator {
		return this.root.locator( '.learning-log-note__audience > summary' );
	}

	/** The rows of the files. */
	public get files(): Locator {
		return this.root.locator( '.learning-log-note__files > li' );
	}

	/**
	 * Chooses files as with the system's dialogue.
	 *
	 * @param files Names and contents.
	 */
	public async choose(
		files: Record< string, string | Buffer >
	): Promise< void > {
		await this.root.locator( 'input[type=file]' ).setInputFiles(
			Object.entries( files ).map( ( [ name, content ] ) => ( {
				name,
				mimeType: 'application/octet-stream',
				buffer: Buffer.from( content ),
			} ) )
		);
	}

	/**
	 * Types an answer and saves it.
	 *
	 * @param text What the participant types.
	 */
	public async answer( text: string ): Promise< void > {
		await this.text.fill( text );
		await this.root.getByRole( 'button', { name: 'Save' } ).click();
		await expect( this.state ).toContainText( 'Saved' );
	}
}

interface Fixtures {
	/** Makes lessons, people, coaches and sets of this spec's own. */
	programme: Programme;
	/** A lesson of this spec's own with these note blocks. */
	lesson: Programme[ 'lesson' ];
	/** Logs in, as the login form does. */
	logInAs: ( login: string, password?: string ) => Promise< void >;
	/** Opens a lesson of these notes as a person; as a new participant unless one is named. */
	atLesson: (
		notes: Record< string, unknown >[],
		person?: Person
	) => Promise< Lesson & { person: Person } >;
	/** Opens a lesson by its address or slug. */
	openLesson: ( slug: string ) => Promise< void >;
	/** The note with this id on the page that is open. */
	note: ( id: string ) => NoteOnPage;
}

export const test = base.extend< Fixtures >( {
	programme: async ( { baseURL }, use ) => {
		await use( new Programme( baseURL ?? '' ) );
	},
	lesson: async ( { programme }, use ) => {
		await use( ( notes, fields ) => programme.lesson( notes, fields ) );
	},
	logInAs: async ( { context }, use ) => {
		await use( async ( login, password = PASSWORD ) => {
			await context.clearCookies();
			// Without the page of the form: its script moves the focus after a moment, and some specs have no script.
			await logIn( context.request, login, password );
		} );
	},
	atLesson: async ( { page, programme, logInAs }, use ) => {
		await use( async ( notes, who ) => {
			const person = who ?? ( await programme.person() );
			const lesson = await programme.lesson( notes );
			await logInAs( person.login );
			await page.goto( lesson.url );
			return { ...lesson, person };
		} );
	},
	openLesson: async ( { page }, use ) => {
		await use( async ( slug ) => {
			const answer = await page.goto( `/${ slug }/` );
			expect( answer?.status() ).toBe( 200 );
		} );
	},
	note: async ( { page }, use ) => {
		await use(
			( id ) =>
				new NoteOnPage(
					page.locator( `[id="learning-log-note-${ id }"]` )
				)
		);
	},
} );

/**
 * Asserts that axe finds nothing wrong in what is ours, or in the part named.
 *
 * @param page The page that is open.
 * @param part Selector; the whole page when left out.
 */
export async function expectNoAxeViolations(
	page: Page,
	part?: string
): Promise< void > {
	// What a stylesheet that is still on its way would colour is no fault.
	await page.waitForLoadState();
	const builder = new AxeBuilder( { page } );
	const { violations } = await (
		part ? builder.include( part ) : builder
	).analyze();
	expect(
		violations.map(
			( { id, nodes } ) =>
				`${ id }: ${ nodes.map( ( { html } ) => html ).join( ' ' ) }`
		)
	).toEqual( [] );
}

/**
 * Asserts that nothing is wider than the screen.
 *
 * @param page The page that is open.
 */
export async function expectNoSidewaysScroll( page: Page ): Promise< void > {
	// Before all stylesheets arrived, the theme's own menu is wider than a phone.
	await page.waitForLoadState();
	// Named, so that a failure says what to mend.
	const wider = await page.evaluate( () => {
		const { clientWidth, scrollWidth } = document.documentElement;
		if ( scrollWidth <= clientWidth ) {
			return [];
		}
		return [ ...document.body.querySelectorAll( '*' ) ]
			.filter(
				( part ) =>
					part.getBoundingClientRect().right > clientWidth + 0.5
			)
			.map( ( { tagName, className } ) => `${ tagName }.${ className }` )
			.concat( `${ scrollWidth } of ${ clientWidth }` );
	} );
	expect( wider ).toEqual( [] );
}

/**
 * Lets the test decide when some requests go on.
 *
 * @param page    The page that sends them.
 * @param address Pattern of their addresses.
 * @return Lets them go on.
 */
export async function hold(
	page: Page,
	address: string
): Promise< () => void > {
	let release = () => {};
	const held = new Promise< void >( ( resolve ) => ( release = resolve ) );
	await page.route( address, async ( route ) => {
		await held;
		// One that was cancelled meanwhile cannot go on.
		await route.continue().catch( () => {} );
	} );
	return release;
}

/**
 * Counts what a page sends while a test goes on.
 *
 * @param page   The page.
 * @param method Verb.
 * @param ending What the address ends with.
 * @return The requests so far.
 */
export function sentBy( page: Page, method: string, ending = '' ): Request[] {
	const sent: Request[] = [];
	page.on( 'request', ( request ) => {
		if ( request.method() === method && request.url().endsWith( ending ) ) {
			sent.push( request );
		}
	} );
	return sent;
}

/**
 * Fills in and sends the login form that is open, once its script has moved the focus: what is typed before lands in the name.
 *
 * @param page     The page with the form.
 * @param login    Name.
 * @param password Password.
 */
export async function sendLoginForm(
	page: Page,
	login: string,
	password = PASSWORD
): Promise< void > {
	await expect( page.locator( '#user_login' ) ).toBeFocused();
	await page.locator( '#user_login' ).fill( login );
	await page.locator( '#user_pass' ).fill( password );
	await page.locator( '#wp-submit' ).click();
}

export { expect };
