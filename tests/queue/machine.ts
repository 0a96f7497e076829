/**
 * What pages and their devices do: whatever a queue asks for, and everything that goes wrong with it.
 */
import { writeCopy, type Copy } from '../../src/lib/copy';
import { readCopy } from '../../src/lib/copy-read';
import { mergeVersions } from '../../src/lib/merge';
import { step, wakeAt } from '../../src/lib/queue';
import * as sends from '../../src/lib/queue-server';
import {
	start,
	type Effect,
	type Event,
	type Merged,
} from '../../src/lib/queue-state';
import { SENT } from '../../src/lib/version';
import {
	NOTHING,
	type Bug,
	type Device,
	type Kind,
	type Page,
	type Parcel,
} from './parties';
import { Promises } from './promises';
import { Server } from './server';
import { Changes, Threads } from './threads';

const SERVERS = { notes: Server, changes: Changes, comments: Threads };

export class Machine {
	public now = 1_000_000;
	public readonly server: Server;
	public readonly devices: Device[] = [];
	public readonly pages: Page[] = [];
	public parcels: Parcel[] = [];
	protected readonly promises: Promises;
	/** Whether all faults have ended. */
	protected isCalm = false;
	private count = 0;

	/**
	 * @param bug  A planted bug.
	 * @param kind What is written.
	 */
	public constructor(
		protected readonly bug: Bug = 'none',
		public readonly kind: Kind = 'notes'
	) {
		this.server = new SERVERS[ kind ]( {
			pin: bug !== 'identity',
			compare: bug !== 'compare',
		} );
		this.promises = new Promises( this );
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

	protected id( what: string ): string {
		return `${ what }${ ++this.count }`;
	}

	/** Something happens to a page. */
	protected tell( page: Page, event: Event ): void {
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
		this.promises.owe( copy.answers.text );
	}

	protected drop( device: Device, life: string, taken: string[] ): void {
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
		page.state = start( user, this.server.read( user ) ?? NOTHING, true );
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
}
