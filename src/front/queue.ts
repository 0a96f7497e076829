/**
 * Runs the queue of a text (src/lib/queue.ts) in the page: its clock, its device, its requests, and the other tabs.
 */
import { failingOf } from '../lib/queue-answer';
import { step, wakeAt } from '../lib/queue';
import {
	isUnsaved,
	type Effect,
	type Event,
	type Failing,
	type Merged,
	type Standing,
	type State,
} from '../lib/queue-state';
import type { Change } from '../lib/copy';
import { placeOf } from '../lib/copy';
import { isRecord } from '../lib/failure';
import { uuid } from '../lib/uuid';
import {
	hashed,
	sameAnswers,
	type Answers,
	type Stored,
	type Version,
} from '../lib/version';
import type { Address } from './address';
import { Device } from './device';
import { lastSaved, rememberSaved } from './last-saved';
import { askToLogIn, join, tellTabs } from './page';
import { config, renew, request, type Reply } from './rest';
import { isShared } from './shared';

/** What shows a text to its person. */
export interface Screen {
	show: ( version: Version ) => void;
	say: ( standing: Standing ) => void;
	saved: ( entry: Stored ) => void;
	readersRefused: ( failing: Failing ) => void;
	/** After everything that happened. */
	settled: () => void;
}

/** The browser sends so many bytes at most once the page is gone. */
const LAST_BYTES = 60_000;
const RENEW_EVERY = 5_000;

const tab = uuid();
let device: Promise< Device > | null = null;

/** The hash of a text as the server has it; "" where the browser makes none. */
async function hashOf( answers: Answers ): Promise< string > {
	if ( ! crypto.subtle ) {
		return '';
	}
	const digest = await crypto.subtle.digest( 'SHA-256', hashed( answers ) );
	return Array.from( new Uint8Array( digest ), ( byte ) =>
		byte.toString( 16 ).padStart( 2, '0' )
	).join( '' );
}

async function isSame(
	sent: Answers,
	entry: Stored,
	body: unknown
): Promise< boolean > {
	const hash = await hashOf( sent );
	return isRecord( body ) && typeof body.hash === 'string' && hash !== ''
		? hash === body.hash
		: sameAnswers( sent, entry.answers );
}

export class Queue {
	private timer = 0;
	private ends = new AbortController();

	public constructor(
		public state: State,
		private readonly address: Address,
		private readonly screen: Screen
	) {}

	/** Starts: from here on the screen is told. */
	public begin(): void {
		join( this );
		this.do( { type: navigator.onLine ? 'online' : 'offline' } );
		void this.bringBack();
		const last = lastSaved( this.text );
		if ( last.revision > this.state.base.revision ) {
			void this.look( last.entry );
		}
	}

	private get text(): string {
		return this.address.name;
	}

	private get place(): string {
		const { pathname, search } = new URL( config().restUrl );
		return placeOf( pathname + search, config().user, this.text );
	}

	/** Tells the queue that something happened, and does what it asks for. */
	public do( event: Event ): void {
		const [ state, effects ] = step( this.state, event, {
			now: Date.now(),
			uuid: uuid(),
			luck: Math.random(),
		} );
		this.state = state;
		for ( const effect of effects ) {
			void this.act( effect );
		}
		this.screen.settled();
		window.clearTimeout( this.timer );
		const wait = wakeAt( this.state ) - Date.now();
		if ( wait !== Infinity ) {
			this.timer = window.setTimeout(
				() => this.do( { type: 'tick' } ),
				Math.max( wait, 0 )
			);
		}
	}

	private act( effect: Effect ): void | Promise< void > {
		switch ( effect.type ) {
			case 'copy':
				return this.copy( effect );
			case 'drop':
				return device?.then(
					( open ) =>
						open.drop( this.place + tab, this.place, effect.taken ),
					() => undefined
				);
			case 'send':
				return this.send( effect );
			case 'renew':
				return this.renew();
			case 'login':
				return askToLogIn();
			case 'merge':
				return this.merge( effect );
			case 'show':
				return this.screen.show( effect.version );
			case 'saved':
				rememberSaved( this.text, effect.entry );
				this.tellTabs( effect.entry.entry );
				return this.screen.saved( effect.entry );
			case 'readersRefused':
				return this.screen.readersRefused( effect.failing );
			case 'say':
				return this.screen.say( effect.standing );
		}
	}

