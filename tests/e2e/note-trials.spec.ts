/**
 * Random faults at random keys of random texts: afterwards the site holds exactly what was typed, or the writer sees both versions.
 *
 * LEARNING_LOG_TRIALS=100 plays more; a failure names the LEARNING_LOG_SEED that plays its page again.
 */
import type { BrowserContext, Page } from '@playwright/test';
import {
	answersOf,
	logInAgain,
	noteAt,
	plans,
	slow,
	Way,
	written,
	type Plan,
} from './faults';
import { expect, test, type NoteOnPage } from './fixtures';
import { requestAs, type Lesson, type Person } from './programme';

const TRIALS = Number( process.env.LEARNING_LOG_TRIALS ?? 12 );
const FIRST = Number( process.env.LEARNING_LOG_SEED ?? 1 );
/** Trials on one page, each in a note of its own. */
const ON_PAGE = 12;
const HOURS = 5 * 3600_000;
/** Longer than the page waits for an answer. */
const TOO_LONG = 46_000;

const isOnItsWay = /Saving|Saved|Kept on this device/;

/** Time goes on as ever, but can be made to jump. The stand-in knows no navigation, for which blocks wait: they ask the browser's own. */
async function letTimeJump( context: BrowserContext ): Promise< void > {
	await context.addInitScript( () => {
		const own = performance.getEntriesByType.bind( performance );
		Object.defineProperty( window, 'ownEntries', { value: own } );
	} );
	await context.clock.install();
	await context.addInitScript( () => {
		performance.getEntriesByType = Reflect.get( window, 'ownEntries' );
	} );
}

/** A person at a page with one note for each trial. */
class Writer {
	private readonly way = new Way();
	/** What has been typed so far, by prompt. */
	public readonly typed = new Map< string, string >();

	private constructor(
		private readonly context: BrowserContext,
		private readonly lesson: Lesson,
		private readonly person: Person,
		public page: Page
	) {}

	public static async sitsDown(
		page: Page,
		lesson: Lesson,
		person: Person
	): Promise< Writer > {
		const context = page.context();
		const writer = new Writer( context, lesson, person, page );
		await context.route( '**/prompts/*', writer.way.handle );
		await letTimeJump( context );
		await page.goto( lesson.url );
		return writer;
	}

	private note( { prompt }: Plan ): NoteOnPage {
		return noteAt( this.page, prompt );
	}

	private async type( plan: Plan, keys: string[] ): Promise< void > {
		for ( const key of keys ) {
			await ( key === 'Backspace'
				? this.page.keyboard.press( key )
				: this.page.keyboard.type( key ) );
		}
		const before = this.typed.get( plan.prompt ) ?? '';
		this.typed.set( plan.prompt, written( [ ...before ], keys ) );
	}

	/** Plays one trial; what is still on its way then may arrive while the next one is played. */
	public async play( plan: Plan ): Promise< void > {
		const note = this.note( plan );
		await note.text.click();
		await this.type( plan, plan.before );
		await expect( note.state ).toContainText(
			plan.saved ? 'Saved' : isOnItsWay
		);
		switch ( plan.fault ) {
			case 'offline':
				return this.offline( plan );
			case 'answers overtaken':
				return this.overtaken( plan );
			case 'session ended':
				return this.sessionEnded( plan );
			case 'tab gone':
				return this.tabGone( plan );
			default:
				return this.onTheWay( plan );
		}
	}

	private async onTheWay( plan: Plan ): Promise< void > {
		this.way.take( plan.prompt, ...answersOf( plan ) );
		await this.type( plan, plan.after );
		await this.goOn( plan );
		await expect
			.poll( () => this.way.isOver( plan.prompt ), { timeout: 20_000 } )
			.toBe( true );
		if ( plan.fault === 'too large' ) {
			await expect( this.note( plan ).state ).toContainText(
				'Not saved'
			);
			await ( plan.then === 'wait'
				? this.type( plan, [ '!' ] )
				: this.goOn( plan ) );
		}
	}

	/** What a person does who wants it saved now. */
	private async goOn( plan: Plan ): Promise< void > {
		if ( plan.then === 'button' ) {
			await this.note( plan ).does( 'Save' ).click();
		} else if ( plan.then === 'keys' ) {
			await this.note( plan ).text.press( 'Control+Enter' );
		}
	}

	private async offline( plan: Plan ): Promise< void > {
		await this.context.setOffline( true );
		await this.type( plan, plan.after );
		await this.goOn( plan );
		await expect( this.note( plan ).state ).toContainText(
			'will be sent when you are back online'
		);
		if ( plan.form % 2 ) {
			await this.context.clock.fastForward( HOURS );
		}
		await this.context.setOffline( false );
	}

