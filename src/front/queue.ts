/**
 * Runs the queue of a text (src/lib/queue.ts) in the page: its clock, its device, and the part that sends, once that is there.
 */
import { step, wakeAt } from '../lib/queue';
import {
	isAtRisk,
	type Effect,
	type Event,
	type Standing,
	type State,
} from '../lib/queue-state';
import { uuid } from '../lib/uuid';
import { openDevice } from './device';
import { lastSaved } from './last-saved';
import type { Note } from './note';
import { join, tellAll } from './page';
import { fetchSender, sender, type Sender } from './sender';
import { isShared } from './shared';
import { nameOf, placeFor, type Where } from './where';

/** What shows a text to its person. */
export interface Screen {
	note: () => Note;
	say: ( standing: Standing ) => void;
	/** After everything that happened. */
	settled: () => void;
}

const tab = uuid();

export class Queue {
	/** While somebody else is logged in it stands still: its text is put away, and may be lost with the page or not (veil.ts). */
	public resting: { atRisk: boolean } | null = null;
	private timer = 0;
	/** What is to be done once the part that sends is there. */
	private waiting: ( ( sender: Sender ) => unknown )[] = [];

	public constructor(
		public state: State,
		public readonly where: Where,
		public readonly screen: Screen
	) {}

	/** Starts: from here on the screen is told. */
	public begin(): void {
		join( this );
		this.do( { type: navigator.onLine ? 'online' : 'offline' } );
		void this.lookAtDevice();
		const last = lastSaved( nameOf( this.where ) );
		if ( last.revision > this.state.base.revision ) {
			this.withSender( ( { look } ) => look( this, last.entry ) );
		}
	}

	/** What the copies of its text are called, of all tabs and of this one. */
	public get place(): string {
		return placeFor( this.where );
	}

	public get ownPlace(): string {
		return this.place + tab;
	}

	/** Does something with the part that sends, as soon as it can be had. */
	public withSender( act: ( sender: Sender ) => unknown ): void {
		const there = sender();
		if ( there ) {
			act( there );
		} else {
			this.waiting.push( act );
			this.do( { type: 'call' } );
		}
	}

	/** Tells the queue that something happened, and does what it asks for. */
	public do( event: Event ): void {
		if ( this.resting ) {
			return;
		}
		const there = sender();
		const [ state, effects ] = step(
			this.state,
			event,
			{ now: Date.now(), uuid: uuid(), luck: Math.random() },
			there && there.server
		);
		this.state = state;
		for ( const effect of effects ) {
			void this.act( effect );
		}
		if ( there ) {
			this.waiting.splice( 0 ).forEach( ( act ) => act( there ) );
		}
		this.screen.settled();
		window.clearTimeout( this.timer );
		const wait = wakeAt( this.state, there && there.server ) - Date.now();
		if ( wait !== Infinity ) {
			this.timer = window.setTimeout(
				() => this.do( { type: 'tick' } ),
				Math.max( wait, 0 )
			);
		}
	}

	/** Whether closing the page now would lose something. */
	public isAtRisk(): boolean {
		return this.resting ? this.resting.atRisk : isAtRisk( this.state );
	}

	private act( effect: Effect ): void | Promise< void > {
		switch ( effect.type ) {
			case 'copy':
				return this.copy( effect );
			case 'drop':
				return openDevice().then(
					( open ) =>
						open.drop( this.ownPlace, this.place, effect.taken ),
					() => undefined
				);
			case 'fetch':
				return this.fetch();
			case 'say':
				return this.screen.say( effect.standing );
			default:
				return this.withSender( ( { act } ) => act( this, effect ) );
		}
	}

	private async fetch(): Promise< void > {
		try {
			const { addressOf } = await fetchSender();
			await addressOf( this.where );
		} catch {
			this.do( { type: 'unfetched' } );
			return;
		}
		// Others may have tried before, and wait.
		tellAll( { type: 'fetched' } );
	}

	/** What was left there is brought back by the part that sends. */
	private async lookAtDevice(): Promise< void > {
		try {
			if ( await ( await openDevice() ).has( this.place ) ) {
				this.withSender( ( { bringBack } ) => bringBack( this ) );
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
			await ( await openDevice() ).write( this.ownPlace, effect.copy );
			this.do( { type: 'copied', edition: effect.edition } );
		} catch {
			this.do( { type: 'device', usable: false, forget: false } );
		}
	}
}