	private async bringBack(): Promise< void > {
		try {
			device ??= Device.open( config().deviceKey );
			const copies = await ( await device ).find( this.place );
			if ( copies.length > 0 ) {
				this.do( { type: 'found', copies } );
			}
			if ( isShared() ) {
				this.do( { type: 'device', usable: false, forget: true } );
			}
		} catch {
			this.do( { type: 'device', usable: false, forget: false } );
		}
	}

	private async copy( effect: Effect & { type: 'copy' } ): Promise< void > {
		try {
			device ??= Device.open( config().deviceKey );
			await ( await device ).write( this.place + tab, effect.copy );
			this.do( { type: 'copied', edition: effect.edition } );
		} catch {
			this.do( { type: 'device', usable: false, forget: false } );
		}
	}

	private async send( {
		attempt,
		change,
		last,
	}: Effect & { type: 'send' } ): Promise< void > {
		this.ends.abort();
		this.ends = new AbortController();
		const reply = await this.put( change, last );
		const entry =
			reply.status >= 200 && reply.status < 300
				? this.address.read( reply.data )
				: null;
		if ( entry ) {
			const same = await isSame(
				change.version.answers,
				entry,
				reply.data
			);
			this.do( { type: 'answered', attempt, entry, same } );
		} else {
			const failing = failingOf(
				reply.status,
				reply.data,
				reply.wait,
				this.address.read
			);
			this.do( { type: 'failed', attempt, failing } );
		}
	}

	private async put( change: Change, last: boolean ): Promise< Reply > {
		const { version, ...basis } = change;
		const { base } = this.state;
		// After a restored backup one revision may come with two texts. The last request of a page can wait for nothing.
		const known = ! last && base.revision === basis.base_revision;
		const hash = known && base.revision ? await hashOf( base.answers ) : '';
		const body = {
			...version,
			...basis,
			...( hash ? { base_hash: hash } : {} ),
		};
		const how = {
			signal: this.ends.signal,
			keepalive: last && JSON.stringify( body ).length < LAST_BYTES,
		};
		return this.address.put( body, base.entry, how );
	}

	private async renew(): Promise< void > {
		const good = await renew();
		if ( good === null ) {
			// Nobody knows who is there while nothing answers.
			window.setTimeout( () => void this.renew(), RENEW_EVERY );
		} else {
			this.do( { type: good ? 'renewed' : 'expired' } );
		}
	}

	private async merge( {
		edition,
		base,
		mine,
		theirs,
	}: Effect & { type: 'merge' } ): Promise< void > {
		let merged: Merged | null = null;
		try {
			const { mergeVersions } = await import( '../lib/merge' );
			merged = mergeVersions( base, mine, theirs );
		} catch {
			// Without network it cannot be loaded: then both are shown.
		}
		this.do( { type: 'merged', edition, merged } );
	}

	/** Asks what is stored, where nothing is waiting to be stored. */
	public async look( entry: number ): Promise< void > {
		if ( entry === 0 || isUnsaved( this.state ) ) {
			return;
		}
		const { status, data } = await request( 'GET', `entries/${ entry }` );
		const seen = status === 200 ? this.address.read( data ) : null;
		if ( seen ) {
			this.do( { type: 'seen', entry: seen } );
		}
	}

	/** Tells the other tabs that something of this text is stored. */
	public tellTabs( entry: number ): void {
		tellTabs( { place: this.place, entry } );
	}

	/** Another tab has stored something. */
	public heard( place: unknown, entry: unknown ): void {
		if ( place === this.place && typeof entry === 'number' ) {
			void this.look( entry );
		}
	}
}