	private async overtaken( plan: Plan ): Promise< void > {
		const { answer, release } = slow( plan.form % 2 === 0 );
		this.way.take( plan.prompt, answer );
		const [ first = '', ...rest ] = plan.after;
		await this.type( plan, [ first ] );
		await expect.poll( () => this.way.isOver( plan.prompt ) ).toBe( true );
		await this.type( plan, rest );
		if ( plan.form % 3 ) {
			await this.context.clock.fastForward( TOO_LONG );
			await this.goOn( plan );
			await expect( this.note( plan ).state ).toContainText( 'Saved' );
		}
		await release();
	}

	private async sessionEnded( plan: Plan ): Promise< void > {
		await this.context.clearCookies();
		const [ last = '.', ...typed ] = [ ...plan.after ].reverse();
		// Typed on while the end of the session becomes known: no key goes elsewhere.
		await this.type( plan, typed.reverse() );
		await logInAgain( this.page, this.note( plan ), this.person );
		// The caret is where it was: the person just types on.
		await this.type( plan, [ last ] );
	}

	private async tabGone( plan: Plan ): Promise< void > {
		const [ last = '.', ...typed ] = [ ...plan.after ].reverse();
		await this.type( plan, typed.reverse() );
		if ( plan.form % 2 ) {
			// Not reloaded: a page that is rendered just before the save of the one it follows shows what stood there until then.
			await this.page.goto( '/wp-admin/profile.php' );
			await this.page.goto( this.lesson.url );
		} else {
			this.way.cut = true;
			for ( const prompt of this.typed.keys() ) {
				// A page that came when all was saved has nothing to say.
				await expect( noteAt( this.page, prompt ).state ).toHaveText(
					/^$|Saved|Kept on this device/
				);
			}
			await this.page.close();
			this.way.cut = false;
			this.page = await this.context.newPage();
			await this.page.goto( this.lesson.url );
		}
		const note = this.note( plan );
		await expect( note.root.locator( 'textarea' ) ).toHaveValue(
			this.typed.get( plan.prompt ) ?? ''
		);
		if ( await note.does( 'Edit' ).isVisible() ) {
			await note.does( 'Edit' ).click();
		}
		await note.text.press( 'Control+End' );
		await this.type( plan, [ last ] );
	}

	/** Whether a text stands before its writer as one of two. */
	public async sees( prompt: string ): Promise< boolean > {
		const { root } = noteAt( this.page, prompt );
		return (
			( await root.locator( '.learning-log-note__mine' ).isVisible() ) &&
			( await root.locator( 'textarea' ).inputValue() ) ===
				this.typed.get( prompt )
		);
	}
}

/** What the site holds of a person in a lesson, by prompt. */
async function answersAt(
	baseURL: string,
	{ login }: Person,
	{ id }: Lesson
): Promise< () => Promise< Map< string, string > > > {
	const { context, nonce } = await requestAs( baseURL, login );
	return async () => {
		const answer = await context.get(
			`/wp-json/learning-log/v1/lessons/${ id }`,
			{ headers: { 'X-WP-Nonce': nonce } }
		);
		const { prompts } = ( await answer.json() ) as {
			prompts: {
				id: string;
				entry: { answers: { text: string } } | null;
			}[];
		};
		return new Map(
			prompts.map( ( { id: prompt, entry } ) => [
				prompt,
				entry?.answers.text ?? '',
			] )
		);
	};
}

for ( let from = 0; from < TRIALS; from += ON_PAGE ) {
	const seed = FIRST + from / ON_PAGE;
	const played = plans( seed, Math.min( ON_PAGE, TRIALS - from ) );
	test( `no fault at any key costs a character: trials ${ from + 1 } to ${ from + played.length }, seed ${ seed }`, async ( {
		page,
		baseURL,
		programme,
		lesson,
		logInAs,
	} ) => {
		test.setTimeout( 240_000 );
		const person = await programme.person();
		const there = await lesson(
			played.map( ( { prompt } ) => ( {
				noteId: prompt,
				prompt: `Question ${ prompt }`,
			} ) )
		);
		await logInAs( person.login );
		const stored = await answersAt( baseURL ?? '', person, there );
		const writer = await Writer.sitsDown( page, there, person );
		for ( const plan of played ) {
			await test.step( JSON.stringify( plan ), () =>
				writer.play( plan )
			);
		}
		/** Texts that are neither stored as typed nor before the writer. */
		const lost = async () => {
			const held = await stored();
			const missing = [];
			for ( const { prompt, fault } of played ) {
				const typed = writer.typed.get( prompt );
				const has = held.get( prompt );
				if ( has !== typed && ! ( await writer.sees( prompt ) ) ) {
					missing.push( { prompt, fault, typed, has } );
				}
			}
			return missing;
		};
		const again = `LEARNING_LOG_SEED=${ seed } LEARNING_LOG_TRIALS=${ played.length }`;
		await expect
			.poll( lost, { message: again, timeout: 90_000 } )
			.toEqual( [] );
	} );
}
