/**
 * Runs the queue of a text (src/lib/queue.ts) in the page: its clock, its device, its requests, and the other tabs.
 */
import { failingOf } from '../lib/queue-answer';
import { step, wakeAt } from '../lib/queue';
import {
	isAtRisk,
	isUnsaved,
	start,
	type Effect,
	type Event,
	type Failing,
	type Merged,
	type Standing,
	type State,
} from '../lib/queue-state';
import { placeOf } from '../lib/copy';
import { uuid } from '../lib/uuid';
import type { Stored, Version } from '../lib/version';
import type { Address } from './address';
import { Device } from './device';
import { lastSaved, rememberSaved } from './last-saved';
import { askToLogIn, join, meetSomebodyElse, tellTabs } from './page';
import { isSame, put } from './put';
import { config, renew, request } from './rest';
import { isShared } from './shared';

/** What shows a text to its person. */
export interface Screen {
	show: ( version: Version ) => void;
	say: ( standing: Standing ) => void;
	saved: ( entry: Stored ) => void;
	readersRefused: ( failing: Failing ) => void;
	/** The entry was removed elsewhere, and nothing else was written. */
	gone: ( entry: number ) => void;
	/** After everything that happened. */
	settled: () => void;
}

const RENEW_EVERY = 5_000;

const NO_TEXT = { answers: {}, audience: 'me', set: 0, modified: '' } as const;

const tab = uuid();
let device: Promise< Device > | null = null;

export class Queue {
	private timer = 0;
	/** Whether it stands still: somebody else is logged in, and its text is put away. */
	private resting = false;
	private restsAtRisk = false;
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
		const last = lastSaved( this.address.name );
		if ( last.revision > this.state.base.revision ) {
			void this.look( last.entry );
		}
	}

	private get text(): string {
		return this.address.name;
	}

	private get place(): string {
		const { pathname, search } = new URL( config().restUrl );
		return placeOf( pathname + search, config().user, this.address.name );
	}

	/** Tells the queue that something happened, and does what it asks for. */
	public do( event: Event ): void {
		if ( this.resting ) {
			return;
		}
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

	/** Whether closing the page now would lose something. */
	public isAtRisk(): boolean {
		return this.restsAtRisk || isAtRisk( this.state );
	}

	/** Whether its newest text is still on its way to the device. */
	public isBeingCopied(): boolean {
		const { state } = this;
		return (
			state.device && isUnsaved( state ) && state.copied !== state.edition
		);
	}

	/** Stands still, and hands over all it knows of the text. */
	public rest(): State {
		const { state } = this;
		window.clearTimeout( this.timer );
		this.restsAtRisk = isAtRisk( state );
		this.resting = true;
		this.state = {
			...start( state.user, { ...state.base, ...NO_TEXT }, state.device ),
			need: 'user',
		};
		return state;
	}

	/** Goes on where it stopped. */
	public wake( state: State ): void {
		this.state = state;
		this.resting = false;
		this.restsAtRisk = false;
		this.do( { type: navigator.onLine ? 'online' : 'offline' } );
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
				return askToLogIn( effect.asked );
			case 'merge':
				return this.merge( effect );
			case 'show':
				return this.screen.show( effect.version );
			case 'saved':
				rememberSaved( this.address.name, effect.entry );
				this.tellTabs( effect.entry.entry );
				return this.screen.saved( effect.entry );
			case 'readersRefused':
				return this.screen.readersRefused( effect.failing );
			case 'gone':
				return this.screen.gone( effect.entry );
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
		const { base } = this.state;
		const reply = await put(
			this.address,
			base,
			change,
			last,
			this.ends.signal
		);
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
			if ( failing.kind === 'user' ) {
				meetSomebodyElse();
			}
		}
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
			const { mergeVersions } = await import(
				/* webpackChunkName: "merge" */ '../lib/merge'
			);
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
		} else if (
			failingOf( status, data ).code === 'learning_log_entry_not_found'
		) {
			this.do( { type: 'gone', entry } );
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
