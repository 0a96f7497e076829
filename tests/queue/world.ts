/**
 * Three pages of two people on two devices, between a server and everything that goes wrong on the way.
 *
 * Every word is typed once and says whose it is ("a17", "b3"), so that it can be looked for everywhere.
 */
import type { Change, Copy } from '../../src/lib/copy';
import { writeCopy } from '../../src/lib/copy';
import { readCopy } from '../../src/lib/copy-read';
import { mergeVersions } from '../../src/lib/merge';
import { step, wakeAt, type Server as Sends } from '../../src/lib/queue';
import * as sends from '../../src/lib/queue-server';
import {
	isUnsaved,
	start,
	type Effect,
	type Event,
	type Failing,
	type Merged,
	type State,
} from '../../src/lib/queue-state';
import { sameAnswers, SENT, type Stored } from '../../src/lib/version';
import { Server, wordsOf, type Reply } from './server';
import { Changes, Threads } from './threads';

/** Planted bugs; the test has to find each. */
export type Bug = 'none' | 'identity' | 'compare' | 'copy' | 'draft' | 'sent';

/** What is written: notes, changes of comments, which leave when they are sent, or comments, drafts of which are saved until they are sent. */
export type Kind = 'notes' | 'changes' | 'comments';

const SERVERS = { notes: Server, changes: Changes, comments: Threads };

interface Device {
	session: number;
	/** Encrypted for one person: nobody else's page can read it. */
	records: Map< string, { user: number; json: string; mutation: string } >;
}

interface Page {
	/** One loading of a page; what is left of an earlier one reaches nobody. */
	life: string;
	device: Device;
	user: number;
	nonce: number;
	online: boolean;
	state: State | null;
	/** The part of the script that sends, once it is loaded, and what is done then. */
	sends: Sends;
	waiting: ( () => void )[];
	/** Writes to the device, in their order. */
	disk: ( () => void )[];
	/** Merges under way. */
	later: ( () => void )[];
}

interface Parcel {
	page: Page;
	life: string;
	attempt: number;
	change: Change;
	entry: number;
	pinned: number;
	nonce: number;
	reply: Reply | null;
}

const MOST_WORDS = 200;
const MOST_ROUNDS = 300;

export class Lost extends Error {}

const NETWORK: Failing = {
	kind: 'network',
	code: 'network',
	message: '',
	entry: null,
	wait: 0,
};

const letterOf = ( user: number ): string => ( user === 1 ? 'a' : 'b' );

function insert( words: string[], at: number, word: string ): string {
	const next = [ ...words ];
	next.splice( at % ( words.length + 1 ), 0, word );
	return next
		.map( ( part, place ) => part + ( place % 5 === 4 ? '\n' : ' ' ) )
		.join( '' );
}

export class World {
	public now = 1_000_000;
	public readonly server: Server;
	public readonly devices: Device[] = [];
	public readonly pages: Page[] = [];
	public parcels: Parcel[] = [];
	/** Words that must never be lost: acknowledged, or on a device. */
	private readonly owed = new Set< string >();
	private readonly released = new Set< string >();
	/** Words of what was sent by hand: no others may be read by anybody else. */
	private readonly said = new Set< string >();
	/** Revisions upon which somebody chose to share. */
	private readonly shared = new Map< number, number >();
	/** How often each person has sent something. */
	private readonly presses = new Map< number, number >();
	private count = 0;
	/** Whether all faults have ended. */
	private isCalm = false;

	/**
	 * @param bug  A planted bug.
	 * @param kind What is written.
	 */
	public constructor(
		private readonly bug: Bug = 'none',
		public readonly kind: Kind = 'notes'
	) {
		this.server = new SERVERS[ kind ]( {
			pin: bug !== 'identity',
			compare: bug !== 'compare',
		} );
		this.devices.push(
			{ session: 1, records: new Map() },
			{ session: 1, records: new Map() }
		);
		for ( const device of [ 0, 0, 1 ] ) {
			const page = { device: this.devices[ device ] } as Page;
			this.pages.push( page );
			this.load( page );
		}
	}

	private id( what: string ): string {
		return `${ what }${ ++this.count }`;
	}

