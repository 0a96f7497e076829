/**
 * What a spec needs for itself: lessons, people, coaches, sets. Made over REST as the administrator of the demo site, so that
 * no spec depends on what another one left behind.
 */
import {
	expect,
	request,
	type APIRequestContext,
	type APIResponse,
} from '@playwright/test';

/** Password of everyone in the demo, and of the people made here. */
export const PASSWORD = 'learning';

/** Names made in this process are nobody else's on the site. */
const RUN = `${ Date.now().toString( 36 ) }-${ process.pid }`;

export interface Person {
	id: number;
	login: string;
	name: string;
}

export interface Lesson {
	id: number;
	url: string;
}

/**
 * Sends the login form and asks for nothing more: the form itself and the page in the admin area that follows it take three times as long.
 *
 * @param context  Who keeps the cookies.
 * @param login    Name.
 * @param password Password.
 */
export async function logIn(
	context: APIRequestContext,
	login: string,
	password = PASSWORD
): Promise< void > {
	const answer = await context.post( '/wp-login.php', {
		form: { log: login, pwd: password },
		maxRedirects: 0,
	} );
	expect( answer.status(), `${ login } is logged in` ).toBe( 302 );
}

/** A request context of a person, logged in by the login form, with the nonce that REST wants. */
export async function requestAs(
	baseURL: string,
	login: string,
	password = PASSWORD
): Promise< { context: APIRequestContext; nonce: string } > {
	const context = await request.newContext( { baseURL } );
	await logIn( context, login, password );
	const nonce = await context.get(
		'/wp-admin/admin-ajax.php?action=rest-nonce'
	);
	expect( nonce.status(), `${ login } can log in` ).toBe( 200 );
	return { context, nonce: await nonce.text() };
}

/** The maker. */
export class Programme {
	/** Logged in once for all specs of this process. */
	private static admin: Promise< {
		context: APIRequestContext;
		nonce: string;
	} > | null = null;
	/** Whoever wrote from elsewhere, logged in once. */
	private static readonly elsewhere = new Map<
		string,
		ReturnType< typeof requestAs >
	>();
	private static made = 0;

	public constructor( private readonly baseURL: string ) {}

	/** A page with these blocks or this content. */
	public async page(
		content: string,
		fields: Record< string, unknown > = {}
	): Promise< Lesson > {
		const made = await this.send( 'POST', '/wp/v2/pages', {
			status: 'publish',
			title: this.name( 'Lesson' ),
			content,
			...fields,
		} );
		const { id, link } = ( await made.json() ) as {
			id: number;
			link: string;
		};
		return { id, url: link };
	}

	/** A lesson with one note block for each set of attributes. */
	public lesson(
		notes: Record< string, unknown >[],
		fields: Record< string, unknown > = {}
	): Promise< Lesson > {
		return this.page(
			notes
				.map(
					( attributes ) =>
						`<!-- wp:learning-log/note ${ JSON.stringify( attributes ).replace( /--/g, '\\u002d\\u002d' ) } /-->`
				)
				.join( '\n\n' ),
			fields
		);
	}

	/** A new person, a participant unless a role is given. */
	public async person(
		name = 'Nina Berg',
		role = 'subscriber'
	): Promise< Person > {
		const login = this.name( 'person' ).replace( ' ', '' ).toLowerCase();
		const made = await this.send( 'POST', '/wp/v2/users', {
			username: login,
			name,
			email: `${ login }@test.example`,
			password: PASSWORD,
			roles: [ role ],
		} );
		const { id } = ( await made.json() ) as { id: number };
		return { id, login, name };
	}

	/** What the site holds of a person's note 1. */
	public async noteOf(
		person: Person,
		{ id }: Lesson
	): Promise< { id: number; text: string; revision: number } | null > {
		const { prompts } = await this.sendAs< {
			prompts: {
				entry: {
					id: number;
					answers: { text: string };
					revision: number;
				} | null;
			}[];
		} >( person, 'GET', `/lessons/${ id }` );
		const entry = prompts[ 0 ]?.entry;
		return entry
			? {
					id: entry.id,
					text: entry.answers.text,
					revision: entry.revision,
				}
			: null;
	}

