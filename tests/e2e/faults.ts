/**
 * Everything that may go wrong between a key and "Saved", drawn from a seed: which fault, at which key of which text, and how the
 * person goes on.
 */
import type { Page, Route } from '@playwright/test';
import { expect, NoteOnPage } from './fixtures';
import type { Person } from './programme';

/** Random numbers that a seed repeats (Park and Miller). */
export class Chance {
	public constructor( private seed: number ) {}

	public below( limit: number ): number {
		this.seed = ( this.seed * 48271 ) % 2147483647;
		return this.seed % limit;
	}

	public pick< Kind >( ...list: [ Kind, ...Kind[] ] ): Kind {
		return list[ this.below( list.length ) ] ?? list[ 0 ];
	}

	public shuffled< Kind >( list: readonly Kind[] ): Kind[] {
		const rest = [ ...list ];
		return list.flatMap( () =>
			rest.splice( this.below( rest.length ), 1 )
		);
	}
}

export const FAULTS = [
	'offline',
	'server error',
	'page instead of an answer',
	'answer cut off',
	'empty answer',
	'answer lost',
	'answers overtaken',
	'nonce expired',
	'session ended',
	'too large',
	'tab gone',
] as const;

export type Fault = ( typeof FAULTS )[ number ];

/** What one trial is going to be. */
export interface Plan {
	prompt: string;
	fault: Fault;
	/** Keys before the fault, and after it. */
	before: string[];
	after: string[];
	/** Whether the keys before it are saved when it comes. */
	saved: boolean;
	/** Which of its forms the fault takes. */
	form: number;
	/** What the person does about it. */
	then: 'wait' | 'button' | 'keys';
}

const PIECES =
	'e t a o n i s r h l d u . , & < > " \' \\ 5 ä é ß ñ 漢 ש 😀 👩‍🔬'.split(
		' '
	);

function keys( chance: Chance, count: number ): string[] {
	const typed: string[] = [];
	for ( let place = 0; place < count; place++ ) {
		const last = typed.at( -1 ) ?? '';
		const kind = chance.below( 12 );
		if ( kind === 0 && /^[a-z]$/.test( last ) ) {
			typed.push( 'Backspace' );
		} else if ( kind < 3 ) {
			typed.push( kind === 1 ? '\n' : ' ' );
		} else {
			typed.push( PIECES[ chance.below( PIECES.length ) ] ?? 'e' );
		}
	}
	// Something always stands there in the end.
	return [ ...typed, '.' ];
}

/** The trials of one page: every fault comes before one comes twice. */
export function plans( seed: number, count: number ): Plan[] {
	const chance = new Chance( seed * 7919 );
	const faults = [
		...chance.shuffled( FAULTS ),
		...chance.shuffled( FAULTS ),
	].slice( 0, count );
	return faults.map( ( fault, place ) => ( {
		prompt: String( place + 1 ),
		fault,
		before: keys( chance, 1 + chance.below( 20 ) ),
		after: keys( chance, 1 + chance.below( 20 ) ),
		saved: chance.below( 2 ) === 0,
		form: chance.below( 12 ),
		then: chance.pick( 'wait', 'button', 'keys' ),
	} ) );
}

/** A text after these keys. */
export const written = ( ...pressed: string[][] ): string =>
	pressed
		.flat()
		.reduce(
			( text, key ) =>
				key === 'Backspace' ? text.slice( 0, -1 ) : text + key,
			''
		);

type Answer = ( route: Route ) => Promise< void >;

const page = ( status: number ): Answer => {
	const body = '<!doctype html><h1>One moment, please</h1>';
	return ( route ) =>
		route.fulfill( { status, contentType: 'text/html', body } );
};

/** Half an answer, or none; the text may have been stored. */
const partly =
	( share: number, stored: boolean ): Answer =>
	async ( route ) => {
		const body = stored
			? await ( await route.fetch() ).text()
			: '{"id":1,"revision":1,"answers":{"text":"some';
		await route.fulfill( {
			status: 200,
			contentType: 'application/json',
			body: body.slice( 0, body.length * share ),
		} );
	};

/** What the site answers to saves, and what happens to them on the way. */
export class Way {
	private readonly rules = new Map< string, Answer[] >();
	/** Whether nothing gets through. */
	public cut = false;

	/** Takes the next saves of a prompt; the others go on. */
	public take( prompt: string, ...answers: Answer[] ): void {
		this.rules.set( prompt, answers );
	}

	/** Whether all that was to happen to the saves of a prompt has happened. */
	public isOver( prompt: string ): boolean {
		return ! this.rules.get( prompt )?.length;
	}

	/** For `context.route()`. */
	public readonly handle = async ( route: Route ): Promise< void > => {
		const prompt = route.request().url().split( '/' ).at( -1 ) ?? '';
		const answer = this.rules.get( prompt )?.shift();
		// The page may have gone, or given up, in the meantime.
		await (
			this.cut ? route.abort() : ( answer?.( route ) ?? route.continue() )
		).catch( () => {} );
	};
}

/** Answers of a fault that happens to single saves. */
export function answersOf( { fault, form }: Plan ): Answer[] {
	const times = 1 + ( form % 2 );
	const repeated = ( answer: Answer ) => Array( times ).fill( answer );
	switch ( fault ) {
		case 'server error':
			return repeated(
				page( [ 500, 502, 503, 504 ][ form % 4 ] ?? 500 )
			);
		case 'page instead of an answer':
			return repeated( page( 200 ) );
		case 'answer cut off':
			return repeated( partly( 0.5, form % 3 > 0 ) );
		case 'empty answer':
			return repeated( partly( 0, form % 3 > 0 ) );
		case 'answer lost':
			return repeated( async ( route ) => {
				await route.fetch();
				await route.abort();
			} );
		case 'nonce expired':
			return [
				( route ) =>
					route.continue( {
						headers: {
							...route.request().headers(),
							'x-wp-nonce': 'stale00000',
						},
					} ),
			];
		case 'too large':
			return [ page( 413 ) ];
		default:
			return [];
	}
}

/** A save that is on its way for as long as the test likes; it may reach the site before that or only then. */
export function slow( early: boolean ): {
	answer: Answer;
	release: () => Promise< void >;
} {
	let go = () => {};
	let arrived = () => {};
	const held = new Promise< void >( ( resolve ) => ( go = resolve ) );
	const done = new Promise< void >( ( resolve ) => ( arrived = resolve ) );
	return {
		answer: async ( route ) => {
			const reply = early ? await route.fetch() : null;
			await held;
			const late = reply ?? ( await route.fetch() );
			arrived();
			await route.fulfill( { response: late } );
		},
		release: () => {
			go();
			return done;
		},
	};
}

/** Logs in again in place: in a dialog that opens when one asks for it. */
export async function logInAgain(
	there: Page,
	note: NoteOnPage,
	{ login }: Person
): Promise< void > {
	await note.does( 'Log in here' ).click();
	const dialog = there.getByRole( 'dialog', { name: 'Log in again' } );
	const form = dialog.frameLocator( 'iframe' );
	await expect( form.locator( '#user_login' ) ).toBeFocused();
	await form.locator( '#user_login' ).fill( login );
	await form.locator( '#user_pass' ).fill( 'learning' );
	await form.locator( '#wp-submit' ).click();
	await expect( dialog ).toBeHidden();
}

export const noteAt = ( there: Page, prompt: string ): NoteOnPage =>
	new NoteOnPage( there.locator( `[id="learning-log-note-${ prompt }"]` ) );