	/** Something happens to a page. */
	private tell( page: Page, event: Event ): void {
		if ( ! page.state ) {
			return;
		}
		const moment = {
			now: this.now,
			uuid: this.id( 'm' ),
			luck: ( this.count % 10 ) / 10,
		};
		const [ state, effects ] = step(
			page.state,
			event,
			moment,
			page.sends
		);
		page.state = state;
		for ( const effect of effects ) {
			this.act( page, effect );
		}
	}

	private act( page: Page, effect: Effect ): void {
		const { life, device, user } = page;
		switch ( effect.type ) {
			case 'copy':
				page.disk.push( () => {
					this.put( page, life, effect.copy );
					this.tell( page, {
						type: 'copied',
						edition: effect.edition,
					} );
				} );
				return;
			case 'drop':
				page.disk.push( () => this.drop( device, life, effect.taken ) );
				return;
			case 'send':
				this.parcels.push( {
					page,
					life,
					attempt: effect.attempt,
					change: effect.change,
					entry: page.state?.base.entry ?? 0,
					pinned: user,
					nonce: page.nonce,
					reply: null,
				} );
				return;
			case 'fetch':
				page.later.push( () => this.fetch( page ) );
				return;
			case 'renew':
				page.later.push( () => {
					page.nonce = device.session;
					this.tell( page, {
						type: device.session ? 'renewed' : 'expired',
					} );
				} );
				return;
			case 'merge':
				page.later.push( () =>
					this.tell( page, {
						type: 'merged',
						edition: effect.edition,
						merged: this.merge( effect ),
					} )
				);
				return;
			case 'saved':
				for ( const other of this.pages ) {
					if (
						other !== page &&
						other.device === device &&
						other.user === user
					) {
						other.later.push( () => this.look( other ) );
					}
				}
		}
	}

	private merge( {
		base,
		mine,
		theirs,
	}: Effect & { type: 'merge' } ): Merged {
		const merged = mergeVersions( base, mine, theirs );
		const sent = mine.answers[ SENT ];
		if ( this.bug === 'sent' && sent ) {
			merged.version.answers[ SENT ] = sent;
		}
		return merged;
	}

	private put( { device, user }: Page, life: string, copy: Copy ): void {
		device.records.set( life, {
			user,
			json: writeCopy( copy ),
			mutation: copy.mutation,
		} );
		wordsOf( copy.answers.text ?? '' ).forEach( ( word ) =>
			this.owed.add( word )
		);
	}

	private drop( device: Device, life: string, taken: string[] ): void {
		for ( const [ key, { mutation } ] of device.records ) {
			if ( key === life || taken.includes( mutation ) ) {
				device.records.delete( key );
			}
		}
	}

	/** The part that sends arrives, or, as long as anything goes wrong, does not each third time. */
	private fetch( page: Page ): void {
		if ( ! page.online || ( ! this.isCalm && this.count % 3 === 0 ) ) {
			this.tell( page, { type: 'unfetched' } );
			return;
		}
		page.sends = sends;
		this.tell( page, { type: 'fetched' } );
		page.waiting.splice( 0 ).forEach( ( act ) => act() );
	}

	private withSends( page: Page, act: () => void ): void {
		if ( page.sends ) {
			act();
		} else {
			page.waiting.push( act );
			this.tell( page, { type: 'call' } );
		}
	}

	/** A page asks for what is stored; the answer names nobody's text but its own person's. */
	public look( page: Page ): void {
		this.withSends( page, () => this.ask( page ) );
	}

	private ask( page: Page ): void {
		const entry =
			page.device.session === page.user
				? this.server.read( page.user )
				: null;
		if ( entry ) {
			this.tell( page, { type: 'seen', entry } );
		}
	}

	/** Loads the lesson for whoever is logged in. */
	public load( page: Page ): void {
		const { device } = page;
		const user = device.session;
		Object.assign( page, {
			life: this.id( 'page' ),
			user,
			nonce: user,
			online: true,
			state: null,
			sends: null,
			waiting: [],
			disk: [],
			later: [],
		} );
		if ( ! user ) {
			return;
		}
		page.state = start(
			user,
			this.server.read( user ) ?? NOTHING,
			true,
			this.kind === 'changes' && this.bug !== 'draft'
		);
		if ( device.records.size > 0 ) {
			this.withSends( page, () => this.bringBack( page ) );
		}
	}