	/** An Element of the programme. */
	public async element(): Promise< { id: number; name: string } > {
		const name = this.name( 'Element' );
		const made = await this.send( 'POST', '/wp/v2/learning_log_element', {
			name,
		} );
		const { id } = ( await made.json() ) as { id: number };
		return { id, name };
	}

	/** Makes someone the coach of a participant. */
	public async coach( coach: Person, participant: Person ): Promise< void > {
		await this.send(
			'PUT',
			`/learning-log/v1/participants/${ participant.id }/coaches/${ coach.id }`
		);
	}

	/** A set of these people; answers its number. */
	public async set(
		name: string,
		members: Person[],
		facilitators: Person[] = []
	): Promise< number > {
		const made = await this.send( 'POST', '/learning-log/v1/sets', {
			name,
			type: 'cross_company',
		} );
		const { id } = ( await made.json() ) as { id: number };
		for ( const [ people, role ] of [
			[ members, 'member' ],
			[ facilitators, 'facilitator' ],
		] as const ) {
			for ( const person of people ) {
				await this.place( id, person, role );
			}
		}
		return id;
	}

	/** Puts somebody of Northmill into a set. */
	public async place(
		set: number,
		person: Person,
		role: 'member' | 'facilitator'
	): Promise< void > {
		await this.send(
			'PUT',
			`/learning-log/v1/sets/${ set }/members/${ person.id }`,
			{ role, organisation: 'Northmill', confirmed: true }
		);
	}

	/** A participant, Nina Berg, and her coach, Carla Voss. */
	public async coached(): Promise< { person: Person; coach: Person } > {
		const person = await this.person( 'Nina Berg' );
		const coach = await this.person( 'Carla Voss' );
		await this.coach( coach, person );
		return { person, coach };
	}

	/** A participant's first answer to a prompt of a lesson; answers the number of the entry. */
	public async answer(
		person: Person,
		lesson: Lesson,
		prompt: string,
		text: string,
		share: Record< string, unknown > = {}
	): Promise< number > {
		const { id } = await this.sendAs< { id: number } >(
			person,
			'PUT',
			`/lessons/${ lesson.id }/prompts/${ prompt }`,
			{ answers: { text }, base_revision: 0, ...share }
		);
		return id;
	}

	/** Any request to learning-log/v1 as a person, from elsewhere than the page under test; it has to succeed. */
	public async sendAs< Answer >(
		person: Person,
		method: string,
		route: string,
		data?: unknown
	): Promise< Answer > {
		const known =
			Programme.elsewhere.get( person.login ) ??
			requestAs( this.baseURL, person.login );
		Programme.elsewhere.set( person.login, known );
		const { context, nonce } = await known;
		const answer = await context.fetch(
			`/wp-json/learning-log/v1${ route }`,
			{
				method,
				headers: { 'X-WP-Nonce': nonce },
				...( data === undefined ? {} : { data } ),
			}
		);
		expect( answer.ok(), await answer.text() ).toBe( true );
		return ( await answer.json() ) as Answer;
	}

	/** Spares the administrator the editor's welcome: its windows open late and over what is being clicked. */
	public async withoutGuides(): Promise< void > {
		await this.send( 'POST', '/wp/v2/users/me', {
			meta: {
				persisted_preferences: {
					_modified: new Date().toISOString(),
					core: { enableChoosePatternModal: false },
					'core/edit-post': { welcomeGuide: false },
				},
			},
		} );
	}

	/** Any REST request as the administrator; it has to succeed. */
	public async send(
		method: string,
		route: string,
		data?: unknown
	): Promise< APIResponse > {
		Programme.admin ??= requestAs( this.baseURL, 'admin' );
		const { context, nonce } = await Programme.admin;
		const answer = await context.fetch( `/wp-json${ route }`, {
			method,
			headers: { 'X-WP-Nonce': nonce },
			...( data === undefined ? {} : { data } ),
		} );
		expect(
			answer.ok(),
			`${ method } ${ route }: ${ await answer.text() }`
		).toBe( true );
		return answer;
	}

	private name( word: string ): string {
		return `${ word } ${ RUN }-${ ++Programme.made }`;
	}
}
