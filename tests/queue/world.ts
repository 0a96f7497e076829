/**
 * Three pages of two people on two devices, between a server and everything that goes wrong on the way: what the people do, and what becomes of what they send.
 *
 * Every word is typed once and says whose it is ("a17", "b3"), so that it can be looked for everywhere.
 */
import type { Change } from '../../src/lib/copy';
import { isUnsaved } from '../../src/lib/queue-state';
import { sameAnswers, SENT, type Stored } from '../../src/lib/version';
import { Machine } from './machine';
import {
	letterOf,
	NETWORK,
	type Device,
	type Page,
	type Parcel,
} from './parties';
import { wordsOf } from './server';

const MOST_WORDS = 200;
const MOST_ROUNDS = 300;

function insert( words: string[], at: number, word: string ): string {
	const next = [ ...words ];
	next.splice( at % ( words.length + 1 ), 0, word );
	return next
		.map( ( part, place ) => part + ( place % 5 === 4 ? '\n' : ' ' ) )
		.join( '' );
}

export class World extends Machine {
	public type( page: Page, at: number, remove: boolean ): void {
		const { state } = page;
		if ( ! state || state.need === 'user' ) {
			return;
		}
		const words = wordsOf( state.typed.answers.text ?? '' );
		let text: string;
		if ( remove && words.length > 0 ) {
			const gone = words[ at % words.length ] ?? '';
			this.promises.release( [ gone ] );
			text = words.filter( ( word ) => word !== gone ).join( ' ' );
		} else {
			text = insert( words, at, this.id( letterOf( page.user ) ) );
		}
		this.tell( page, {
			type: 'typed',
			version: {
				...state.typed,
				answers: this.answers(
					text,
					this.bug === 'draft' ? this.id( 'p' ) : ''
				),
			},
		} );
	}

	private answers( text: string, sent: string ): Stored[ 'answers' ] {
		return this.kind === 'notes' ? { text } : { text, [ SENT ]: sent };
	}

	public share( page: Page, audience: 'me' | 'set' ): void {
		if ( ! page.state || page.state.need === 'user' ) {
			return;
		}
		if ( audience === 'set' ) {
			this.promises.share( page.user, page.state.base.revision );
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
		if ( ! page.state || ( this.kind !== 'notes' && ! text.trim() ) ) {
			return;
		}
		this.promises.press( page.user );
		this.promises.speak( text );
		const { audience, set, answers: before } = page.state.typed;
		const answers = this.answers( text, before[ SENT ] || this.id( 'p' ) );
		this.tell( page, {
			type: 'readers',
			readers: { audience, set, answers },
		} );
		this.tell( page, { type: 'save' } );
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
			this.promises.release( mine, theirs );
		}
		if ( how === 'mine' && this.kind !== 'notes' ) {
			// Comments have no history.
			this.promises.release( theirs, mine );
		}
		this.tell( page, { type: 'kept', how } );
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

	/** Somebody logs out, warned that what is not sent goes; their open pages stay. */
	public logout( device: Device ): void {
		const user = device.session;
		device.session = 0;
		for ( const page of this.pages ) {
			if ( page.device === device && page.user === user ) {
				this.tell( page, { type: 'logout' } );
			}
		}
		for ( const [ key, record ] of device.records ) {
			if ( record.user === user ) {
				device.records.delete( key );
			}
		}
		this.promises.leave( user );
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
			if ( entry.answers[ SENT ] && this.kind === 'comments' ) {
				this.tell( page, { type: 'anew' } );
			}
			if ( this.bug === 'copy' ) {
				this.drop( page.device, life, [] );
			}
		}
	}

	private acknowledge( page: Page, attempt: number, change: Change ): void {
		if ( page.state?.flight?.attempt === attempt ) {
			this.promises.owe( change.version.answers.text );
		}
	}

	/** What must hold after each step. */
	public check(): void {
		this.promises.check();
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
				if ( round > 60 && ! this.promises.isWaiting( user ) ) {
					break;
				}
				this.parcels.slice().forEach( ( parcel ) => {
					this.arrive( parcel );
					this.answer( parcel, false );
				} );
				this.pages.forEach( ( page ) => this.choose( page, 'both' ) );
				if ( round === 30 ) {
					this.reload();
				}
				this.pass( 5000 );
				this.check();
			}
			this.promises.checkSettled( user );
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
}