	/** Finds what others have left of the text; what this page itself has written since is none of it. */
	private bringBack( page: Page ): void {
		const { device, user, life } = page;
		const copies = [ ...device.records ]
			.filter(
				( [ name, record ] ) => record.user === user && name !== life
			)
			.map( ( [ , { json } ] ) => readCopy( json, this.now ) )
			.filter( ( copy ) => copy !== null );
		this.tell( page, { type: 'found', copies } );
	}

	/** The tab, the browser or the machine dies: what was on its way to the disk may not arrive. */
	public crash( page: Page ): void {
		page.state = null;
		page.disk = [];
		page.later = [];
		page.life = this.id( 'dead' );
	}

	public type( page: Page, at: number, remove: boolean ): void {
		const { state } = page;
		if ( ! state || state.need === 'user' ) {
			return;
		}
		const words = wordsOf( state.typed.answers.text ?? '' );
		let text: string;
		if ( remove && words.length > 0 ) {
			const gone = words[ at % words.length ] ?? '';
			this.released.add( gone );
			text = words.filter( ( word ) => word !== gone ).join( ' ' );
		} else {
			text = insert( words, at, this.id( letterOf( page.user ) ) );
		}
		this.tell( page, {
			type: 'typed',
			version: { ...state.typed, answers: this.answers( text, '' ) },
		} );
	}

	private answers( text: string, sent: string ): Stored[ 'answers' ] {
		return this.kind === 'comments' ? { text, [ SENT ]: sent } : { text };
	}

	public share( page: Page, audience: 'me' | 'set' ): void {
		if ( ! page.state || page.state.need === 'user' ) {
			return;
		}
		if ( audience === 'set' ) {
			const { revision } = page.state.base;
			const before = this.shared.get( page.user ) ?? -1;
			this.shared.set( page.user, Math.max( before, revision ) );
		}
		this.tell( page, {
			type: 'readers',
			readers: { audience, set: audience === 'set' ? 7 : 0 },
		} );
	}

	public event(
		page: Page,
		type: 'save' | 'online' | 'offline' | 'hide' | 'focus' | 'blur'
	): void {
		if ( type === 'online' || type === 'offline' ) {
			page.online = type === 'online';
		}
		if ( type === 'save' ) {
			this.send( page );
		} else {
			this.tell( page, { type } );
		}
	}

	/** The person wants it saved, or sent; no form sends nothing. */
	private send( page: Page ): void {
		const text = page.state?.typed.answers.text ?? '';
		if ( ! page.state || ( this.kind === 'comments' && ! text.trim() ) ) {
			return;
		}
		const { user } = page;
		this.presses.set( user, ( this.presses.get( user ) ?? 0 ) + 1 );
		this.speak( page );
		const { audience, set, answers: before } = page.state.typed;
		const answers = this.answers( text, before[ SENT ] || this.id( 'p' ) );
		this.tell( page, {
			type: 'readers',
			readers: { audience, set, answers },
		} );
		this.tell( page, { type: 'save' } );
	}

	/** The person means what stands there to be read. */
	private speak( { state }: Page ): void {
		wordsOf( state?.typed.answers.text ?? '' ).forEach( ( word ) =>
			this.said.add( word )
		);
	}

	/** The person answers a conflict; what only the dropped text had is dropped on purpose. */
	public choose( page: Page, wanted: 'mine' | 'theirs' | 'both' ): void {
		const { state } = page;
		if ( state?.need !== 'conflict' || ! state.theirs ) {
			return;
		}
		const mine = wordsOf( state.typed.answers.text ?? '' );
		const theirs = wordsOf( state.theirs.answers.text ?? '' );
		// Who keeps both again and again doubles the text again and again.
		const enough = wanted === 'both' && mine.length > MOST_WORDS;
		const how = enough ? 'mine' : wanted;
		if ( how === 'theirs' ) {
			this.release( mine, theirs );
		}
		if ( how === 'mine' && this.kind !== 'notes' ) {
			// Comments have no history.
			this.release( theirs, mine );
		}
		if ( this.kind !== 'comments' ) {
			this.speak( page );
		}
		this.tell( page, { type: 'kept', how } );
	}

	private release( words: string[], unless: string[] ): void {
		words
			.filter( ( word ) => ! unless.includes( word ) )
			.forEach( ( word ) => this.released.add( word ) );
	}

	/** Somebody logs in on a device, or its session ends. Pages hear of it as tabs of one browser do. */
	public login( device: Device, user: number, heard: boolean ): void {
		device.session = user;
		for ( const page of this.pages ) {
			if ( heard && page.device === device ) {
				page.nonce = page.user === user ? user : page.nonce;
				this.tell( page, { type: 'session', user } );
			}
		}
	}

	/** Somebody logs out, warned that what is not sent goes. */
	public logout( device: Device ): void {
		const user = device.session;
		device.session = 0;
		for ( const page of this.pages ) {
			if ( page.device === device && page.user === user ) {
				this.tell( page, { type: 'logout' } );
				this.crash( page );
			}
		}
		for ( const [ key, record ] of device.records ) {
			if ( record.user === user ) {
				device.records.delete( key );
			}
		}
		this.missing( user ).forEach( ( word ) => this.released.add( word ) );
	}

	/** A request arrives at the server. */
	public arrive( parcel: Parcel ): void {
		const { page, change, entry, nonce, pinned } = parcel;
		parcel.reply = this.server.save(
			{ session: page.device.session, nonce, pinned, change, entry },
			this.now
		);
	}

	/** An answer, or the news that none will come, arrives at the page. */
	public answer( parcel: Parcel, lost: boolean ): void {
		this.parcels = this.parcels.filter( ( other ) => other !== parcel );
		const { page, life, attempt, change, reply } = parcel;
		if ( page.life !== life ) {
			return;
		}
		if ( lost || ! reply || ! page.online ) {
			this.tell( page, { type: 'failed', attempt, failing: NETWORK } );
		} else if ( 'failing' in reply ) {
			this.tell( page, {
				type: 'failed',
				attempt,
				failing: reply.failing,
			} );
		} else {
			this.acknowledge( page, attempt, change );
			const { entry } = reply;
			const same = sameAnswers( entry.answers, change.version.answers );
			this.tell( page, { type: 'answered', attempt, entry, same } );
			if ( entry.answers[ SENT ] ) {
				this.tell( page, { type: 'anew' } );
			}
			if ( this.bug === 'copy' ) {
				this.drop( page.device, life, [] );
			}
		}
	}

	private acknowledge( page: Page, attempt: number, change: Change ): void {
		if ( page.state?.flight?.attempt === attempt ) {
			wordsOf( change.version.answers.text ?? '' ).forEach( ( word ) =>
				this.owed.add( word )
			);
		}
	}

	/** Time passes: ticks that are due, and after a blink the disk and what was to be done later. */
	public pass( duration: number ): void {
		const until = this.now + duration;
		for ( let rounds = 0; rounds < 2000; rounds++ ) {
			const due = this.pages
				.filter( ( { state } ) => state !== null )
				.map( ( page ) => ( {
					page,
					at: page.state
						? wakeAt( page.state, page.sends )
						: Infinity,
				} ) )
				.sort( ( one, other ) => one.at - other.at )[ 0 ];
			if ( ! due || due.at > until ) {
				break;
			}
			this.now = Math.max( this.now, due.at );
			this.tell( due.page, { type: 'tick' } );
			if ( duration >= 50 ) {
				this.pages.forEach( ( page ) => this.flush( page ) );
			}
		}
		this.now = until;
		if ( duration >= 50 ) {
			this.pages.forEach( ( page ) => this.flush( page ) );
		}
	}

	private flush( page: Page ): void {
		for ( const list of [ page.disk, page.later ] ) {
			for ( let task = list.shift(); task; task = list.shift() ) {
				task();
			}
		}
	}

	/** Where each word of a person can be found now. */
	private places( user: number ): Set< string > {
		const texts: string[] = [];
		for ( const device of this.devices ) {
			for ( const { user: owner, json } of device.records.values() ) {
				const copy = owner === user ? readCopy( json, this.now ) : null;
				texts.push( copy?.answers.text ?? '' );
			}
		}
		for ( const { state, user: owner } of this.pages ) {
			if ( state && owner === user ) {
				texts.push(
					state.typed.answers.text ?? '',
					state.theirs?.answers.text ?? ''
				);
			}
		}
		const places = this.server.words( user );
		texts.flatMap( wordsOf ).forEach( ( word ) => places.add( word ) );
		return places;
	}

	private missing( user: number ): string[] {
		const places = this.places( user );
		return [ ...this.owed ].filter(
			( word ) =>
				word.startsWith( letterOf( user ) ) &&
				! this.released.has( word ) &&
				! places.has( word )
		);
	}

	/** What must hold after each step. */
	public check(): void {
		for ( const user of [ 1, 2 ] ) {
			const missing = this.missing( user );
			if ( missing.length > 0 ) {
				throw new Lost( `lost: ${ missing.join( ', ' ) }` );
			}
			this.checkOwner( user, 'on the server', [
				...this.server.words( user ),
			] );
			this.checkSaid( user );
			const row = this.server.rows.get( user );
			if (
				row?.audience === 'set' &&
				( this.shared.get( user ) ?? -1 ) < row.narrowed
			) {
				throw new Lost(
					`shared with the set against the will of ${ user }`
				);
			}
		}
		for ( const { state, user } of this.pages ) {
			if ( state ) {
				this.checkOwner( user, 'on the screen', [
					state.typed.answers.text ?? '',
					state.theirs?.answers.text ?? '',
				] );
			}
		}
	}

	private checkSaid( user: number ): void {
		if ( this.kind === 'notes' ) {
			return;
		}
		const early = this.server
			.readByOthers( user )
			.filter( ( word ) => ! this.said.has( word ) );
		const times =
			this.server instanceof Threads
				? this.server.saidBy( user ).length
				: 0;
		if ( times > ( this.presses.get( user ) ?? 0 ) ) {
			throw new Lost( `said more often than sent by ${ user }` );
		}
		if ( early.length > 0 ) {
			throw new Lost(
				`read before it was sent: ${ early.join( ', ' ) }`
			);
		}
	}

	private checkOwner( user: number, where: string, texts: string[] ): void {
		const foreign = texts
			.flatMap( wordsOf )
			.filter( ( word ) => ! word.startsWith( letterOf( user ) ) );
		if ( foreign.length > 0 ) {
			throw new Lost(
				`${ where } of ${ user }: ${ foreign.join( ', ' ) }`
			);
		}
	}

	/** All faults end, everyone comes back and answers what they are asked: then all of it is on the server. */
	public recover(): void {
		this.isCalm = true;
		for ( const user of [ 1, 2 ] ) {
			this.devices.forEach( ( device ) =>
				this.login( device, user, true )
			);
			for ( const page of this.pages ) {
				if ( ! page.state || page.user !== user ) {
					this.load( page );
				}
				this.event( page, 'online' );
				this.event( page, 'blur' );
			}
			for ( let round = 0; round < MOST_ROUNDS; round++ ) {
				if ( round > 60 && ! this.isWaiting( user ) ) {
					break;
				}
				this.parcels.slice().forEach( ( parcel ) => {
					this.arrive( parcel );
					this.answer( parcel, false );
				} );
				this.pages.forEach( ( page ) => this.choose( page, 'both' ) );
				this.sendByHand( user );
				if ( round === 30 ) {
					this.reload();
				}
				this.pass( 5000 );
				this.check();
			}
			this.checkSettled( user );
		}
	}

	private sendByHand( user: number ): void {
		for ( const page of this.pages ) {
			if ( page.state?.draft && page.user === user ) {
				this.event( page, 'save' );
			}
		}
	}

	/** Pages are opened anew, and find what dead ones left. */
	private reload(): void {
		for ( const page of this.pages ) {
			if ( page.state && ! isUnsaved( page.state ) ) {
				this.crash( page );
				this.load( page );
			}
		}
	}

	private isWaiting( user: number ): boolean {
		return this.pages.some(
			( { state } ) => state?.user === user && isUnsaved( state )
		);
	}

	private checkSettled( user: number ): void {
		const there = this.server.words( user );
		const missing = [ ...this.owed ].filter(
			( word ) =>
				word.startsWith( letterOf( user ) ) &&
				! this.released.has( word ) &&
				! there.has( word )
		);
		const copies = this.devices.flatMap( ( { records } ) =>
			[ ...records.values() ].filter( ( record ) => record.user === user )
		).length;
		const waiting = this.isWaiting( user );
		if ( missing.length > 0 || waiting || copies > 0 ) {
			throw new Lost(
				`after recovery of ${ user }: not on the server ${ missing.join( ', ' ) || 'nothing' }; ${ waiting ? 'a page waits' : 'no page waits' }; copies left ${ copies }`
			);
		}
	}
}

const NOTHING: Stored = {
	answers: { text: '' },
	audience: 'me',
	set: 0,
	entry: 0,
	revision: 0,
	modified: '',
};
